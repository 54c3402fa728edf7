use crate::flags::named_flags;

bitflags::bitflags! {
    /// What a user may do in an account: the eleven permissions of RULE C4, each one alone.
    ///
    /// Names are stable; bits that this version doesn't know are kept through every round trip (RULE C6).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Permissions: u64 {
        /// Modify the account's main profile.
        const PROFILE = 1 << 0;
        /// View and manage contacts.
        const CONTACTS = 1 << 1;
        /// View products and services.
        const PRODUCTS = 1 << 2;
        /// View and modify product passwords.
        const PRODUCT_PASSWORDS = 1 << 3;
        /// View domains.
        const DOMAINS = 1 << 4;
        /// Manage domain settings.
        const DOMAIN_SETTINGS = 1 << 5;
        /// View and pay invoices.
        const INVOICES = 1 << 6;
        /// View and open support tickets.
        const TICKETS = 1 << 7;
        /// View and manage the affiliate account.
        const AFFILIATE = 1 << 8;
        /// View e-mails.
        const EMAILS = 1 << 9;
        /// Place orders, upgrades and cancellations.
        const ORDERS = 1 << 10;
    }
}

named_flags!(Permissions: u64, "permission");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::Field;
    use proptest::prelude::*;

    #[test]
    fn the_eleven_have_stable_names_and_bits() {
        // RULE C4
        let lines: Vec<_> =
            Permissions::all().iter().map(|one| format!("{} {}", one.bits(), one.names().next().unwrap())).collect();
        assert_eq!(lines.len(), 11);
        insta::assert_snapshot!(lines.join("\n"));
    }

    proptest! {
        #[test]
        fn unknown_bits_survive_every_round_trip(bits: u64) {
            // RULE C6
            let permissions = Permissions::from_bits_retain(bits);
            let json = serde_json::to_string(&permissions).unwrap();
            prop_assert_eq!(serde_json::from_str::<Permissions>(&json).unwrap(), permissions);
            prop_assert_eq!(Permissions::read(permissions.write()).unwrap(), permissions);
        }
    }

    #[test]
    fn unknown_names_are_refused() {
        for name in ["", "root", "bit:64", "bit:-1"] {
            assert_eq!(Permissions::named(name).unwrap_err().code(), "invalid.unknown", "{name}");
        }
    }
}
