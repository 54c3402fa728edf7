//! Texts come back to the last code point.

use super::broken::{Broken, same};
use super::samples;
use super::samples_of_access as access;
use super::scene::Scene;
use crate::access::{BreakGlass, Evidence, Session};
use crate::account::{Account, Service};
use crate::consent::Consent;
use crate::contact::ContactRecord;
use crate::record::Record;
use crate::review::Review;
use crate::staff::AgentRecord;
use crate::text::{Body, Finding, Link, Reason, Subject};
use crate::ticket::{Message, Ticket};

/// Writes messages with these bodies; each must come back as it was.
fn bodies<T: Into<std::sync::Arc<str>>>(scene: &Scene<'_>, texts: impl IntoIterator<Item = T>) -> Result<(), Broken> {
    let (account, ticket) = (scene.id(1), scene.id(1));
    for (number, text) in (1..).zip(texts) {
        let message = Message { body: Body::new(text)?, ..samples::message(account, ticket, number)? };
        scene.commits("a message", &scene.draft(account).message(message.clone()))?;
        same("the message", &scene.messages(account, ticket, number - 1, 1)?, &vec![message])?;
    }
    Ok(())
}

/// Writes one record of each kind that has a line of text with each of these lines.
fn lines(scene: &Scene<'_>, texts: &[&str]) -> Result<(), Broken> {
    for (n, text) in (1..).zip(texts) {
        let records = [
            Record::from(Account { name: text.parse()?, ..samples::account(scene.id(n))? }),
            Service { name: text.parse()?, ..samples::service(scene.id(1), scene.id(n))? }.into(),
            Ticket {
                subject: text.parse()?,
                comment: Some(text.parse()?),
                ..samples::ticket(scene.id(1), scene.id(n), n)?
            }
            .into(),
            AgentRecord { name: text.parse()?, ..samples::agent(scene.id(n))? }.into(),
            ContactRecord { name: Some(text.parse()?), ..samples::contact(scene.id(1), scene.id(n))? }.into(),
        ];
        for record in records {
            scene.create(record.clone())?;
            scene.stored(record.key().noun(), &record, 1)?;
        }
    }
    Ok(())
}

pub(super) fn the_longest_message_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let fill = |c: &str| c.repeat(Body::BYTES_MAX / c.len());
    bodies(scene, [fill("x"), fill("\u{e9}"), fill("\u{1f9ff}"), fill("\u{10fffd}"), fill("e\u{301}\u{323}\u{308}x")])
}

pub(super) fn the_longest_reasons_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    for (n, c) in (1..).zip(["x", "\u{e9}", "\u{1f9ff}"]) {
        let reason = Reason::new(c.repeat(Reason::BYTES_MAX / c.len()))?;
        let link = Link::new(format!("https://a{}", c.repeat((Link::BYTES_MAX - 9) / c.len())))?;
        let finding = Finding::new(c.repeat(Finding::BYTES_MAX / c.len()))?;
        let evidence = Evidence::Link(link.clone());
        let records = [
            Record::from(Session {
                reason: reason.clone(),
                link: link.clone(),
                ..access::session(account, scene.id(n))?
            }),
            BreakGlass { reason, link, ..access::break_glass(account, scene.id(n))? }.into(),
            Consent { evidence, ..access::consent(account, scene.id(n))? }.into(),
            Review { finding, ..access::review(scene.id(n))? }.into(),
        ];
        for record in records {
            scene.create(record.clone())?;
            scene.stored(record.key().noun(), &record, 1)?;
        }
    }
    Ok(())
}

pub(super) fn the_longest_subject_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    for (number, c) in (1..).zip(["x", "\u{e9}", "\u{1f9ff}"]) {
        let subject = Subject::new(c.repeat(Subject::BYTES_MAX / c.len()))?;
        let ticket = Ticket { subject, ..samples::ticket(scene.id(1), scene.id(number), number)? };
        scene.create(ticket.clone())?;
        scene.stored("the ticket", &ticket.into(), 1)?;
    }
    Ok(())
}

pub(super) fn code_points_beyond_the_first_plane_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts = ["\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", "\u{20000}", "\u{1f1ea}\u{1f1f8}", "\u{10ffff}"];
    bodies(scene, texts)?;
    lines(scene, &texts)
}

pub(super) fn normal_forms_are_kept_apart(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts = ["\u{e9}", "e\u{301}", "\u{1e69}", "s\u{323}\u{307}", "s\u{307}\u{323}", "\u{fb01}", "\u{212b}"];
    bodies(scene, texts)?;
    lines(scene, &texts)
}

pub(super) fn marks_that_show_nothing_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts =
        ["a\u{200b}b", "\u{feff}a", "a\u{200f}", "a\u{ad}b", "\u{2060}a\u{2060}", "a\u{fffe}", "a\u{ffff}\u{fffd}"];
    bodies(scene, texts)?;
    lines(scene, &texts)
}

pub(super) fn both_directions_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts = ["שלום עולם", "مرحبا 123 abc", "a\u{200e}ב\u{200f}c"];
    bodies(scene, texts)?;
    lines(scene, &texts)?;
    bodies_elsewhere(scene, "\u{202e}reversed\u{202c} \u{2067}isolated\u{2069}")
}

/// As [`bodies`], in a ticket where no message stands yet.
fn bodies_elsewhere(scene: &Scene<'_>, text: &str) -> Result<(), Broken> {
    let message = Message { body: text.parse()?, ..samples::message(scene.id(1), scene.id(2), 1)? };
    scene.commits("a message", &scene.draft(scene.id(1)).message(message.clone()))?;
    same("the message", &scene.messages(scene.id(1), scene.id(2), 0, 1)?, &vec![message])
}

pub(super) fn line_ends_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    bodies(scene, ["a\nb", "a\r\nb", "a\n", "a\r\n", "\n\n a", "a\r\n\nb\n\r\n", "a\u{2028}b\u{2029}", "\ta\t"])
}

pub(super) fn blanks_at_the_ends_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts = [" a", "a ", "  a  ", "a\u{a0}", "\u{3000}a", "a  b"];
    bodies(scene, texts)?;
    lines(scene, &texts)
}

pub(super) fn text_is_never_taken_for_something_else(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts = [
        "0",
        "007",
        "1e5",
        "1.0",
        "-0",
        "0x10",
        "NULL",
        "null",
        "true",
        "\\N",
        "\\0",
        "\\u0041",
        "''",
        "'; DROP TABLE x; --",
        "\"quoted\"",
        "`",
        "%s %d {} {0} ${x} $1 ?1 :a @a",
        "a%b_c*",
        "&lt;b&gt;<b>",
        "{\"a\":1}",
        "[1,2]",
        "2026-11-22",
    ];
    bodies(scene, texts)?;
    lines(scene, &texts)
}

pub(super) fn letters_keep_their_case_and_kind(scene: &Scene<'_>) -> Result<(), Broken> {
    let texts = ["Abc", "aBC", "ß", "ẞ", "SS", "İ", "ı", "i̇", "Ǆ", "ǅ", "ﬀ", "Ａ", "①", "ñ", "Ñ", "ã", "ü"];
    bodies(scene, texts)?;
    lines(scene, &texts)
}
