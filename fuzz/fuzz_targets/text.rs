//! Bounded texts: what is accepted is kept to the last code point, what is refused is not echoed, and all three ways in
//! agree.
#![no_main]

use consentry::EmailAddress;
use consentry::text::{AccountName, AgentName, Body, CategoryName, Comment, ContactName, FileName, KeyId, MediaType};
use consentry::text::{ServiceName, Subject, SystemName, Tag, TeamName};
use libfuzzer_sys::fuzz_target;

/// No error is longer, whatever came in.
const ERROR_MAX: usize = 120;

macro_rules! check {
    ($input:ident as $($text:ty),+ $(,)?) => {$(
        let new = <$text>::new($input);
        assert_eq!($input.parse::<$text>(), new);
        let json = serde_json::to_string($input).unwrap();
        assert_eq!(serde_json::from_str::<$text>(&json).ok(), new.as_ref().ok().cloned());
        match new {
            Ok(text) => {
                assert_eq!(text.as_str(), $input);
                assert!($input.len() <= <$text>::BYTES_MAX);
                assert_eq!(serde_json::to_string(&text).unwrap(), json);
            }
            Err(error) => assert!(error.to_string().len() <= ERROR_MAX),
        }
    )+};
}

fuzz_target!(|input: &str| {
    check!(input as AccountName, AgentName, Body, CategoryName, Comment, ContactName, FileName, KeyId, MediaType);
    check!(input as ServiceName, Subject, SystemName, Tag, TeamName);
    if let Ok(email) = input.parse::<EmailAddress>() {
        assert_eq!(email.as_str(), input);
        // The canonical form is an address, and its own canonical form.
        let canonical = email.canonical();
        assert_eq!(canonical.parse::<EmailAddress>().unwrap().canonical(), canonical);
    }
});
