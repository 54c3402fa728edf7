//! The agent who enters the accounts, and how.

use crate::bench::Failure;
use crate::world;
use consentry::access::{Enter, Proof, Scope, Scopes};
use consentry::assistance::{Current, Request};
use consentry::keys::{Key, Keys};
use consentry::set::Teams;
use consentry::staff::{Enrol, SetCeiling, VerifyMfa};
use consentry::{AccountId, Agent, AgentId, Desk, Lead, Store, User};

pub(crate) struct Support {
    pub(crate) agent: Agent,
    scopes: Scopes,
}

impl Support {
    /// Keys that codes' secrets are sealed with.
    pub(crate) fn keys() -> Result<Keys, Failure> {
        Ok(Keys::new("2026-01".parse()?, Key::new([7; 32])))
    }

    /// Puts the agent into the directory.
    pub(crate) fn enrolled(desk: &Desk<impl Store>) -> Result<Self, Failure> {
        let agent = Agent { id: AgentId::from_name("agent:grace") };
        let scopes = Scopes::new([Scope::SETTINGS, Scope::USERS, Scope::NOTIFICATIONS])?;
        let (host, teams) = (world::host()?, Teams::new(["support".parse()?])?);
        let lead = Lead::System(host.clone());
        desk.run(&lead, Enrol { agent: agent.id, name: "Grace".parse()?, teams })?;
        desk.run(&lead, SetCeiling { agent: agent.id, ceiling: scopes.clone() })?;
        desk.run(&host, VerifyMfa { agent: agent.id })?;
        Ok(Self { agent, scopes })
    }

    /// Entering through the open door.
    pub(crate) fn by_door(&self, account: AccountId) -> Result<Enter, Failure> {
        self.entering(account, world::user(), Proof::Door)
    }

    /// Entering with a code that the user has just asked for.
    pub(crate) fn by_code(&self, desk: &Desk<impl Store>, account: AccountId) -> Result<Enter, Failure> {
        let user = world::user();
        desk.run(&user, Request::new(account))?;
        let code = desk.run(&user, Current { account })?.code.ok_or("no code for who asked for it")?;
        self.entering(account, user, Proof::Code { code, given_by: user.id })
    }

    fn entering(&self, account: AccountId, user: User, proof: Proof) -> Result<Enter, Failure> {
        Ok(Enter {
            account,
            user: user.id,
            scopes: self.scopes.clone(),
            reason: "The customer's templates print the wrong VAT number".parse()?,
            link: "https://support.example/tickets/4711".parse()?,
            proof,
            ticket: None,
            private_window: true,
            responsible: None,
        })
    }
}
