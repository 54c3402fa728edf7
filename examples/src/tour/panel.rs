//! Chapter four: the ticket panel, as the customer uses it (RULES T1, T5, T6).

use crate::account::hosting;
use crate::cast::ben;
use crate::failure::Failure;
use crate::host::House;
use crate::stage::{Stage, head, tell};
use crate::support;
use crate::table::{numbered, table};
use crate::users;
use crate::voice::say;
use consentry::people::Admit;
use consentry::set::TicketIds;
use consentry::ticket::{
    Advice, Answer, Attachments, Catalogue, Open, Rate, Rating, Reopen, Reopening, Similar, Similarity, Status,
    TicketCounts, View,
};
use consentry::{DeskError, Page, Permissions, User, ticket};
use consentry_texts::Family;

/// What stands in the form for a new ticket.
struct Form {
    by: User,
    category: &'static str,
    subject: String,
    query: String,
}

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "panel-heading")?;
    admit(stage)?;
    support::leftover(stage)?;
    catalogue(stage)?;
    let basket = basket(stage)?;
    support::take_up(stage, &basket)?;
    support::answer(stage, &basket, &say!(stage.voice, "text-basket-answer"))?;
    add(stage, &basket)?;
    invoice(stage)?;
    let double = double(stage)?;
    support::queue(stage, &basket)?;
    support::note(stage, &basket)?;
    support::merge(stage, &double, &basket)?;
    close_and_reopen(stage, &basket)?;
    support::answer(stage, &basket, &say!(stage.voice, "text-basket-done"))?;
    support::solve(stage, &basket)?;
    rate(stage, &basket)?;
    support::refuse_emails(stage, &basket)
}

/// Where the story of contacts and users was not told, Ada admits Ben without further ado.
fn admit(stage: &Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    if users::member(stage)?.is_none() {
        stage.desk.run(&owner, Admit { account, user: ben().id, permissions: users::GIVEN | Permissions::TICKETS })?;
    }
    Ok(())
}

/// What a ticket can be about.
fn catalogue(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let choices = stage.desk.run(&owner, Catalogue { account, page: Page::default() })?;
    tell!(stage, "panel-catalogue")?;
    let mut rows = table(["service", "category"].map(|label| stage.voice.label(label)));
    let services: Vec<_> = choices.services.rows.iter().map(|service| service.name.to_string()).collect();
    let categories = choices.categories.iter().map(|it| stage.voice.say(&format!("category-{it}"), &[]));
    rows.add_row([services.join("\n"), categories.collect::<Vec<_>>().join("\n")]);
    stage.table(&rows)
}

/// Ada's basket stays empty. If it did so before, there is a ticket about it, and she follows the advice.
fn basket(stage: &mut Stage<'_>) -> Result<View, Failure> {
    let House { account, owner, .. } = stage.house;
    let form = Form {
        by: owner,
        category: "technical",
        subject: say!(stage.voice, "text-basket-subject"),
        query: say!(stage.voice, "text-basket-query"),
    };
    tell!(stage, "panel-form", who = "Ada", subject = form.subject.as_str())?;
    let similar = match open(stage, &form, false) {
        Ok(ticket) => {
            tell!(stage, "panel-opened", number = ticket.number.get(), status = status(stage, ticket.status))?;
            return Ok(ticket);
        }
        Err(error) => similar(stage, &form, error)?,
    };
    // A ticket takes up so many others, and the tour merges one in each run.
    let best = similar.into_iter().find(|it| it.ticket.absorbed.len() < TicketIds::MAX);
    let Some(Similarity { ticket, advice, .. }) = best else {
        let ticket = open(stage, &form, true)?;
        tell!(stage, "panel-acknowledged", who = "Ada", number = ticket.number.get())?;
        return Ok(ticket);
    };
    let (body, attachments) = (form.query.parse()?, Attachments::default());
    let now = if advice == Advice::Answer {
        stage.desk.run(&owner, Answer { account, ticket: ticket.id, body, attachments })?.status
    } else {
        match stage.desk.run(&owner, Reopen { account, ticket: ticket.id, body, attachments })? {
            Reopening::Reopened(ticket) => ticket.status,
            Reopening::FollowedBy(ticket) => return Ok(ticket),
        }
    };
    tell!(stage, "panel-followed", number = ticket.number.get(), status = status(stage, now))?;
    Ok(ticket)
}

/// Ada adds information (RULE T5).
fn add(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let body = say!(stage.voice, "text-basket-more").parse()?;
    let answer = Answer { account, ticket: ticket.id, body, attachments: Attachments::default() };
    let now = stage.desk.run(&owner, answer)?.status;
    tell!(stage, "panel-more", number = ticket.number.get(), status = status(stage, now))
}

/// Ben asks about an invoice: another one in each run, and so another topic.
fn invoice(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let invoice = format!("R-{}", 1001 + stage.desk.run(&owner, TicketCounts { account })?.total());
    let form = Form {
        by: ben(),
        category: "billing",
        subject: say!(stage.voice, "text-invoice-subject", invoice = invoice.as_str()),
        query: say!(stage.voice, "text-invoice-query", invoice = invoice.as_str()),
    };
    tell!(stage, "panel-form", who = "Ben", subject = form.subject.as_str())?;
    match open(stage, &form, false) {
        Ok(ticket) => tell!(stage, "panel-opened", number = ticket.number.get(), status = status(stage, ticket.status)),
        Err(error) => {
            similar(stage, &form, error)?;
            let ticket = open(stage, &form, true)?;
            tell!(stage, "panel-acknowledged", who = "Ben", number = ticket.number.get())
        }
    }
}

/// Ada writes about the same trouble on another device; she holds it for another topic.
fn double(stage: &mut Stage<'_>) -> Result<View, Failure> {
    let form = Form {
        by: stage.house.owner,
        category: "technical",
        subject: say!(stage.voice, "text-double-subject"),
        query: say!(stage.voice, "text-double-query"),
    };
    tell!(stage, "panel-form", who = "Ada", subject = form.subject.as_str())?;
    match open(stage, &form, false) {
        Ok(ticket) => return Ok(ticket),
        Err(error) => similar(stage, &form, error)?,
    };
    let ticket = open(stage, &form, true)?;
    tell!(stage, "panel-acknowledged", who = "Ada", number = ticket.number.get())?;
    Ok(ticket)
}

/// Ada closes the ticket, can't answer it then, and reopens it with an added text (RULE T5).
fn close_and_reopen(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    support::answer(stage, ticket, &say!(stage.voice, "text-basket-fixed"))?;
    support::solve(stage, ticket)?;
    let closed = stage.desk.run(&owner, ticket::Close { account, ticket: ticket.id })?;
    tell!(stage, "panel-closed", number = ticket.number.get(), status = status(stage, closed.status))?;
    let body: consentry::text::Body = say!(stage.voice, "text-basket-added").parse()?;
    let attachments = Attachments::default();
    let answer = Answer { account, ticket: ticket.id, body: body.clone(), attachments: attachments.clone() };
    let answered = stage.desk.run(&owner, answer);
    stage.refused(answered)?;
    match stage.desk.run(&owner, Reopen { account, ticket: ticket.id, body, attachments })? {
        Reopening::Reopened(now) | Reopening::FollowedBy(now) => {
            tell!(stage, "panel-reopened", number = now.number.get(), status = status(stage, now.status))
        }
    }
}

/// Ada rates the support's work (RULE T8).
fn rate(stage: &mut Stage<'_>, ticket: &View) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let (rating, comment) = (Rating::new(5)?, say!(stage.voice, "text-basket-comment"));
    stage.desk.run(&owner, Rate { account, ticket: ticket.id, rating, comment: Some(comment.parse()?) })?;
    tell!(stage, "panel-rated", number = ticket.number.get(), rating = rating.get(), comment = comment.as_str())
}

/// Sends the form off. `acknowledged` says that its writer saw the similar tickets and goes on.
fn open(stage: &Stage<'_>, form: &Form, acknowledged: bool) -> Result<View, DeskError> {
    let category = form.category.parse()?;
    let (subject, body) = (form.subject.parse()?, form.query.parse()?);
    let (account, service, attachments) = (stage.house.account, hosting(), Attachments::default());
    stage.desk.run(&form.by, Open { account, service, category, subject, body, attachments, acknowledged })
}

/// One topic, one ticket (RULE T6): why the form was not taken, and which tickets there are, with advice.
fn similar(stage: &mut Stage<'_>, form: &Form, error: DeskError) -> Result<Vec<Similarity>, Failure> {
    stage.refused::<()>(Err(error))?;
    let (account, subject, body) = (stage.house.account, form.subject.parse()?, form.query.parse()?);
    let similar = stage.desk.run(&form.by, Similar { account, subject, body, team: None })?;
    let advice = say!(stage.voice, "panel-advice");
    let [number, subject, status] = ["number", "subject", "status"].map(|label| stage.voice.label(label));
    let mut rows = numbered(table([number, subject, status, advice]));
    for Similarity { ticket, advice, .. } in similar.iter().take(3) {
        let advice = match advice {
            Advice::Answer => "answer",
            Advice::Reopen => "reopen",
            Advice::Follow => "follow",
        };
        let advice = stage.voice.say(&format!("advice-{advice}"), &[]);
        let status = self::status(stage, ticket.status);
        rows.add_row([ticket.number.to_string(), ticket.subject.to_string(), status, advice]);
    }
    stage.table(&rows)?;
    Ok(similar)
}

/// What a status is called.
pub(crate) fn status(stage: &Stage<'_>, status: Status) -> String {
    stage.voice.name(Family::Status, status.name())
}
