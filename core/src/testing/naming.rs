//! From the list of laws: the functions, the table, the tests.

/// Makes the public functions and the table of them.
#[doc(hidden)]
#[macro_export]
macro_rules! define_laws {
    ([] $($module:ident { $($(#[doc = $clause:literal])+ $law:ident)+ })+) => {
        /// Every law, as a plain function over what is to be checked.
        pub mod laws {
            use $crate::testing::{Broken, Subject};
            $($(
                $(#[doc = $clause])+
                ///
                /// # Errors
                /// What the store did instead.
                pub fn $law(subject: &dyn Subject) -> Result<(), Broken> {
                    super::super::$module::$law(&mut super::super::scene::Scene::on(subject)?)
                }
            )+)+
        }

        /// Every law there is. None is optional.
        pub const LAWS: &[$crate::testing::Law] = &[$($(
            $crate::testing::Law {
                name: stringify!($law),
                clause: concat!($($clause),+).trim_ascii(),
                check: laws::$law,
            },
        )+)+];
    };
}

crate::each_law! { define_laws }

/// Makes a test of each law.
#[doc(hidden)]
#[macro_export]
macro_rules! test_laws {
    ([$subject:expr] $($module:ident { $($(#[doc = $clause:literal])+ $law:ident)+ })+) => {$($(
        #[test]
        fn $law() -> Result<(), $crate::testing::Broken> {
            $crate::testing::laws::$law(&$subject)
        }
    )+)+};
}

/// Names a test for each law, over a [`Subject`](crate::testing::Subject): `consentry::laws!(MemoryStore::new());`
///
/// The expression is evaluated anew in each test.
#[macro_export]
macro_rules! laws {
    ($subject:expr $(,)?) => {
        $crate::each_law! { test_laws $subject }
    };
}

#[cfg(test)]
mod tests {
    use super::LAWS;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_enough_laws_and_no_name_twice() {
        let names: BTreeSet<_> = LAWS.iter().map(|law| law.name).collect();
        assert_eq!(names.len(), LAWS.len());
        assert!(LAWS.len() >= 60, "{}", LAWS.len());
    }

    #[test]
    fn each_clause_is_one_sentence() {
        for law in LAWS {
            assert!(law.clause.ends_with('.') && !law.clause.starts_with(' '), "{}: {:?}", law.name, law.clause);
            assert!(!law.clause.trim_end_matches('.').contains(". "), "{}: {:?}", law.name, law.clause);
        }
    }
}
