//! What a text's words are, in four languages and under hostile input.

use super::*;
use proptest::prelude::*;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization as _;

/// Whether a text search for `query` finds `document`.
fn finds(query: &str, document: &str) -> bool {
    let (query, document) = (query_words(query, QUERY_WORDS_MAX), words(document, WORDS_MAX));
    !query.is_empty() && query.iter().all(|word| document.contains(word))
}

#[test]
fn search_finds_inflected_words() {
    for (query, document) in [
        ("factura", "Tengo dos facturas sin pagar"),
        ("instalación", "No puedo instalar el programa"),
        ("conexion", "Las CONEXIONES se caen"),
        ("error", "Muchos errores"),
        ("fatura", "As faturas não chegam"),
        ("conexão", "Sem conexões desde ontem"),
        ("conta", "Duas contas bloqueadas"),
        ("rechnung", "Alle Rechnungen fehlen"),
        ("Schluessel", "Der Schlüssel ist ungültig"),
        ("passwort", "Neue Passwörter vergeben"),
        ("invoice", "Three invoices are missing"),
        ("connect", "The connection drops"),
        ("installing", "The installation fails"),
        ("query", "All queries are slow"),
    ] {
        assert!(finds(query, document), "{query:?} in {document:?}");
    }
    for (query, document) in
        [("factura", "El servidor no responde"), ("server rechnung", "Der Server steht"), ("the", "the")]
    {
        assert!(!finds(query, document), "{query:?} in {document:?}");
    }
}

#[test]
fn search_finds_parts_of_compounds_and_compounds() {
    let document = "Seit dem Serverausfall ist auch der Mailserver weg, die Rechnungsnummern fehlen.";
    for query in ["Ausfall", "ausfälle", "Server", "Serverausfälle", "Rechnung", "Nummer", "Serverausfall Mailserver"]
    {
        assert!(finds(query, document), "{query:?}");
    }
    assert!(finds("Serverausfall", "Ausfall des Servers"));
    assert!(finds("email", "Die E-Mail-Adresse stimmt nicht"));
    assert!(finds("E‑Mail Adresse", "Die Emailadresse stimmt nicht"));
}

#[test]
fn numbers_codes_and_products_survive() {
    for (query, document) in [
        ("502", "Every page says 502."),
        ("Error 502", "The page says 502: error"),
        ("XPS13", "Dell XPS 13 9310"),
        ("xps 13", "Mein XPS13 flackert"),
        ("2024.1", "IntelliJ IDEA 2024.1 hängt"),
        ("INV-0042", "inv0042 ist falsch"),
        ("0042", "Factura INV-0042"),
        ("inv 0042", "INV_0042"),
        ("M1", "MacBook Air M1"),
        ("192.168.0.1", "no ping to 192.168.0.1."),
        ("550e8400-e29b-41d4-a716-446655440000", "id 550E8400E29B41D4A716446655440000"),
    ] {
        assert!(finds(query, document), "{query:?} in {document:?}");
    }
    assert!(!finds("2024.1", "20241"));
    assert!(!finds("INV-0042", "INV-0043"));
}

#[test]
fn phrases_of_mails_say_nothing() {
    for text in [
        "Sehr geehrte Damen und Herren, vielen Dank im Voraus. Mit freundlichen Grüßen",
        "Estimado señor: muchas gracias de antemano. Saludos cordiales",
        "Prezados senhores, obrigado desde já. Atenciosamente",
        "Dear Sir or Madam, thank you very much. Kind regards",
    ] {
        assert_eq!(telling_pieces(text).collect::<Vec<_>>(), [""; 0], "{text:?}");
    }
}

#[test]
fn scripts_without_spaces_are_searched_by_pairs() {
    assert!(finds("停止", "サーバーが停止しました"));
    assert!(finds("장애", "서버장애가 발생"));
    assert!(finds("ล่ม", "เซิร์ฟเวอร์ล่ม"));
    assert!(finds("ошибка", "ОШИБКА входа"));
    assert!(finds("خطأ", "خَطَأ في الدخول"));
    assert_eq!(words("👩‍👩‍👧🔥!!", WORDS_MAX), []);
}

#[test]
fn the_telling_words_are_the_subjects_then_codes_then_long_ones() {
    let body = "alpha beta Fehlercode 502 ".to_owned() + &('a'..='z').flat_map(|c| ['w', c, ' ']).collect::<String>();
    let telling = telling_words("Router tot", &body);
    assert_eq!(telling.len(), QUERY_WORDS_MAX);
    assert_eq!(telling[..3], [words("Router tot", 2), words("502", 1)].concat());
    assert!(telling.iter().all(|word| words_of(Some("Router tot"), &body).contains(word)));
}

/// The stored format: who changes a hash here makes every index worthless. Computed apart, by Python's `hashlib`.
#[test]
fn hashes_are_for_ever() {
    let expected: [i64; 7] = [
        1_075_814_086_981_125_057,  // server
        2_055_589_501_002_543_147,  // ausfall
        -7_872_916_010_014_127_723, // betriff
        -2_204_730_556_287_503_354, // factur
        -7_819_869_968_100_553_441, // inv
        -4_170_950_986_797_982_339, // 0042
        -3_290_246_926_276_964_980, // inv0042
    ];
    assert_eq!(words("Der Serverausfall betrifft die Facturas INV-0042", WORDS_MAX), expected.map(Word));
}

#[test]
fn hostile_texts_are_bounded() {
    let size = 65_536;
    for unit in [
        "\u{301}",
        "a\u{301}",
        "\u{200b}",
        "a\u{200d}",
        "\u{202e}א",
        "字",
        "กิ",
        "🔥",
        "a1",
        "1.",
        "a-",
        "ß",
        "\u{fdfa}",
        "\u{93c}",
    ] {
        let text = unit.repeat(size / unit.len());
        assert!(words(&text, WORDS_MAX).len() <= WORDS_MAX);
        assert!(telling_words(&text, &text).len() <= QUERY_WORDS_MAX);
    }
    let many = (0..9_000).map(|n| n.to_string()).collect::<Vec<_>>().join(" wort");
    assert!(words(&many, WORDS_MAX).len() <= WORDS_MAX);
    assert_eq!(words(&many, 0), []);
}

proptest! {
    #[test]
    fn any_text_has_few_distinct_words(text in any::<String>(), max in 0_usize..60) {
        let found = words(&text, max);
        prop_assert!(found.len() <= max);
        prop_assert_eq!(found.iter().collect::<HashSet<_>>().len(), found.len());
        prop_assert_eq!(found, words(&text, max));
        prop_assert!(telling_words(&text, &text).len() <= QUERY_WORDS_MAX);
    }

    #[test]
    fn accents_case_and_invisible_characters_change_nothing(text in "[ a-zA-ZäöüÄÖÜßáéíóúñçãõâêô0-9.#-]{0,80}") {
        let expected = words(&text, WORDS_MAX);
        prop_assert_eq!(&words(&text.to_uppercase(), WORDS_MAX), &expected);
        prop_assert_eq!(&words(&text.to_lowercase(), WORDS_MAX), &expected);
        let bare: String = text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
        prop_assert_eq!(&words(&bare, WORDS_MAX), &expected);
        let hidden: String = text.chars().flat_map(|c| [c, '\u{200d}']).collect();
        prop_assert_eq!(&words(&hidden, WORDS_MAX), &expected);
    }

    #[test]
    fn whoever_asks_for_a_text_finds_it(text in "[a-zA-Zäöüß0-9 .-]{0,60}|\\PC{0,20}") {
        let asked = query_words(&text, WORDS_MAX / 2);
        let has = words(&text, WORDS_MAX * 2);
        prop_assert!(asked.iter().all(|word| has.contains(word)));
    }
}
