//! Assistance in an account: the code that Ada reads to Grace (RULES A4 to A7, A9, A10).

use crate::cast;
use crate::door;
use crate::failure::Failure;
use crate::host::House;
use crate::outbox;
use crate::stage::{Stage, head, tell};
use crate::table::clock_time;
use crate::visit;
use crate::voice::say;
use crate::{facts, journal};
use consentry::Timestamp;
use consentry::access::Proof;
use consentry::assistance::{Code, Current, Offline, OpenDoor, Request, Withdraw};

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "code-heading")?;
    let House { account, owner, .. } = stage.house;
    stage.desk.run(&owner, Request::new(account))?;
    tell!(stage, "code-asked")?;
    let code = shown(stage)?;
    tool(stage)?;

    tell!(stage, "code-misheard")?;
    refused(stage, misheard(&code)?)?;
    stage.later(9)?;
    tell!(stage, "code-right")?;
    let form = door::form(stage, proof(stage, code.clone()))?;
    let session = visit::enter(stage, cast::agent("Grace"), form)?;
    visit::panel(stage)?;
    visit::leave(stage, &session)?;
    tell!(stage, "code-again")?;
    refused(stage, code)?;

    stage.desk.run(&owner, Request::new(account))?;
    tell!(stage, "code-anew")?;
    let earlier = shown(stage)?;
    stage.later(31)?;
    shown(stage)?;
    tell!(stage, "code-earlier")?;
    refused(stage, earlier)?;

    stage.desk.run(&owner, Withdraw { account })?;
    stage.desk.run(&owner, OpenDoor { account })?;
    tell!(stage, "code-end")?;
    outbox::mails(stage, &["access.entered"])
}

/// What Ada's panel shows her: the code, when it changes, and how much time is left (RULE A5).
fn shown(stage: &mut Stage<'_>) -> Result<Code, Failure> {
    let House { account, owner, .. } = stage.house;
    let standing = stage.desk.run(&owner, Current { account })?;
    let Some(code) = standing.code else { return Err(Failure::Allowed) };
    let digits = code.reveal();
    let (front, back) = digits.split_at_checked(4).unwrap_or((&digits, ""));
    let left = format!("{}:{:02}", standing.seconds_left / 60, standing.seconds_left % 60);
    let (changes, until) = (clock_time(standing.changes_at), clock_time(standing.until));
    let digits = format!("{front} {back}");
    stage.screen(
        "Ada",
        &say!(stage.voice, "code-shown", code = digits, changes = changes, left = left, until = until),
    )?;
    Ok(code)
}

/// The command with which anybody who has the request's secret computes the same code (RULE A7).
fn tool(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let recipe = stage.desk.run(&owner, Offline { account })?;
    let (digits, period) = (recipe.digits, recipe.period_for_seconds);
    let second = |at: Timestamp| at.to_string().chars().take(19).map(|c| if c == 'T' { ' ' } else { c }).collect();
    let (start, now): (String, String) = (second(recipe.starts_at), second(stage.now()));
    tell!(stage, "code-tool")?;
    stage.quote(&format!(
        "$ oathtool --totp=sha256 --digits={digits} --time-step-size={period}s \\\n\
         \u{20}   --start-time=\"{start} UTC\" --now=\"{now} UTC\" \\\n\
         \u{20}   --base32 …"
    ))
}

/// Grace enters a code that is no good: what she hears, and what Ada's journal says (RULE A10).
fn refused(stage: &mut Stage<'_>, code: Code) -> Result<(), Failure> {
    let form = door::form(stage, proof(stage, code))?;
    let answer = stage.desk.run(&cast::agent("Grace"), form);
    stage.refused(answer)?;
    let entry = journal::newest(stage)?;
    let sentence = facts::sentence(stage, &entry);
    stage.screen("Ada", &say!(stage.voice, "journal-says", sentence = sentence))
}

fn proof(stage: &Stage<'_>, code: Code) -> Proof {
    Proof::Code { code, given_by: stage.house.owner.id }
}

/// A code with another last digit.
fn misheard(code: &Code) -> Result<Code, Failure> {
    let mut digits = code.reveal();
    let last = digits.pop().and_then(|last| last.to_digit(10)).unwrap_or_default();
    digits.extend(char::from_digit((last + 1) % 10, 10));
    Ok(digits.parse()?)
}
