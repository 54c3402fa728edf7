//! Chapter seven: the outbox. What happened is told from the journal, at least once, by one relay at a time (RULES T2, C7).

use crate::failure::Failure;
use crate::stage::{Stage, head, tell};
use consentry::journal::{Acknowledge, Entry, Lease, Pending, Undelivered};
use consentry::notice::{Compose, Notice, Recipient, Says};
use consentry::people::InvitationToken;
use consentry::{Language, Relay, RelayId};
use consentry_texts::Frame;

/// How long a lease lasts: if this relay dies, another one goes on after so many seconds.
const SECONDS: u32 = 30;
/// How many accounts, entries or contacts are read at once.
const ROWS: u32 = 200;
/// What is shown whole, once.
const WHOLE: [&str; 2] = ["ticket.answered", "ticket.email_refused"];

/// A notice to somebody, in short.
struct Row {
    sequence: u64,
    /// Whose mailbox: what stands before the @.
    who: String,
    language: Language,
    subject: String,
}

/// What a round brought.
#[derive(Default)]
pub(crate) struct Round {
    /// The notices, in the order of the entries that they tell of.
    rows: Vec<Row>,
    /// Bodies to be shown, by the notice's code.
    bodies: Vec<(&'static str, String)>,
    /// What the link of an invitation carried.
    pub(crate) invitation: Option<InvitationToken>,
    /// How many notices went to other accounts.
    others: u64,
    /// How many entries were acknowledged.
    entries: u64,
}

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "outbox-heading")?;
    tell!(stage, "outbox-how", seconds = SECONDS)?;
    round(stage, &WHOLE)?;
    Ok(())
}

/// The mails of a story: what its people find in their mailboxes by now.
pub(crate) fn mails(stage: &mut Stage<'_>, whole: &[&'static str]) -> Result<(), Failure> {
    tell!(stage, "mails")?;
    round(stage, whole)?;
    Ok(())
}

/// Goes round once: composes, prints, and acknowledges what is undelivered. A real relay sends e-mails here.
pub(crate) fn round(stage: &mut Stage<'_>, whole: &[&'static str]) -> Result<Round, Failure> {
    // One name for all runs: if a run dies, the next one goes on with its lease.
    let relay = Relay { id: RelayId::from_name("the tour's relay") };
    let mut round = Round::default();
    let pending = stage.desk.run(&relay, Pending { now: stage.now(), after: None, rows: ROWS })?;
    for account in pending {
        let leased = stage.desk.run(&relay, Lease { account, seconds: SECONDS })?;
        let mut left = leased.size - leased.delivered;
        while left > 0 {
            let entries = stage.desk.run(&relay, Undelivered { account, rows: ROWS })?;
            let Some(last) = entries.last() else { break };
            let told = round.rows.len();
            for entry in &entries {
                deliver(stage, &relay, entry, whole, &mut round)?;
            }
            print(stage, &round, told)?;
            // Only now, after delivery: a relay that dies in between leaves them to the next one.
            left = stage.desk.run(&relay, Acknowledge { account, through: last.sequence })?;
            round.entries += entries.len() as u64;
            if left > 0 {
                // Leasing what one holds renews it.
                stage.desk.run(&relay, Lease { account, seconds: SECONDS })?;
            }
        }
    }
    for (_, body) in &round.bodies {
        tell!(stage, "outbox-whole")?;
        stage.quote(body)?;
    }
    let told = round.rows.len();
    tell!(stage, "outbox-done", notices = told, entries = round.entries, others = round.others)?;
    Ok(round)
}

/// Composes an entry's notice and gives it to each of its recipients.
fn deliver(
    stage: &Stage<'_>,
    relay: &Relay,
    entry: &Entry,
    whole: &[&'static str],
    round: &mut Round,
) -> Result<(), Failure> {
    let mut after = None;
    loop {
        let composed = stage.desk.run(relay, Compose { entry: entry.clone(), after, rows: ROWS })?;
        if let Some(notice) = &composed.notice {
            for to in &notice.recipients {
                send(stage, notice, to, whole, round)?;
            }
        }
        match composed.next {
            Some(next) => after = Some(next),
            None => return Ok(()),
        }
    }
}

/// Where a real relay would send; this one remembers what to print.
fn send(
    stage: &Stage<'_>,
    notice: &Notice,
    to: &Recipient,
    whole: &[&'static str],
    round: &mut Round,
) -> Result<(), Failure> {
    if notice.account != stage.house.account {
        round.others += 1;
        return Ok(());
    }
    let rendered = stage.voice.catalogue.render(notice, to, &frame()?);
    let mut body = format!("{}\n\n{}", rendered.subject, rendered.plain);
    if let Says::Invited { token, .. } = &notice.says {
        // Whoever reads the link becomes a member: a screen, or a log, is no place for it.
        let secret = token.reveal();
        let shown: String = secret.chars().take(11).collect();
        body = body.replace(&secret, &format!("{shown}…"));
        round.invitation = Some(token.clone());
    }
    let code = notice.says.code();
    if whole.contains(&code) && round.bodies.iter().all(|(one, _)| *one != code) {
        round.bodies.push((code, body));
    }
    let who = to.email.as_str().split('@').next().unwrap_or_default().to_owned();
    round.rows.push(Row { sequence: notice.sequence, who, language: to.language, subject: rendered.subject });
    Ok(())
}

/// Prints what came since the first `told` notices.
fn print(stage: &mut Stage<'_>, round: &Round, told: usize) -> Result<(), Failure> {
    let rows = round.rows.get(told..).unwrap_or_default();
    for entry in rows.chunk_by(|one, other| one.sequence == other.sequence) {
        // Each reads it in their language; here it stands in the one of whoever is told first.
        let Some(first) = entry.first() else { continue };
        let readers: Vec<_> = entry.iter().map(|row| format!("{} {}", row.who, row.language)).collect();
        stage.line(&format!("✉ {:>3}  {:<18}  {}", first.sequence, readers.join(", "), first.subject))?;
    }
    Ok(())
}

/// What stands around each notice.
fn frame() -> Result<Frame, Failure> {
    let link = |text: &str| text.parse().map_err(|error| Failure::Link(format!("{text}: {error}")));
    Ok(Frame {
        desk_name: "Example Hosting".to_owned(),
        panel_link: link("https://panel.example.com/")?,
        invitation_link: link("https://panel.example.com/join#")?,
    })
}
