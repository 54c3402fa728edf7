//! Chapter six: refusals, the answer *no*, with a stable code and a sentence for everything that is missing.

use crate::cast::{ben, eve};
use crate::failure::Failure;
use crate::host::{self, House};
use crate::stage::{Stage, head, tell};
use consentry::{Agent, AgentId, Page, Permissions, contact, people, ticket};

/// Tells the chapter: tries what the rules forbid, and prints what comes back.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "refusals-heading")?;
    let House { account, owner, .. } = stage.house;
    let stranger = Agent { id: AgentId::from_name("stranger") };
    let list = |team| ticket::List { account, only: ticket::Only::All, team, page: Page::default() };
    // A bit that no permission has yet: the owner doesn't hold it, so can't grant it.
    let future = Permissions::from_bits_retain(1 << 63);
    let again = people::Admit { account, user: ben().id, permissions: Permissions::INVOICES | future };
    let contacts = contact::List { account, page: Page::default() };
    let amend = people::Permit { account, user: ben().id, permissions: Permissions::all() };

    tell!(stage, "refusals-contacts")?;
    let answer = stage.desk.run(&ben(), contacts);
    stage.refused(answer)?;
    tell!(stage, "refusals-self")?;
    let answer = stage.desk.run(&ben(), amend);
    stage.refused(answer)?;
    // Everything that is missing, at once (RULE I18).
    tell!(stage, "refusals-admit")?;
    let answer = stage.desk.run(&owner, again);
    stage.refused(answer)?;
    tell!(stage, "refusals-agent")?;
    let answer = stage.desk.run(&stranger, list(Some(host::team()?)));
    stage.refused(answer)?;
    tell!(stage, "refusals-outsider")?;
    let answer = stage.desk.run(&eve(), list(None));
    stage.refused(answer)?;
    tell!(stage, "refusals-outside")
}
