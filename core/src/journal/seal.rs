//! Sealing: facts become entries, and the head grows by them. Pure; desks do it for every decision.

use super::entry::{Entry, Header, PAYLOAD_SALT_BYTES, commitment};
use super::tree::hex;
use super::{Fact, JournalHead};
use crate::principal::Principal;
use crate::{CommandId, Moment, Refusal};
use std::borrow::Cow;

/// Appends an entry for each fact to the head, and gives the entries.
pub(crate) fn seal(
    head: &mut JournalHead,
    facts: &[Fact],
    by: &impl Principal,
    command: CommandId,
    at: &Moment,
) -> Result<Vec<Entry>, Refusal> {
    let damaged = || Refusal::Defect(Cow::Borrowed("the journal's head is damaged"));
    if !head.frontier.fits(head.size) {
        return Err(damaged());
    }
    let mut entries = Vec::with_capacity(facts.len());
    for (index, fact) in (0u32..).zip(facts) {
        let sequence = head.size.checked_add(1).ok_or_else(damaged)?;
        let drawn = at.draw("journal.salt", index);
        let salt = *drawn.first_chunk::<PAYLOAD_SALT_BYTES>().unwrap_or(&[0; PAYLOAD_SALT_BYTES]);
        let payload = json(fact)?;
        let header = Header {
            v: 1,
            account: head.account,
            sequence,
            at: at.now(),
            actor: by.actor(),
            on_behalf_of: by.on_behalf_of(),
            command,
            policy: at.rules().digest(),
            fact: Cow::Borrowed(fact.code()),
            payload: Cow::Owned(commitment(&salt, &payload)),
        };
        let entry = Entry {
            account: head.account,
            sequence,
            header: json(&header)?,
            salt: Some(hex(&salt)),
            payload: Some(payload),
        };
        head.frontier.append(head.size, entry.leaf());
        head.size = sequence;
        entries.push(entry);
    }
    head.latest_at = head.latest_at.max(at.now());
    Ok(entries)
}

/// A value as JSON. The buffer has room for an ordinary entry or reply, so that it need not grow.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, Refusal> {
    let defect = |error: &dyn std::fmt::Display| Refusal::Defect(Cow::Owned(error.to_string()));
    let mut text = Vec::with_capacity(1_024);
    serde_json::to_writer(&mut text, value).map_err(|error| defect(&error))?;
    text.shrink_to_fit();
    String::from_utf8(text).map_err(|error| defect(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::EntryError;
    use crate::time::seconds;
    use crate::{AccountId, ServiceId, TicketId, User, UserId};

    fn sealed() -> (JournalHead, Vec<Entry>) {
        let mut head = JournalHead::empty(AccountId::from_name("a"));
        let facts = [
            Fact::AccountCreated { owner: UserId::from_name("u") },
            Fact::TicketOpened {
                ticket: TicketId::from_name("t"),
                number: 1,
                service: ServiceId::from_name("s"),
                follows: None,
            },
        ];
        let by = User { id: UserId::from_name("u") };
        let at = Moment::new(seconds(1_700_000_000), [1; 32]);
        let entries = seal(&mut head, &facts, &by, CommandId::from_name("c"), &at).unwrap();
        (head, entries)
    }

    #[test]
    fn the_stored_form_is_pinned() {
        // RULES J1, I20: account, sequence, time, actor, on-behalf-of, command, code, commitment.
        let (head, entries) = sealed();
        let lines: Vec<_> = entries.iter().map(|entry| serde_json::to_string_pretty(entry).unwrap()).collect();
        insta::assert_snapshot!(format!("{}\n{}", lines.join("\n"), serde_json::to_string_pretty(&head).unwrap()));
    }

    #[test]
    fn entries_read_back_and_equal_payloads_have_unequal_commitments() {
        let (head, entries) = sealed();
        assert_eq!(head.size, 2);
        assert!(matches!(entries[0].read_fact(), Ok(Fact::AccountCreated { .. })));
        let salts: std::collections::BTreeSet<_> = entries.iter().map(|entry| entry.salt.clone()).collect();
        assert_eq!(salts.len(), 2, "each payload has a salt of its own");
    }

    #[test]
    fn every_single_change_to_an_entry_is_found() {
        // RULE J2
        let (_, entries) = sealed();
        let good = &entries[1];
        let change = |by: fn(&mut Entry)| {
            let mut entry = good.clone();
            by(&mut entry);
            entry.read_fact().unwrap_err()
        };
        assert_eq!(change(|it| it.sequence = 3), EntryError::Misplaced);
        assert_eq!(change(|it| it.account = AccountId::from_name("b")), EntryError::Misplaced);
        assert_eq!(
            change(|it| it.payload = it.payload.take().map(|text| text.replace(":1,", ":2,"))),
            EntryError::Commitment
        );
        assert_eq!(change(|it| it.salt = Some("00".repeat(16))), EntryError::Commitment);
        assert_eq!(change(|it| it.salt = it.salt.take().map(|salt| salt.to_uppercase())), EntryError::Commitment);
        assert_eq!(change(|it| it.payload = None), EntryError::Erased);
        assert_eq!(change(|it| it.header = it.header.replace("\"v\":1", "\"v\":2")), EntryError::Header);
        let mut header = good.clone();
        header.header = header.header.replace("ticket.opened", "ticket.closed");
        assert_ne!(header.leaf(), good.leaf());
    }

    #[test]
    fn a_damaged_head_is_never_built_upon() {
        let mut head = JournalHead { size: 3, ..JournalHead::empty(AccountId::from_name("a")) };
        let at = Moment::new(seconds(0), [1; 32]);
        let by = User { id: UserId::from_name("u") };
        let refusal = seal(&mut head, &[], &by, CommandId::from_name("c"), &at).unwrap_err();
        assert_eq!(refusal.code(), "defect");
    }
}
