use super::*;
use proptest::prelude::*;

/// As in the example of `UpdateUserPermissions`.
const ALL: &str = "profile,contacts,products,manageproducts,productsso,domains,managedomains,invoices,quotes,\
    tickets,affiliates,emails,orders";

fn unknown(name: &str) -> LeftOver {
    LeftOver::Unknown(name.into())
}

#[test]
fn the_thirteen_are_our_eleven_and_two() {
    // RULE C4
    let imported = read_permissions(ALL).unwrap();
    assert_eq!(imported.value, Permissions::all());
    assert_eq!(imported.left_over, [LeftOver::SingleSignOn, LeftOver::Quotes]);
    let exported = write_permissions(Permissions::all());
    assert_eq!(exported.wire, ALL.replace("productsso,", "").replace("quotes,", ""));
    assert_eq!(exported.left_over, Permissions::empty());
    let names: Vec<_> = PERMISSIONS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.join(","), ALL);
}

#[test]
fn each_permission_is_the_one_of_its_name() {
    let pairs = PERMISSIONS.iter().map(|(name, _)| {
        let read = read_permissions(name).unwrap();
        let ours = read.value.names().map(std::borrow::Cow::into_owned);
        format!("{name} {}", ours.chain(read.left_over.iter().map(|left| format!("({left})"))).collect::<String>())
    });
    insta::assert_snapshot!(pairs.collect::<Vec<_>>().join("\n"), @r"
    profile profile
    contacts contacts
    products products
    manageproducts product_passwords
    productsso (productsso)
    domains domains
    managedomains domain_settings
    invoices invoices
    quotes (quotes)
    tickets tickets
    affiliates affiliate
    emails emails
    orders orders
    ");
}

#[test]
fn spaces_repetition_and_nothing_are_tolerated() {
    for list in ["", " ", ",", " , ,\n"] {
        assert_eq!(read_permissions(list).unwrap(), Imported { value: Permissions::empty(), left_over: vec![] });
    }
    let imported = read_permissions(" tickets , tickets,,quotes,\torders\r\n,quotes,").unwrap();
    assert_eq!(imported.value, Permissions::TICKETS | Permissions::ORDERS);
    assert_eq!(imported.left_over, [LeftOver::Quotes]);
}

#[test]
fn unknown_names_grant_nothing_and_are_reported_once() {
    let imported = read_permissions("Profile,ALL,all,*,tickets;orders,bit:0,bit:0,product_passwords").unwrap();
    assert_eq!(imported.value, Permissions::empty());
    let names = ["Profile", "ALL", "all", "*", "tickets;orders", "bit:0", "product_passwords"];
    assert_eq!(imported.left_over, names.map(unknown));
    assert_eq!(imported.left_over.iter().map(LeftOver::name).collect::<Vec<_>>(), names);
}

#[test]
fn limits_are_exact() {
    let error = |list: &str| read_permissions(list).unwrap_err();
    let names = |count: usize| (0..count).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    assert_eq!(read_permissions(&names(64)).unwrap().left_over.len(), 64);
    assert_eq!(error(&names(65)).to_string(), "whmcs.permissions: is 65, allowed are 0 to 64");
    assert!(read_permissions(&"x".repeat(4_096)).is_ok());
    assert!(read_permissions(&",".repeat(4_096)).is_ok());
    assert_eq!(error(&"x".repeat(4_097)).problem(), &Problem::TooLong { bytes: 4_097, bytes_max: 4_096 });
    assert_eq!(error("tickets,a\nb").problem(), &Problem::Character { at: 1 });

    let error = |fields: &[(&str, &str)]| read_preferences(fields.iter().copied()).unwrap_err();
    assert!(read_preferences([("general", "1"); 64]).is_ok());
    assert_eq!(error(&[("general", "1"); 65]).to_string(), "whmcs.email_preferences: is 65, allowed are 0 to 64");
    // An endless input is refused at its limit.
    assert!(read_preferences(std::iter::repeat(("general", "1"))).is_err());
    let long = "x".repeat(2_048);
    assert!(read_preferences([(&*long, "1"), (&*long, "")]).is_err());
    assert_eq!(error(&[(&long, "1"), (&long, "1")]).code(), "invalid.too_long");
    assert_eq!(error(&[("a\u{1b}", "1")]).problem(), &Problem::Character { at: 1 });
}

#[test]
fn the_six_are_our_five_and_one() {
    // RULE C2
    let exported = write_preferences(Categories::GENERAL | Categories::INVOICE);
    insta::assert_debug_snapshot!(exported.wire, @r#"
    [
        (
            "email_preferences[general]",
            "1",
        ),
        (
            "email_preferences[product]",
            "0",
        ),
        (
            "email_preferences[domain]",
            "0",
        ),
        (
            "email_preferences[invoice]",
            "1",
        ),
        (
            "email_preferences[support]",
            "0",
        ),
    ]
    "#);
    for (key, field, ours) in &PREFERENCES {
        let expected = match ours {
            Ok(category) => Imported { value: *category, left_over: vec![] },
            Err(left_over) => Imported { value: Categories::empty(), left_over: vec![left_over.clone()] },
        };
        for name in [*key, *field, &*format!("{key}emails"), &*format!(" {field} ")] {
            assert_eq!(read_preferences([(name, "1")]).unwrap(), expected, "{name}");
            assert_eq!(read_preferences([(name, "true")]).unwrap(), expected, "{name}");
            for off in ["", "0", "false"] {
                let none = Imported { value: Categories::empty(), left_over: vec![] };
                assert_eq!(read_preferences([(name, off)]).unwrap(), none, "{name}");
            }
        }
    }
}

#[test]
fn preferences_are_read_strictly() {
    let code = |fields: &[(&str, &str)]| read_preferences(fields.iter().copied()).map_err(|error| error.code());
    assert_eq!(code(&[("general", "yes")]), Err("invalid.unknown"));
    assert_eq!(code(&[("generalemails", "1"), ("email_preferences[general]", "0")]), Err("invalid.contradiction"));
    assert_eq!(code(&[("x", "1"), ("x", "0")]), Err("invalid.contradiction"));
    let fields =
        [("General", "1"), ("email_preferences[news]", "1"), ("emails", "1"), ("newsemails", "1"), ("off", "0")];
    let imported = read_preferences(fields).unwrap();
    assert_eq!(imported.value, Categories::empty());
    assert_eq!(imported.left_over, ["General", "news", "emails", "newsemails"].map(unknown));
}

proptest! {
    #[test]
    fn permissions_survive_the_round_trip_or_are_left_over(bits: u64) {
        // RULE C6
        let permissions = Permissions::from_bits_retain(bits);
        let exported = write_permissions(permissions);
        let back = read_permissions(&exported.wire).unwrap();
        prop_assert_eq!(back.value | exported.left_over, permissions);
        prop_assert!((back.value & exported.left_over).is_empty());
        prop_assert!(back.left_over.is_empty());
    }

    #[test]
    fn lists_survive_the_round_trip(list in "( ?(tickets|orders|productsso|quotes|profile|emails|x|ALL|),?){0,12}") {
        let imported = read_permissions(&list).unwrap();
        let rest = imported.left_over.iter().map(LeftOver::name).collect::<Vec<_>>().join(",");
        let again = read_permissions(&format!("{},{rest}", write_permissions(imported.value).wire)).unwrap();
        prop_assert_eq!(again, imported);
    }

    #[test]
    fn categories_survive_the_round_trip_or_are_left_over(bits: u32) {
        // RULE C6
        let categories = Categories::from_bits_retain(bits);
        let exported = write_preferences(categories);
        let back = read_preferences(exported.wire).unwrap();
        prop_assert_eq!(back.value | exported.left_over, categories);
        prop_assert!(back.left_over.is_empty());
    }

    #[test]
    fn any_text_is_answered(list: String, fields: Vec<(String, String)>) {
        if let Ok(imported) = read_permissions(&list) {
            prop_assert!(imported.left_over.len() <= NAMES_MAX);
            prop_assert!(Permissions::all().contains(imported.value));
        }
        let _ = read_preferences(fields.iter().map(|(field, value)| (&**field, &**value)));
    }
}
