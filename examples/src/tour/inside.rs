//! Staff access: with consent, inside, and afterwards (RULES I3, I5, I7, I10, I12, I16, I17).

use crate::cast;
use crate::failure::Failure;
use crate::host::House;
use crate::outbox;
use crate::stage::{Stage, head, tell};
use crate::table::table;
use crate::visit;
use crate::voice::say;
use consentry::access::{Action, Attest, Check, Denied, Duties, End, Enter, Evidence, Pass, Proof, Record, Scope};
use consentry::access::{Scopes, Session};
use consentry::consent::{Consent, Give};
use consentry::ticket::{Attachments, Open, Solve, View};
use consentry::{Agent, Digest, Page, Policy};
use consentry_texts::Family;
use sha2::Digest as _;
use time::Duration;

/// What Linus needs.
const WANTED: [Scope; 3] = [Scope::SETTINGS, Scope::IMPORT, Scope::DOWNLOAD];
/// What the host asks for while Linus clicks around: templates weren't granted to him, and billing never is to anybody.
const ASKED: [&str; 4] = ["settings", "download", "templates", "billing"];
/// What Linus downloads.
const DOCUMENT: &str = "prices.csv";

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>, policy: &Policy) -> Result<(), Failure> {
    head!(stage, "inside-heading")?;
    let linus = cast::agent("Linus");
    let ticket = ticket(stage, policy)?;
    let form = form(stage, &ticket, Proof::Door)?;
    tell!(stage, "inside-wants", number = ticket.number.get(), scopes = visit::scopes(stage, &form.scopes))?;
    let answer = stage.desk.run(&linus, form);
    stage.refused(answer)?;

    let consent = consent(stage, &ticket, linus)?;
    let form = self::form(stage, &ticket, Proof::Consent { consent: consent.id, given_by: consent.given_by })?;
    tell!(stage, "inside-enters")?;
    let session = visit::enter(stage, linus, form)?;
    visit::panel(stage)?;
    checks(stage, &session)?;
    download(stage, &session)?;
    stage.later(12)?;
    shown_out(stage, &session)?;
    outbox::mails(stage, &["access.ended"])?;
    clean_up(stage, linus, &session)?;
    stage.desk.run(&linus, Solve { account: ticket.account, ticket: ticket.id })?;
    tell!(stage, "inside-attested")
}

/// Ada writes that her prices are wrong.
fn ticket(stage: &Stage<'_>, policy: &Policy) -> Result<View, Failure> {
    let House { account, owner, .. } = stage.house;
    let Some(category) = policy.categories.first().map(|it| it.name.clone()) else { return Err(Failure::Allowed) };
    let (subject, body) = (say!(stage.voice, "text-prices-subject"), say!(stage.voice, "text-prices-query"));
    let (subject, body, service) = (subject.parse()?, body.parse()?, crate::account::hosting());
    let attachments = Attachments::default();
    let open = Open { account, service, category, subject, body, attachments, acknowledged: true };
    Ok(stage.desk.run(&owner, open)?)
}

/// What Linus fills in: the reason, the ticket and the link to it (RULE I1).
fn form(stage: &Stage<'_>, ticket: &View, proof: Proof) -> Result<Enter, Failure> {
    let form = visit::form(stage, &WANTED, proof, &say!(stage.voice, "text-prices-reason"))?;
    let link = format!("https://panel.example.com/tickets/{}", ticket.number).parse()?;
    Ok(Enter { ticket: Some(ticket.id), link, ..form })
}

/// Ada consents in writing: for these scopes, this ticket and this agent, until tomorrow (RULE I5).
fn consent(stage: &mut Stage<'_>, ticket: &View, agent: Agent) -> Result<Consent, Failure> {
    let House { account, owner, .. } = stage.house;
    let text = say!(stage.voice, "text-consent");
    let now = stage.now();
    let give = Give {
        account,
        scopes: Scopes::new(WANTED)?,
        from: now,
        until: now.saturating_add(Duration::DAY),
        evidence: Evidence::Text(sha256(text.as_bytes())),
        ticket: Some(ticket.id),
        agent: Some(agent.id),
    };
    let consent = stage.desk.run(&owner, give)?;
    tell!(stage, "inside-consent", text = text)?;
    let (scopes, until) = (visit::scopes(stage, &consent.scopes), visit::until(stage, consent.until));
    let number = ticket.number.get();
    let said = say!(stage.voice, "inside-consented", scopes = scopes, who = "Linus", number = number, until = until);
    stage.screen("Ada", &said)?;
    Ok(consent)
}

/// What the host asks on each of Linus's requests, and what it hears (RULE I16).
fn checks(stage: &mut Stage<'_>, session: &Session) -> Result<(), Failure> {
    let inside = session.inside();
    let pass: Pass = stage.desk.run(&inside, Check::of(&inside))?;
    tell!(stage, "inside-checks")?;
    let mut answers = table([say!(stage.voice, "inside-asked"), say!(stage.voice, "inside-answer")]);
    for scope in ASKED {
        let answer = match pass.check(scope.parse()?, stage.now()) {
            Ok(()) => say!(stage.voice, "inside-yes"),
            Err(Denied::Scope) => say!(stage.voice, "inside-no"),
            Err(other) => return Err(Failure::Denied(other)),
        };
        answers.add_row([stage.voice.name(Family::Scope, scope), answer]);
    }
    stage.table(&answers)
}

/// Linus downloads a document; the host records it in the same request (RULE I12).
fn download(stage: &mut Stage<'_>, session: &Session) -> Result<(), Failure> {
    let inside = session.inside();
    let sha256 = sha256(b"name,price\nbread,3.20\n");
    let action = Action::Downloaded { document: DOCUMENT.parse()?, sha256 };
    stage.desk.run(&inside, Record::of(&inside, Scope::DOWNLOAD, action))?;
    let digest: String = sha256.to_string().chars().take(12).collect();
    tell!(stage, "inside-downloads", document = DOCUMENT, digest = format!("{digest}…"))
}

/// Ada has seen enough and shows Linus out; his next request fails (RULE I17).
fn shown_out(stage: &mut Stage<'_>, session: &Session) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    stage.desk.run(&owner, End { account, session: session.id })?;
    tell!(stage, "inside-ended")?;
    let inside = session.inside();
    let answer = stage.desk.run(&inside, Check::of(&inside));
    stage.refused(answer)
}

/// What Linus owes, until he attests that he has deleted it (RULE I12).
fn clean_up(stage: &mut Stage<'_>, agent: Agent, session: &Session) -> Result<(), Failure> {
    for duty in stage.desk.run(&agent, Duties { all: false, page: Page::default() })?.rows {
        let (documents, until) = (duty.documents, visit::until(stage, duty.until));
        stage.screen("Linus", &say!(stage.voice, "inside-duty", documents = documents, until = until))?;
    }
    stage.desk.run(&agent, Attest { account: session.account, session: session.id })?;
    Ok(())
}

fn sha256(bytes: &[u8]) -> Digest {
    Digest::new(sha2::Sha256::digest(bytes).into())
}
