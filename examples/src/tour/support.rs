//! Chapter four, from the support's side: what Grace does, and what of it the customer sees (RULES T2, T3, T8, T11).

use crate::cast::ben;
use crate::failure::Failure;
use crate::host::{self, House};
use crate::panel::status;
use crate::stage::{Stage, tell};
use crate::table::{numbered, table};
use crate::voice::say;
use consentry::account::Card;
use consentry::set::Tags;
use consentry::ticket::{
    Answer, Assign, Attachments, Digest, History, Internal, List, Merge, Note, Notes, Only, Prioritise, Priority,
    Queue, RefuseEmail, Solve, Status, Tag, View,
};
use consentry::{Page, System};
use consentry_texts::Family;
use sha2::Digest as _;

/// How many rows of the queue are shown.
const SHOWN: u32 = 5;
/// The team that answers questions about invoices.
const BILLING: &str = "billing";
/// A tag of the support's.
const TAG: &str = "shop-7";

/// Grace answers what Ben asked in an earlier run, and Ben thanks her.
pub(crate) fn leftover(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, agent, .. } = stage.house;
    let only = Only::Status(Status::New);
    let list = List { account, only, team: Some(BILLING.parse()?), page: Page::first(SHOWN)? };
    for ticket in stage.desk.run(&agent, list)?.rows.into_iter().filter(|it| it.opened_by == ben().id) {
        tell!(stage, "support-leftover", number = ticket.number.get())?;
        answer(stage, &ticket, &say!(stage.voice, "text-invoice-answer"))?;
        let body = say!(stage.voice, "text-thanks").parse()?;
        stage.desk.run(&ben(), Answer { account, ticket: ticket.id, body, attachments: Attachments::default() })?;
        tell!(stage, "support-thanked")?;
        solve(stage, &ticket)?;
    }
    Ok(())
}

/// Grace takes a ticket up.
pub(crate) fn take_up(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let House { account, agent, .. } = stage.house;
    let now = stage.desk.run(&agent, Assign { account, ticket: ticket.id, assignee: Some(agent.id) })?.status;
    tell!(stage, "support-taken", number = ticket.number.get(), status = status(stage, now))
}

/// Grace answers; the answer goes to the primary address and to whoever chose the category (RULE T2).
pub(crate) fn answer(stage: &mut Stage<'_>, ticket: &View, text: &str) -> Result<(), Failure> {
    let House { account, agent, .. } = stage.house;
    let answer = Answer { account, ticket: ticket.id, body: text.parse()?, attachments: Attachments::default() };
    let now = stage.desk.run(&agent, answer)?.status;
    tell!(stage, "support-answered", number = ticket.number.get(), text = text, status = status(stage, now))
}

/// Grace holds a ticket for solved.
pub(crate) fn solve(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let House { account, agent, .. } = stage.house;
    let now = stage.desk.run(&agent, Solve { account, ticket: ticket.id })?.status;
    tell!(stage, "support-solved", number = ticket.number.get(), status = status(stage, now))
}

/// The queues of Grace's teams: whose customers wait, the most urgent first (RULE T8).
pub(crate) fn queue(stage: &mut Stage<'_>, urgent: &View) -> Result<(), Failure> {
    let House { account, agent, .. } = stage.house;
    stage.desk.run(&agent, Prioritise { account, ticket: urgent.id, priority: Priority::High })?;
    tell!(stage, "support-queue", number = urgent.number.get())?;
    let labels = ["number", "account", "team", "subject", "status", "priority"];
    let mut rows = numbered(table(labels.map(|label| stage.voice.label(label))));
    for team in host::teams()?.iter() {
        for ticket in stage.desk.run(&agent, Queue { team: team.clone(), page: Page::first(SHOWN)? })?.rows {
            // A queue goes over all accounts, and names them by their ids.
            let name = stage.desk.run(&agent, Card { account: ticket.account })?.name.to_string();
            let priority = ticket.internal.map(|it| stage.voice.name(Family::Priority, it.priority.name()));
            let (number, subject) = (ticket.number.to_string(), ticket.subject.to_string());
            let status = status(stage, ticket.status);
            rows.add_row([number, name, team.to_string(), subject, status, priority.unwrap_or_default()]);
        }
    }
    stage.table(&rows)
}

/// Grace's note and tag, and what each side sees of them (RULES T8, T11).
pub(crate) fn note(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let House { account, owner, agent, .. } = stage.house;
    let (id, attachments) = (ticket.id, Attachments::default());
    let body = say!(stage.voice, "text-note").parse()?;
    stage.desk.run(&agent, Note { account, ticket: id, body, attachments })?;
    let (add, remove) = (Tags::new([TAG.parse()?])?, Tags::default());
    stage.desk.run(&agent, Tag { account, ticket: id, add, remove })?;
    tell!(stage, "support-noted", number = ticket.number.get())?;

    let history = History { account, ticket: id, page: Page::first(1)? };
    let grace = stage.desk.run(&agent, history.clone())?.ticket;
    let ada = stage.desk.run(&owner, history)?.ticket;
    let mut page = Page::default();
    let notes = loop {
        let listed = stage.desk.run(&agent, Notes { account, ticket: id, page: page.clone() })?;
        match listed.next {
            Some(next) => page = page.after(next),
            None => break listed.rows,
        }
    };
    let newest = notes.last().map(|note| format!("{}. {}", note.number, note.body));
    let mut rows = table([String::new(), "Grace".to_owned(), "Ada".to_owned()]);
    rows.add_row([stage.voice.label("status"), status(stage, grace.status), status(stage, ada.status)]);
    let messages = say!(stage.voice, "support-messages");
    rows.add_row([messages, grace.messages.to_string(), ada.messages.to_string()]);
    let [seen, unseen] = [grace.internal, ada.internal].map(|it| internal(stage, it));
    for (index, label) in ["priority", "agent", "tags"].into_iter().enumerate() {
        let [seen, unseen] = [&seen, &unseen].map(|it| it.get(index).cloned().unwrap_or_default());
        rows.add_row([stage.voice.label(label), seen, unseen]);
    }
    rows.add_row([say!(stage.voice, "support-notes"), newest.unwrap_or_default(), NOTHING.to_owned()]);
    stage.table(&rows)
}

/// What stands where somebody sees nothing.
const NOTHING: &str = "—";

/// Priority, assignee and tags, as somebody sees them.
fn internal(stage: &Stage<'_>, internal: Option<Internal>) -> [String; 3] {
    let Some(internal) = internal else { return [NOTHING; 3].map(str::to_owned) };
    let tags: Vec<_> = internal.tags.iter().map(ToString::to_string).collect();
    let assignee = internal.assignee.filter(|agent| *agent == stage.house.agent.id).map(|_| "Grace".to_owned());
    let priority = stage.voice.name(Family::Priority, internal.priority.name());
    [priority, assignee.unwrap_or_else(|| NOTHING.to_owned()), tags.join(", ")]
}

/// Two tickets about one topic become one (RULE T8).
pub(crate) fn merge(stage: &mut Stage<'_>, ticket: &View, into: &View) -> Result<(), Failure> {
    let House { account, agent, .. } = stage.house;
    let merged = stage.desk.run(&agent, Merge { account, ticket: ticket.id, into: into.id })?;
    let status = status(stage, merged.status);
    tell!(stage, "support-merged", number = ticket.number.get(), into = into.number.get(), status = status)
}

/// Text that comes by e-mail is refused, whoever sent it; who is known is told where to write (RULE T3).
pub(crate) fn refuse_emails(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let account = stage.house.account;
    let gate = System { name: "mail.gate".parse()? };
    let text = say!(stage.voice, "text-thanks");
    let refuse = |from: &str| {
        let mail = format!("From: {from}\r\nMessage-ID: <1@tour.example>\r\n\r\n{text}\r\n");
        let sha256 = Digest::new(sha2::Sha256::digest(mail).into());
        let from = from.parse()?;
        let refused = RefuseEmail { account, from, ticket: Some(ticket.id), sha256, automatic: false };
        Ok::<_, Failure>(stage.desk.run(&gate, refused)?.told)
    };
    let told = refuse("ada@cafe-ada.example")?;
    let stranger = refuse("eve@elsewhere.example")?;
    if !told || stranger {
        return Err(Failure::Allowed);
    }
    tell!(stage, "support-email", number = ticket.number.get())?;
    tell!(stage, "support-stranger")
}
