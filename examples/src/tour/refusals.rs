//! Chapter six: refusals, the answer *no*, with a stable code and a sentence for everything that is missing.

use crate::failure::Failure;
use crate::host::{self, House};
use crate::stage::{Stage, ben, head, tell};
use crate::table::ruled;
use crate::voice::say;
use comfy_table::{ColumnConstraint, Width};
use consentry::{Agent, AgentId, Page, Permissions, User, UserId, contact, people, ticket};

/// Tells the chapter: tries what the rules forbid, and prints what comes back.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "refusals-heading")?;
    let House { account, owner, .. } = stage.house;
    let eve = User { id: UserId::from_name("eve") };
    let stranger = Agent { id: AgentId::from_name("stranger") };
    let list = |team| ticket::List { account, only: ticket::Only::All, team, page: Page::default() };
    // A bit that no permission has yet: the owner doesn't hold it, so can't grant it.
    let future = Permissions::from_bits_retain(1 << 63);
    let again = people::Admit { account, user: ben().id, permissions: Permissions::INVOICES | future };
    let contacts = contact::List { account, page: Page::default() };
    let amend = people::Permit { account, user: ben().id, permissions: Permissions::all() };

    let desk = &stage.desk;
    let tried = [
        (say!(stage.voice, "refusals-contacts"), stage.reasons(desk.run(&ben(), contacts))?),
        (say!(stage.voice, "refusals-self"), stage.reasons(desk.run(&ben(), amend))?),
        (say!(stage.voice, "refusals-admit"), stage.reasons(desk.run(&owner, again))?),
        (say!(stage.voice, "refusals-agent"), stage.reasons(desk.run(&stranger, list(Some(host::team()?))))?),
        (say!(stage.voice, "refusals-outsider"), stage.reasons(desk.run(&eve, list(None)))?),
    ];
    let mut answers = ruled([say!(stage.voice, "refusals-who"), say!(stage.voice, "refusals-why")]);
    answers.set_constraints([ColumnConstraint::UpperBoundary(Width::Percentage(40))]);
    for (what, reasons) in tried {
        // Everything that is missing, at once (RULE I18).
        let reasons: Vec<_> = reasons.into_iter().map(|(code, sentence)| format!("{sentence} [{code}]")).collect();
        answers.add_row([what, reasons.join("\n")]);
    }
    stage.table(&answers)?;
    tell!(stage, "refusals-outside")
}
