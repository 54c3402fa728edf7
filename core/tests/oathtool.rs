//! Codes compared with those of `oathtool`, which is written by others (RULE A7).
//!
//! Without the program this says so and checks the vectors of RFC 6238; where `CI` or `CONSENTRY_REQUIRE_OATHTOOL` is set, it fails.

#[cfg(test)]
mod tests {
    use consentry::assistance::{self, Current, Offline, Request};
    use consentry::keys::{Key, OneKey};
    use consentry::moment::SeededEntropy;
    use consentry::policy::{Assistance, Start};
    use consentry::time::ManualClock;
    use consentry::{
        AccountId, Desk, Language, MemoryStore, Policy, Settings, System, Timestamp, User, UserId, account,
    };
    use std::fmt::Write as _;
    use std::process::Command;
    use std::sync::Arc;
    use time::Duration;

    const TRIPLES: u32 = 1_000;

    /// Whether there is an `oathtool` to compare with.
    fn is_there() -> bool {
        let there = Command::new("oathtool").arg("--version").output().is_ok_and(|output| output.status.success());
        let required = ["CI", "CONSENTRY_REQUIRE_OATHTOOL"].iter().any(|name| std::env::var_os(name).is_some());
        assert!(there || !required, "oathtool is required here and missing; on Debian it is the package oathtool");
        if !there {
            eprintln!("there is no oathtool here, so codes were only compared with the vectors of RFC 6238");
        }
        there
    }

    /// What `oathtool` prints.
    fn printed(secret: &[&str], (step, digits): (u32, u32), start: i64, now: i64) -> String {
        let output = Command::new("oathtool")
            .arg("--totp=sha256")
            .arg(format!("--time-step-size={step}s"))
            .arg(format!("--start-time=@{start}"))
            .arg(format!("--now=@{now}"))
            .arg(format!("--digits={digits}"))
            .args(secret)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }

    fn seconds(seconds: i64) -> Timestamp {
        Timestamp::from_micros(seconds * 1_000_000).unwrap()
    }

    /// A generator that gives the same numbers each time (splitmix64).
    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ z >> 31
        }

        fn below(&mut self, limit: u64) -> i64 {
            i64::try_from(self.next() % limit).unwrap()
        }
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        })
    }

    #[test]
    fn the_vectors_of_rfc_6238() {
        // RULE A7
        let vectors = [
            (59, "46119246"),
            (1_111_111_109, "68084774"),
            (1_111_111_111, "67062674"),
            (1_234_567_890, "91819424"),
            (2_000_000_000, "90698825"),
            (20_000_000_000, "77737706"),
        ];
        for (time, expected) in vectors {
            let code = assistance::code(b"12345678901234567890123456789012", seconds(0), 30, 8, seconds(time)).unwrap();
            assert_eq!(code.reveal(), expected);
        }
    }

    #[test]
    fn oathtool_agrees_on_a_thousand_random_triples() {
        // RULE A7
        if !is_there() {
            return;
        }
        let mut numbers = Numbers(20_261_122);
        for _ in 0..TRIPLES {
            let secret: Vec<u8> = (0..4).flat_map(|_| numbers.next().to_be_bytes()).collect();
            let start = numbers.below(4_000_000_000);
            let now = start + numbers.below(72 * 3_600);
            let ours = assistance::code(&secret, seconds(start), 1_800, 8, seconds(now)).unwrap();
            assert_eq!(printed(&[&hex(&secret)], (1_800, 8), start, now), ours.reveal(), "T0 {start}, now {now}");
        }
    }

    #[test]
    fn oathtool_prints_the_code_that_the_customer_sees() {
        // RULES A5, A7
        if !is_there() {
            return;
        }
        for (start, digits) in [(Start::Request, 8), (Start::Request, 6), (Start::Epoch, 8)] {
            let assistance = Assistance { start, digits, ..Assistance::default() };
            let clock = Arc::new(ManualClock::new("2026-03-04T05:06:07.900008Z".parse().unwrap()));
            let settings = Settings::default()
                .clock(Arc::clone(&clock))
                .entropy(SeededEntropy::new(7))
                .keys(OneKey { id: "first".parse().unwrap(), key: Key::new([7; 32]) })
                .policy(Policy { assistance, ..Policy::default() })
                .unwrap();
            let desk = Desk::with(MemoryStore::new(), settings);
            let (ada, account) = (User { id: UserId::from_name("ada") }, AccountId::from_name("home"));
            let create = account::Create {
                account,
                name: "Ada's bakery".parse().unwrap(),
                owner: ada.id,
                email: "ada@example.com".parse().unwrap(),
                language: Language::German,
            };
            desk.run(&System { name: "signup".parse().unwrap() }, create).unwrap();
            desk.run(&ada, Request::new(account)).unwrap();
            let recipe = desk.run(&ada, Offline { account }).unwrap();
            for minutes in [0, 29, 1, 200] {
                clock.advance(Duration::minutes(minutes));
                let shown = desk.run(&ada, Current { account }).unwrap().code.unwrap();
                let now = consentry::Clock::now(&*clock).as_micros().div_euclid(1_000_000);
                let t0 = recipe.starts_at.as_micros() / 1_000_000;
                let secret = ["--base32", recipe.secret.reveal()];
                assert_eq!(printed(&secret, (recipe.period_for_seconds, recipe.digits), t0, now), shown.reveal());
            }
        }
    }
}
