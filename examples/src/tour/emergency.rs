//! Staff access: an emergency, with two approvers, and never silent (RULE I15).

use crate::cast;
use crate::failure::Failure;
use crate::host::{self, House};
use crate::outbox;
use crate::stage::{Stage, head, tell};
use crate::visit;
use crate::voice::say;
use consentry::access::{Approve, AskBreakGlass, Enter, Proof, Scope};
use consentry::assistance::{CloseDoor, OpenDoor};
use consentry::staff::VerifyMfa;

/// What Hedy needs.
const WANTED: [Scope; 2] = [Scope::SETTINGS, Scope::TEMPLATES];

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "emergency-heading")?;
    let House { account, owner, .. } = stage.house;
    let hedy = cast::agent("Hedy");
    stage.later(10 * 60)?;
    stage.desk.run(&owner, CloseDoor { account })?;
    // She signs in anew, with her second factor.
    stage.desk.run(&host::system()?, VerifyMfa { agent: hedy.id })?;
    let form = visit::form(stage, &WANTED, Proof::Door, &say!(stage.voice, "text-emergency-reason"))?;
    let Enter { user, scopes, reason, link, .. } = form.clone();
    let asked = stage.desk.run(&hedy, AskBreakGlass { account, user, scopes, reason, link })?;
    let form = Enter { proof: Proof::BreakGlass { request: asked.id }, ..form };
    tell!(stage, "emergency-night")?;
    let answer = stage.desk.run(&hedy, Approve { account, request: asked.id });
    stage.refused(answer)?;
    for name in ["Joan", "Ken"] {
        stage.later(1)?;
        stage.desk.run(&cast::agent(name), Approve { account, request: asked.id })?;
        tell!(stage, "emergency-approved", who = name)?;
        if name == "Joan" {
            tell!(stage, "emergency-one")?;
            let answer = stage.desk.run(&hedy, form.clone());
            stage.refused(answer)?;
        }
    }
    let session = visit::enter(stage, hedy, form)?;
    tell!(stage, "emergency-told")?;
    outbox::round(stage, &[])?;
    stage.later(7)?;
    visit::leave(stage, &session)?;
    stage.later(10 * 60)?;
    stage.desk.run(&owner, OpenDoor { account })?;
    tell!(stage, "emergency-over")?;
    outbox::mails(stage, &[])
}
