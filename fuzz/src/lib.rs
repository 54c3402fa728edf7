//! What the fuzz targets share.

use consentry::{AccountId, Language, ServiceId, UserId, account, ticket};

/// Makes an account.
pub fn create(account: AccountId, owner: UserId) -> account::Create {
    let (name, email) = ("Account".parse().unwrap(), "owner@example.com".parse().unwrap());
    account::Create { account, name, owner, email, language: Language::English }
}

/// Opens a ticket, whether there are similar ones or not.
pub fn open(account: AccountId, service: ServiceId) -> ticket::Open {
    ticket::Open {
        account,
        service,
        subject: "Subject".parse().unwrap(),
        category: "general".parse().unwrap(),
        body: "Body of several words".parse().unwrap(),
        attachments: ticket::Attachments::default(),
        acknowledged: true,
    }
}

/// Good bytes with some of them overwritten: a change is three bytes of place and one of value. So a fuzzer gets past the
/// first check of a format, which noise alone hardly ever does.
pub fn overwrite(good: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for change in changes.chunks_exact(4) {
        let place = u32::from_be_bytes([0, change[0], change[1], change[2]]) as usize % bytes.len();
        bytes[place] = change[3];
    }
    bytes
}
