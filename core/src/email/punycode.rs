//! Punycode ([RFC 3492]): the ASCII form of a domain label with other letters. Only the encoder, because nothing here
//! has to read one back; the crates that do both bring the whole of UTS 46 along.
//!
//! [RFC 3492]: https://www.rfc-editor.org/rfc/rfc3492

// RFC 3492 §5: the parameters of Punycode.
const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const BIAS_FIRST: u32 = 72;
const CODE_FIRST: u32 = 0x80;

/// The label in Punycode, without the prefix `xn--`. ASCII letters keep their case.
///
/// None if the label is so long that a number overflows, which takes thousands of characters.
pub(super) fn encode(label: &str) -> Option<String> {
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(out.len()).ok()?;
    let all = u32::try_from(label.chars().count()).ok()?;
    if basic > 0 {
        out.push('-');
    }
    let (mut code, mut delta, mut bias, mut handled) = (CODE_FIRST, 0u32, BIAS_FIRST, basic);
    while handled < all {
        let next = label.chars().map(u32::from).filter(|&c| c >= code).min()?;
        delta = (next - code).checked_mul(handled + 1)?.checked_add(delta)?;
        code = next;
        for c in label.chars().map(u32::from) {
            if c < code {
                delta = delta.checked_add(1)?;
            }
            if c == code {
                push(&mut out, delta, bias)?;
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        code += 1;
    }
    Some(out)
}

/// Appends a number as digits of variable weight, the least significant first (§3.3).
fn push(out: &mut String, number: u32, bias: u32) -> Option<()> {
    let mut rest = number;
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            out.push(digit(rest)?);
            return Some(());
        }
        let range = BASE - threshold;
        out.push(digit(threshold + (rest - threshold) % range)?);
        rest = (rest - threshold) / range;
        k += BASE;
    }
}

/// `a` to `z` are 0 to 25, `0` to `9` are 26 to 35.
fn digit(value: u32) -> Option<char> {
    let first = if value < 26 { u32::from('a') } else { u32::from('0') - 26 };
    char::from_u32(first + value)
}

/// The bias for the next number (§6.1).
fn adapt(delta: u32, handled: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / handled;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_samples_of_the_rfc() {
        // RFC 3492 §7.1, (A) to (S). Where the RFC's own output flags letters by case, ours keeps that of the input.
        let samples = [
            ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
            ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
            ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
            ("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"),
            ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
            (
                "세계의모든사람들이한국어를이해한다면얼마나좋을까",
                "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c",
            ),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("PorquénopuedensimplementehablarenEspañol", "PorqunopuedensimplementehablarenEspaol-fmd56a"),
            ("TạisaohọkhôngthểchỉnóitiếngViệt", "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g"),
            ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
            ("安室奈美恵-with-SUPER-MONKEYS", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n"),
            ("Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b"),
            ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
            ("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"),
            ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
            ("そのスピードで", "d9juau41awczczp"),
            ("-> $1.00 <-", "-> $1.00 <--"),
        ];
        for (label, punycode) in samples {
            assert_eq!(encode(label).as_deref(), Some(punycode), "{label}");
        }
    }

    #[test]
    fn edges_have_an_answer() {
        assert_eq!(encode("").as_deref(), Some(""));
        assert_eq!(encode("abc").as_deref(), Some("abc-"));
        assert_eq!(encode("ü").as_deref(), Some("tda"));
        assert_eq!(encode("bücher").as_deref(), Some("bcher-kva"));
        assert!(encode("\u{10ffff}").is_some());
        // A number that fits in no u32 is refused, not wrapped.
        assert_eq!(encode(&format!("{}\u{10ffff}", "a".repeat(5_000))), None);
    }
}
