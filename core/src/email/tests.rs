use super::*;
use proptest::prelude::*;

fn problem(text: &str) -> Problem {
    let error = EmailAddress::new(text).expect_err(text);
    assert_eq!(error.field(), "email");
    error.problem().clone()
}

fn canonical_of(text: &str) -> String {
    text.parse::<EmailAddress>().unwrap_or_else(|error| panic!("{text}: {error}")).canonical()
}

#[test]
fn addresses_in_use_are_taken_as_written() {
    let addresses = [
        "ana@example.com",
        "Ana.Pérez+facturas@Example.COM",
        "x@example.co",
        "1234567890@example.com",
        "_______@example.com",
        "user.name+tag+sorting@example.com",
        "user%example.com@example.org",
        "mailhost!username@example.org",
        "user-@example.org",
        "/#!$%&'*+-/=?^_`{}|~@example.org",
        "name/surname@example.com",
        "i.like.underscores@but.they.are.not.allowed.in.this.part.example.com",
        "admin@1and1.de",
        "a@123.de",
        "a@r3---sn-x.example.com",
        "a@xn--mnchen-3ya.de",
        "a@example.xn--p1ai",
        "postmaster@münchen.de",
        "hola@españa.es",
        "contato@são-paulo.com.br",
        "gerència@col·lecció.cat",
        "用户@例子.广告",
        "अजय@डाटा.भारत",
        "квіточка@пошта.укр",
        "θσερ@εχαμπλε.ψομ",
        "Dörte@Sörensen.example.com",
        "коля@пример.рф",
        "ana@דוגמה.ישראל",
        "ana@אב-1.example",
        "ana@مثال.إختبار",
        "ana@ışık.tr",
        "e\u{301}@cafe\u{301}.fr",
        "👩@example.com",
        "\" \\\"\"@example.org",
        "\"john..doe\"@example.org",
        "\"a@b\"@example.com",
        "\"a <b\"@example.com",
        "\"\\@\"@example.com",
        "\"very.(),:;<>[]\\\".VERY.\\\"very@\\\\ \\\"very\\\".unusual\"@strange.example.com",
    ];
    for address in addresses {
        assert_eq!(address.parse::<EmailAddress>().expect(address).as_str(), address);
    }
}

/// What is no address, one a line.
const NO_ADDRESSES: &[&str] = &[
    "a",
    "@",
    "a@",
    "@b",
    "@example.com",
    "ana",
    "ana.example.com",
    "a@b",
    "a@localhost",
    "a@com.",
    "a@example.com.",
    "a@.example.com",
    "a@example..com",
    "a@.",
    "a@..",
    ".a@example.com",
    "a.@example.com",
    "a..b@example.com",
    "a@b@example.com",
    "a b@example.com",
    "a@exa mple.com",
    " a@example.com",
    "a@example.com ",
    "a @example.com",
    "a@ example.com",
    "Ana <ana@example.com>",
    "<ana@example.com>",
    "ana@example.com (Ana)",
    "ana(x)@example.com",
    "ana@example(x).com",
    "a,b@example.com",
    "a;b@example.com",
    "a:b@example.com",
    "a[b@example.com",
    "a\\b@example.com",
    "a\\ b@example.com",
    "a\"b@example.com",
    "\"a\"b@example.com",
    "a\"b\"c@example.com",
    "\"a\".b@example.com",
    "\"a\"b\"@example.com",
    "\"a@example.com",
    "a\"@example.com",
    "\"@example.com",
    "\"\"@example.com",
    "\" \"@example.com",
    "\"\\ \"@example.com",
    "\"a\\\"@example.com",
    "\"\\é\"@example.com",
    "mailto:a@example.com",
    "a@example.com,b@example.com",
    "a@example.com;b@example.com",
    "a@example.com/x",
    "a@example.com:25",
    "a@example.com?subject=x",
    "a@[192.0.2.1]",
    "a@[IPv6:2001:db8::1]",
    "a@192.0.2.1",
    "a@example.123",
    "a@-example.com",
    "a@example-.com",
    "a@exa_mple.com",
    "a@exa$mple.com",
    "a@example.c-",
    "a@ex*mple.com",
    "a@ab--ü.com",
    "a@xn--ü.com",
    "a@-ü.com",
    "a@ü-.com",
];

#[test]
fn what_is_no_address_is_refused() {
    for text in NO_ADDRESSES {
        assert_eq!(problem(text), Problem::NotAnAddress, "{text:?}");
    }
}

#[test]
fn a_name_is_not_written_in_letters_that_pretend() {
    let labels = [
        "ｅxample",
        "𝐞xample",
        "ⓔxample",
        "example。com",
        "example．com",
        "²x",
        "½",
        "ﬁ",
        "ſ",
        "ª",
        "☃",
        "💩",
        "a·b",
        "l·",
        "·l",
        "l··l",
        "a⁄b",
        "a∕b",
        "\u{301}a",
        "א\u{5f3}",
        "xאy",
        "אx",
        "1א",
        "xا",
        "\u{1fb3}",
        "α\u{345}",
        "ᲀ",
        "Ꭰ",
        "ꭰ",
    ];
    for label in labels {
        assert_eq!(problem(&format!("a@{label}.com")), Problem::NotAnAddress, "{label}");
    }
    // A mark may not attach to what is not its letter.
    for text in ["\u{301}a@example.com", "a.\u{301}@example.com", "\"\u{301}a\"@example.com", "a@\u{301}.com"] {
        assert_eq!(problem(text), Problem::NotAnAddress, "{text}");
    }
}

#[test]
fn nothing_invisible_gets_in_quoted_or_not() {
    // A header would begin after the line break.
    assert_eq!(problem("a@example.com\r\nBcc: b@example.com"), Problem::Character { at: 13 });
    assert_eq!(problem("\"a\r\n\"@example.com"), Problem::Character { at: 2 });
    assert_eq!(problem("\"a\\\n\"@example.com"), Problem::Character { at: 3 });
    let invisible = [
        '\0',
        '\t',
        '\n',
        '\r',
        '\u{1b}',
        '\u{7f}',
        '\u{80}',
        '\u{85}',
        '\u{a0}',
        '\u{ad}',
        '\u{34f}',
        '\u{61c}',
        '\u{115f}',
        '\u{1680}',
        '\u{180e}',
        '\u{2003}',
        '\u{200b}',
        '\u{200c}',
        '\u{200d}',
        '\u{200e}',
        '\u{200f}',
        '\u{2028}',
        '\u{2029}',
        '\u{202e}',
        '\u{2060}',
        '\u{2066}',
        '\u{2069}',
        '\u{2800}',
        '\u{3000}',
        '\u{3164}',
        '\u{e000}',
        '\u{fdd0}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{ffa0}',
        '\u{fff9}',
        '\u{fffc}',
        '\u{fffd}',
        '\u{ffff}',
        '\u{1d159}',
        '\u{1fffe}',
        '\u{e0041}',
        '\u{f0000}',
        '\u{10ffff}',
    ];
    for c in invisible {
        assert_eq!(problem(&format!("a{c}@example.com")), Problem::Character { at: 1 }, "{c:?}");
        assert_eq!(problem(&format!("\"a{c}\"@example.com")), Problem::Character { at: 2 }, "{c:?}");
        assert_eq!(problem(&format!("a@ex{c}ample.com")), Problem::Character { at: 4 }, "{c:?}");
        assert_eq!(problem(&format!("a@example.com{c}")), Problem::Character { at: 13 }, "{c:?}");
    }
    for text in ["", " ", "\u{200b}", "\u{3000} "] {
        assert_eq!(problem(text), Problem::Empty, "{text:?}");
    }
}

#[test]
fn limits_are_exact_in_both_forms() {
    let labels = |bytes: usize| format!("{}.com", "x".repeat(bytes - 4));
    assert!(format!("{}@example.com", "a".repeat(64)).parse::<EmailAddress>().is_ok());
    assert_eq!(problem(&format!("{}@example.com", "a".repeat(65))), Problem::NotAnAddress);
    assert!(format!("\"{}\"@example.com", "@".repeat(62)).parse::<EmailAddress>().is_ok());
    assert_eq!(problem(&format!("\"{}\"@example.com", "@".repeat(63))), Problem::NotAnAddress);
    assert!(format!("a@{}", labels(67)).parse::<EmailAddress>().is_ok());
    assert_eq!(problem(&format!("a@{}", labels(68))), Problem::NotAnAddress);
    let long = |bytes: usize| format!("{}@{}.com", "a".repeat(64), vec!["x".repeat(bytes); 5].join("."));
    assert_eq!(long(36).len(), 253);
    assert!(long(36).parse::<EmailAddress>().is_ok());
    assert!(format!("{}m", long(36)).parse::<EmailAddress>().is_ok());
    assert_eq!(problem(&format!("{}mm", long(36))), Problem::TooLong { bytes: 255, bytes_max: 254 });
    // 63 bytes of UTF-8 are longer as A-label, 19 times "ü" are not.
    assert!(format!("a@{}.de", "ü".repeat(40)).parse::<EmailAddress>().is_ok());
    assert_eq!(problem(&format!("a@{}.de", "ü".repeat(63))), Problem::NotAnAddress);
    // NFC can lengthen: a Devanagari letter of three bytes becomes two letters.
    assert!(format!("{}@example.com", "\u{958}".repeat(10)).parse::<EmailAddress>().is_ok());
    assert_eq!(problem(&format!("{}@example.com", "\u{958}".repeat(11))), Problem::NotAnAddress);
    // The whole, as A-labels.
    let wide = format!("{}@{}.de", "a".repeat(64), vec!["中文"; 18].join("."));
    assert!(wide.len() < 254);
    assert_eq!(problem(&wide), Problem::TooLong { bytes: 283, bytes_max: 254 });
}

#[test]
fn much_is_refused_before_it_is_parsed() {
    for text in ["\"".repeat(65_536), "\u{301}".repeat(32_768), "a@".repeat(32_768), "\r\n".repeat(32_768)] {
        assert_eq!(problem(&text), Problem::TooLong { bytes: 65_536, bytes_max: 254 });
        let error = serde_json::from_value::<EmailAddress>(text.into()).unwrap_err();
        assert_eq!(error.to_string(), "email: has 65536 bytes of UTF-8, at most 254 are allowed");
    }
}

#[test]
fn spellings_of_one_mailbox_have_one_canonical_form() {
    // RULE C7: each once
    let same = [
        ("ana@example.com", &["Ana@Example.COM", "\"ana\"@example.com", "\"\\a\\na\"@EXAMPLE.com"][..]),
        ("a@xn--mnchen-3ya.de", &["a@münchen.de", "A@MÜNCHEN.DE", "a@mu\u{308}nchen.de", "a@XN--Mnchen-3YA.de"]),
        ("josé@example.com", &["jose\u{301}@example.com", "\"José\"@example.com", "JOSé@example.com"]),
        ("\"a b\"@example.com", &["\"A b\"@example.com", "\"\\a\\ b\"@example.com"]),
        ("\"a\\\\\\\"b\"@example.com", &["\"\\A\\\\\\\"B\"@example.com"]),
        ("\"a@b\"@example.com", &["\"A\\@B\"@example.com"]),
        ("\"a..b\"@example.com", &["\"a.\\.b\"@example.com"]),
        ("ǰ@example.com", &["J\u{30c}@example.com", "\u{1f0}@example.com"]),
        ("k@k.com", &["\u{212a}@\u{212a}.com"]),
        // A Greek question mark is canonically a semicolon, which needs quotes.
        ("\"a;\"@example.com", &["a\u{37e}@example.com", "\"a;\"@example.com"]),
        ("a@xn--pxavbq.gr", &["a@ΟΔΟΣ.gr", "a@οδοσ.gr"]),
        ("a@xn--fuball-cta.de", &["a@fußball.de", "a@FUẞBALL.de"]),
        ("a@xn--collecci-ioa91d.cat", &["a@col·lecció.cat", "a@COL\u{387}LECCIÓ.cat"]),
    ];
    for (canonical, spellings) in same {
        assert_eq!(canonical_of(canonical), canonical);
        for spelling in spellings {
            assert_eq!(canonical_of(spelling), canonical, "{spelling}");
        }
    }
}

#[test]
fn different_mailboxes_stay_different() {
    let pairs = [
        ("ana@example.com", "аna@example.com"),
        ("a@paypal.com", "a@pаypal.com"),
        ("a.b@gmail.com", "ab@gmail.com"),
        ("a+b@example.com", "a@example.com"),
        ("É@example.com", "é@example.com"),
        ("a@straße.de", "a@strasse.de"),
        ("\"a b\"@example.com", "ab@example.com"),
        ("ａ@example.com", "a@example.com"),
    ];
    for (one, other) in pairs {
        assert_ne!(canonical_of(one), canonical_of(other));
    }
}

#[test]
fn parts_are_what_a_mailer_needs() {
    let address: EmailAddress = "\"Ana@casa\"@Münster.Example".parse().unwrap();
    assert_eq!(address.local(), "\"Ana@casa\"");
    assert_eq!(address.domain(), "Münster.Example");
    assert_eq!(address.domain_ascii(), "xn--mnster-3ya.example");
    assert!(!address.needs_smtputf8());
    assert!("josé@example.com".parse::<EmailAddress>().unwrap().needs_smtputf8());
    assert_eq!(address.redacted(), "A…@Münster.Example");
    assert_eq!(format!("{address:>30}"), "    \"Ana@casa\"@Münster.Example");
}

/// Texts that look like addresses, with traps.
fn addresses() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Z0-9éÜJK\u{30c}\u{212a}]{1,6}",
        1 => "[a-zA-Z0-9.@\"\\\\ -]{0,6}",
        1 => "[éÉßñüÄςΣ\u{130}\u{212a}\u{37e}\u{301}\u{308}\u{30c}J中א·l]{0,4}",
        1 => "\\PC{0,3}",
    ];
    let text = |pieces: Vec<String>| pieces.concat();
    let part = || proptest::collection::vec(piece.clone(), 1..4).prop_map(text);
    (part(), any::<bool>(), part(), "(com|de|рф)").prop_map(|(local, quoted, domain, top)| {
        if quoted { format!("\"{local}\"@{domain}.{top}") } else { format!("{local}@{domain}.{top}") }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_canonical_form_is_an_address_and_its_own(text in addresses()) {
        if let Ok(address) = EmailAddress::new(text.as_str()) {
            let canonical = address.canonical();
            prop_assert_eq!(canonical_of(&canonical), canonical.as_str());
            prop_assert!(address.domain_ascii().is_ascii());
            prop_assert!(canonical.ends_with(&address.domain_ascii()));
            // However it is normalised on its way, it stays the same mailbox.
            for other in [text.nfc().collect::<String>(), text.nfd().collect()] {
                if let Ok(other) = EmailAddress::new(other) {
                    prop_assert_eq!(other.canonical(), canonical.as_str());
                }
            }
        }
    }

    #[test]
    fn what_is_accepted_survives_every_round_trip(text in addresses()) {
        if let Ok(address) = EmailAddress::new(text.as_str()) {
            prop_assert_eq!(address.as_str(), text.as_str());
            prop_assert!(!text.contains(char::is_control));
            let rejoined = format!("{}@{}", address.local(), address.domain());
            prop_assert_eq!(&rejoined, &text);
            prop_assert_eq!(EmailAddress::read(address.write()).unwrap(), address.clone());
            let json = serde_json::to_string(&address).unwrap();
            prop_assert_eq!(serde_json::from_str::<EmailAddress>(&json).unwrap(), address);
        }
    }

    #[test]
    fn what_is_plain_at_a_glance_is_its_own_canonical_form(
        text in prop_oneof![addresses(), "[a-c1.+_-]{0,4}@[a-c1.-]{0,6}", "[a-z]{60,66}@[a-z]{60,66}\\.[a-z0-9]{1,3}"]
    ) {
        if is_plain(&text) {
            prop_assert_eq!(parsed(&text).unwrap(), text);
        }
    }

    #[test]
    fn any_text_is_answered(text: String) {
        let _ = EmailAddress::new(text);
    }
}
