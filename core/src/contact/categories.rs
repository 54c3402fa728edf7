use crate::flags::named_flags;

bitflags::bitflags! {
    /// Which notices a contact gets: the five categories of RULE C2, each one alone.
    ///
    /// Names are stable; bits that this version doesn't know are kept through every round trip (RULE C6).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Categories: u32 {
        /// News, and reminders of passwords.
        const GENERAL = 1 << 0;
        /// Orders, and the welcome to a product.
        const PRODUCT = 1 << 1;
        /// Renewals and registrations of domains.
        const DOMAIN = 1 << 2;
        /// Invoices, and reminders to pay them.
        const INVOICE = 1 << 3;
        /// What happens to the account's tickets and incidents.
        const SUPPORT = 1 << 4;
    }
}

named_flags!(Categories: u32, "category");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::{Field, Value};
    use proptest::prelude::*;

    #[test]
    fn the_five_have_stable_names_and_bits() {
        // RULE C2
        let lines: Vec<_> =
            Categories::all().iter().map(|one| format!("{} {}", one.bits(), one.names().next().unwrap())).collect();
        assert_eq!(lines, ["1 general", "2 product", "4 domain", "8 invoice", "16 support"]);
        assert_eq!(
            serde_json::to_string(&Categories::all()).unwrap(),
            r#"["general","product","domain","invoice","support"]"#
        );
        assert_eq!(Categories::default(), Categories::empty());
    }

    #[test]
    fn every_single_bit_has_one_name() {
        for bit in 0..u32::BITS {
            let one = Categories::from_bits_retain(1 << bit);
            let names: Vec<_> = one.names().collect();
            assert_eq!(names.len(), 1, "{bit}");
            assert_eq!(Categories::named(&names[0]).unwrap(), one, "{bit}");
        }
    }

    #[test]
    fn unknown_names_and_other_forms_are_refused() {
        for name in ["", "affiliate", "general ", "bit:", "bit:32", "bit:-1", "bit:4294967296"] {
            let error = Categories::named(name).unwrap_err();
            assert_eq!((error.field(), error.code()), ("category", "invalid.unknown"), "{name}");
        }
        for json in ["1", "\"general\"", "[1]", "[\"nothing\"]", "{}", "null"] {
            assert!(serde_json::from_str::<Categories>(json).is_err(), "{json}");
        }
        let long = serde_json::to_string(&["x".repeat(65_536)]).unwrap();
        assert!(serde_json::from_str::<Categories>(&long).unwrap_err().to_string().len() < 100);
        for value in [Value::Null, Value::text("general"), Value::Integer(-1), Value::Integer(1 << 32)] {
            assert!(Categories::read(value).is_err());
        }
    }

    #[test]
    fn order_and_repetition_mean_nothing() {
        let read: Categories = serde_json::from_str(r#"["support","GENERAL","support","bit:0"]"#).unwrap();
        assert_eq!(read, Categories::SUPPORT | Categories::GENERAL);
    }

    proptest! {
        #[test]
        fn unknown_bits_survive_every_round_trip(bits: u32) {
            // RULE C6
            let categories = Categories::from_bits_retain(bits);
            let json = serde_json::to_string(&categories).unwrap();
            prop_assert_eq!(serde_json::from_str::<Categories>(&json).unwrap(), categories);
            prop_assert_eq!(Categories::read(categories.write()).unwrap(), categories);
        }
    }
}
