//! Assistance in an account: the door, which stands open unless the customer closes it (RULES A1 to A3, I7, I9, I18).

use crate::cast;
use crate::failure::Failure;
use crate::host::House;
use crate::readiness;
use crate::stage::{Stage, head, tell};
use crate::visit;
use crate::voice::say;
use consentry::Policy;
use consentry::access::{Enter, Proof, Scope};
use consentry::assistance::{CloseDoor, OpenDoor};

/// What Grace wants to look at.
const LOOKING: [Scope; 2] = [Scope::SETTINGS, Scope::NOTIFICATIONS];

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>, policy: &Policy) -> Result<(), Failure> {
    head!(stage, "door-heading")?;
    let House { account, owner, .. } = stage.house;
    let grace = cast::agent("Grace");
    readiness::prepare(stage, grace, policy)?;
    // An earlier run may have died while it was closed.
    stage.desk.run(&owner, OpenDoor { account })?;
    tell!(stage, "door-open")?;
    visit::panel(stage)?;

    tell!(stage, "door-enters")?;
    let session = visit::enter(stage, grace, form(stage, Proof::Door)?)?;
    visit::panel(stage)?;
    stage.later(6)?;
    visit::leave(stage, &session)?;

    stage.desk.run(&owner, CloseDoor { account })?;
    tell!(stage, "door-closed")?;
    visit::panel(stage)?;
    // Not even what the policy asks of herself is in order this time: she hears of it in the same answer.
    let reason = say!(stage.voice, "text-assist-reason");
    let careless = visit::form(stage, &[Scope::SETTINGS, Scope::IMPORT], Proof::Door, &reason)?;
    let careless = Enter { private_window: false, ..careless };
    tell!(stage, "door-again", scopes = visit::scopes(stage, &careless.scopes))?;
    let answer = stage.desk.run(&grace, careless);
    stage.refused(answer)
}

/// Grace wants to look at something.
pub(crate) fn form(stage: &Stage<'_>, proof: Proof) -> Result<Enter, Failure> {
    visit::form(stage, &LOOKING, proof, &say!(stage.voice, "text-assist-reason"))
}
