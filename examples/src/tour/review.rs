//! Staff access: somebody looks at every access, and never at their own (RULE I14).

use crate::cast;
use crate::failure::Failure;
use crate::readiness::ROLE;
use crate::stage::{Stage, head, tell};
use crate::story::{self, Story};
use crate::table::{brief, date, grouped, table};
use crate::voice::say;
use consentry::access::Basis;
use consentry::policy::{Becomes, Policy};
use consentry::review::{Access, Accesses, Due, Line, SignOff};
use consentry::{Page, Timestamp};
use consentry_texts::Family;
use time::Duration;

/// How long ago the last access must have been before it is reviewed: nobody can be inside any more.
const SETTLED: Duration = Duration::minutes(490);
/// How many accesses are shown.
const SHOWN: u32 = 12;
/// Some of the keys that differ between the two policies.
const KEYS: [&str; 4] = [
    "access.session_for_minutes",
    "access.agents.mfa_for_minutes",
    "assistance.period_for_seconds",
    "reviews.every_days",
];

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>, policy: &Policy) -> Result<(), Failure> {
    head!(stage, "review-heading")?;
    let (hedy, ken) = (cast::agent("Hedy"), cast::agent("Ken"));
    let every = Duration::days(policy.reviews.every_days.into());
    let settled = stage.now().saturating_add(-SETTLED);
    loop {
        let lines = stage.desk.run(&hedy, Due {})?;
        let Some(line) = lines.into_iter().find(|line| line.role.as_str() == ROLE) else { break };
        let (from, until) = (line.reviewed_until, settled.min(line.reviewed_until.saturating_add(every)));
        let last = until == settled;
        if last {
            due(stage, &line)?;
            accesses(stage, from, until)?;
            tell!(stage, "review-own")?;
            let finding = say!(stage.voice, "text-finding").parse()?;
            let answer = stage.desk.run(&hedy, SignOff { role: ROLE.parse()?, from, until, finding });
            stage.refused(answer)?;
        }
        // A tour that was left alone for long has older spans to sign, too: they follow one another without a gap.
        let finding = say!(stage.voice, "text-finding");
        let sign = SignOff { role: ROLE.parse()?, from, until, finding: finding.parse()? };
        stage.desk.run(&ken, sign)?;
        if last {
            tell!(stage, "review-signed", finding = finding)?;
            break;
        }
    }
    differences(stage)
}

fn due(stage: &mut Stage<'_>, line: &Line) -> Result<(), Failure> {
    let due = say!(stage.voice, "review-due", role = ROLE, from = date(line.reviewed_until), due = date(line.due_at));
    stage.screen("Hedy", &due)
}

/// The reviewer's list.
fn accesses(stage: &mut Stage<'_>, from: Timestamp, until: Timestamp) -> Result<(), Failure> {
    let page = Page::first(SHOWN)?;
    let list = stage.desk.run(&cast::agent("Hedy"), Accesses { role: ROLE.parse()?, from, until, page })?;
    let [day, agent] = ["date", "agent"].map(|label| stage.voice.label(label));
    let (basis, minutes) = (say!(stage.voice, "review-basis"), say!(stage.voice, "review-minutes"));
    let mut rows = table([format!("{day} (UTC)"), agent, basis, minutes, say!(stage.voice, "review-reason")]);
    for Access { session, .. } in list.rows {
        let minutes = session.ended_at.map(|at| at.since(session.entered_at).whole_minutes().to_string());
        rows.add_row([
            date(session.entered_at),
            session.agent_name.to_string(),
            stage.voice.name(Family::Basis, session.basis.name()),
            minutes.unwrap_or_default(),
            brief(session.reason.as_str(), 40),
        ]);
    }
    stage.table(&rows)
}

/// What the strict policy would refuse that the one of the assistance codes allows.
fn differences(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let (strict_file, strict) = story::strict()?;
    let file = Story::Assistance.document().0;
    let told = Policy::diff(&Story::Assistance.policy()?, &strict)?;
    tell!(stage, "review-differences", strict = strict_file, file = file)?;
    let labels = [say!(stage.voice, "review-basis"), say!(stage.voice, "review-scopes")];
    let [basis, scopes] = labels;
    let mut rows = table([basis, scopes, say!(stage.voice, "review-situations")]);
    for basis in Basis::ALL {
        let refused = || told.changes.iter().filter(|it| it.becomes == Becomes::Refused && it.by == *basis);
        let situations: u64 = refused().map(|it| it.situations).sum();
        if situations > 0 {
            let scopes = refused().map(|it| it.scope.to_string()).collect::<Vec<_>>().join(", ");
            rows.add_row([stage.voice.name(Family::Basis, basis.name()), scopes, grouped(situations)]);
        }
    }
    stage.table(&rows)?;
    for setting in told.settings.into_iter().filter(|setting| KEYS.contains(&setting.key.as_str())) {
        let [before, after] = [setting.before, setting.after].map(Option::unwrap_or_default);
        stage.aside(&format!("{}: {before} → {after}", setting.key))?;
    }
    Ok(())
}
