//! The model: what the rules say must come out of a step, in plain maps. It knows nothing of records, change sets,
//! versions or stores.

use crate::common::{agent, user};
use consentry::ticket::Status;
use consentry::{Permissions, Timestamp};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use time::Duration;

pub(crate) const ACCOUNTS: [&str; 3] = ["home", "elsewhere", "third"];
pub(crate) const PEOPLE: [&str; 4] = ["ada", "eve", "tim", "bob"];
pub(crate) const AGENTS: [&str; 3] = ["kim", "lea", "max"];
pub(crate) const RELAYS: [&str; 2] = ["r", "s"];

#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Create {
        account: usize,
        owner: usize,
    },
    AddService {
        account: usize,
    },
    Enrol {
        agent: usize,
    },
    Admit {
        account: usize,
        by: usize,
        user: usize,
        bits: u64,
    },
    Open {
        account: usize,
        by: usize,
        service_of: usize,
    },
    Answer {
        account: usize,
        ticket: usize,
        by: Side,
    },
    History {
        account: usize,
        ticket: usize,
        by: Side,
    },
    List {
        account: usize,
        by: Side,
        status: usize,
    },
    Counts {
        account: usize,
        by: Side,
    },
    Read {
        account: usize,
        by: usize,
    },
    Lease {
        account: usize,
        relay: usize,
        seconds: u32,
    },
    Undelivered {
        account: usize,
        relay: usize,
    },
    Acknowledge {
        account: usize,
        relay: usize,
        through: u64,
    },
    Clock {
        seconds: i64,
    },
    /// The last command once more, under its id.
    Again,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Side {
    User(usize),
    Agent(usize),
}

impl Side {
    pub(crate) fn party(self) -> consentry::Party {
        match self {
            Self::User(index) => user(PEOPLE[index]).into(),
            Self::Agent(index) => agent(AGENTS[index]).into(),
        }
    }
}

pub(crate) fn side() -> impl Strategy<Value = Side> {
    prop_oneof![(0..PEOPLE.len()).prop_map(Side::User), (0..AGENTS.len()).prop_map(Side::Agent)]
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let (account, person, ticket) = (0..ACCOUNTS.len(), 0..PEOPLE.len(), 0usize..6);
    let (agent, relay) = (0..AGENTS.len(), 0..RELAYS.len());
    let bits = prop_oneof![Just(0), Just(Permissions::TICKETS.bits()), Just(0x77f), Just(1 << 11), any::<u64>()];
    prop_oneof![
        1 => (account.clone(), person.clone()).prop_map(|(account, owner)| Step::Create { account, owner }),
        1 => account.clone().prop_map(|account| Step::AddService { account }),
        1 => agent.prop_map(|agent| Step::Enrol { agent }),
        4 => (account.clone(), person.clone(), person.clone(), bits)
            .prop_map(|(account, by, user, bits)| Step::Admit { account, by, user, bits }),
        6 => (account.clone(), person.clone(), 0..ACCOUNTS.len() * 4)
            // Mostly the account's own service: foreign ones are refused, and teach little more the tenth time.
            .prop_map(|(account, by, of)| Step::Open { account, by, service_of: if of < 3 { of } else { account } }),
        6 => (account.clone(), ticket.clone(), side()).prop_map(|(account, ticket, by)| Step::Answer { account, ticket, by }),
        1 => (account.clone(), ticket, side()).prop_map(|(account, ticket, by)| Step::History { account, ticket, by }),
        1 => (account.clone(), side(), 0usize..4).prop_map(|(account, by, status)| Step::List { account, by, status }),
        1 => (account.clone(), side()).prop_map(|(account, by)| Step::Counts { account, by }),
        1 => (account.clone(), person).prop_map(|(account, by)| Step::Read { account, by }),
        3 => (account.clone(), relay.clone(), 0u32..100).prop_map(|(account, relay, seconds)| Step::Lease { account, relay, seconds }),
        2 => (account.clone(), relay.clone()).prop_map(|(account, relay)| Step::Undelivered { account, relay }),
        3 => (account, relay, 0u64..12).prop_map(|(account, relay, through)| Step::Acknowledge { account, relay, through }),
        2 => prop_oneof![0i64..90, Just(-86_400), Just(100_000)].prop_map(|seconds| Step::Clock { seconds }),
        2 => Just(Step::Again),
    ]
}

#[derive(Default)]
pub(crate) struct Model {
    pub(crate) accounts: BTreeMap<usize, House>,
    pub(crate) agents: BTreeSet<usize>,
}

pub(crate) struct House {
    pub(crate) owner: usize,
    pub(crate) members: BTreeMap<usize, u64>,
    pub(crate) has_service: bool,
    pub(crate) tickets: Vec<(Status, u64)>,
    pub(crate) entries: u64,
    pub(crate) latest: Timestamp,
    pub(crate) delivered: u64,
    pub(crate) lease: Option<(usize, Timestamp)>,
}

pub(crate) type Verdict = Result<(), &'static str>;

impl Model {
    fn house(&mut self, account: usize) -> Result<&mut House, &'static str> {
        self.accounts.get_mut(&account).ok_or("not_found")
    }

    fn sees(&mut self, account: usize, by: Side) -> Result<&mut House, &'static str> {
        let known = self.agents.clone();
        match by {
            Side::Agent(agent) if !known.contains(&agent) => Err("agent.active"),
            Side::Agent(_) => self.house(account),
            Side::User(user) => {
                let house = self.house(account)?;
                match house.members.get(&user) {
                    None => Err("not_found"),
                    Some(bits) if house.owner == user || bits & Permissions::TICKETS.bits() != 0 => Ok(house),
                    Some(_) => Err("permission.tickets"),
                }
            }
        }
    }

    fn owns(&mut self, account: usize, by: usize) -> Result<&mut House, &'static str> {
        let house = self.house(account)?;
        match house.members.get(&by) {
            None => Err("not_found"),
            Some(_) if house.owner == by => Ok(house),
            Some(_) => Err("account.owner"),
        }
    }

    /// What must come out, and what must be different afterwards.
    pub(crate) fn run(&mut self, step: Step, clock: Timestamp) -> Verdict {
        match step {
            Step::Create { .. } | Step::AddService { .. } | Step::Enrol { .. } | Step::Admit { .. } => {
                self.set_up(step, clock)
            }
            Step::Lease { .. } | Step::Undelivered { .. } | Step::Acknowledge { .. } => self.deliver(step, clock),
            Step::Clock { .. } | Step::Again => Ok(()),
            _ => self.work(step, clock),
        }
    }

    fn set_up(&mut self, step: Step, clock: Timestamp) -> Verdict {
        match step {
            Step::Create { account, owner } => {
                if self.accounts.contains_key(&account) {
                    return Err("account.new");
                }
                let members = BTreeMap::from([(owner, Permissions::all().bits())]);
                let (tickets, lease) = (Vec::new(), None);
                let house = House {
                    owner,
                    members,
                    has_service: false,
                    tickets,
                    entries: 1,
                    latest: clock,
                    delivered: 0,
                    lease,
                };
                self.accounts.insert(account, house);
                Ok(())
            }
            Step::AddService { account } => {
                let house = self.house(account)?;
                if std::mem::replace(&mut house.has_service, true) {
                    return Err("service.new");
                }
                house.enter(clock);
                Ok(())
            }
            Step::Enrol { agent } => self.agents.insert(agent).then_some(()).ok_or("agent.new"),
            Step::Admit { account, by, user, bits } => {
                let house = self.owns(account, by)?;
                if house.members.contains_key(&user) {
                    return Err("membership.new");
                }
                if bits & !Permissions::all().bits() != 0 {
                    return Err("permission.held");
                }
                house.members.insert(user, bits);
                house.enter(clock);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn work(&mut self, step: Step, clock: Timestamp) -> Verdict {
        match step {
            Step::Open { account, by, service_of } => {
                let house = self.sees(account, Side::User(by))?;
                if service_of != account || !house.has_service {
                    return Err("not_found");
                }
                house.tickets.push((Status::New, 1));
                house.enter(clock);
                Ok(())
            }
            Step::Answer { account, ticket, by } => {
                let house = self.sees(account, by)?;
                let (status, messages) = house.tickets.get_mut(ticket).ok_or("not_found")?;
                *messages += 1;
                *status = match (by, *status) {
                    (Side::Agent(_), _) => Status::WaitingForCustomer,
                    (Side::User(_), Status::New) => Status::New,
                    (Side::User(_), _) => Status::WaitingForSupport,
                };
                house.enter(clock);
                Ok(())
            }
            Step::History { account, ticket, by } => {
                self.sees(account, by)?.tickets.get(ticket).map(|_| ()).ok_or("not_found")
            }
            Step::List { account, by, .. } | Step::Counts { account, by } => self.sees(account, by).map(|_| ()),
            Step::Read { account, by } => self.owns(account, by).map(|_| ()),
            _ => Ok(()),
        }
    }

    fn deliver(&mut self, step: Step, clock: Timestamp) -> Verdict {
        match step {
            Step::Lease { seconds: 0, .. } => Err("invalid.count"),
            Step::Lease { account, relay, seconds } => {
                let house = self.house(account)?;
                // By the clock, which may show less than the account's newest entry.
                if house.lease.is_some_and(|(holder, until)| holder != relay && clock < until) {
                    return Err("journal.free_lease");
                }
                house.lease = Some((relay, clock.saturating_add(Duration::seconds(seconds.into()))));
                Ok(())
            }
            Step::Undelivered { account, relay } => {
                let house = self.house(account)?;
                let holds = house.lease.is_some_and(|(holder, until)| holder == relay && clock < until);
                holds.then_some(()).ok_or("journal.lease")
            }
            Step::Acknowledge { account, relay, through } => {
                let house = self.house(account)?;
                if house.lease.is_none_or(|(holder, _)| holder != relay) {
                    return Err("journal.lease");
                }
                if through <= house.delivered || through > house.entries {
                    return Err("journal.in_order");
                }
                house.delivered = through;
                house.lease = house.lease.filter(|_| through < house.entries);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

impl House {
    fn enter(&mut self, clock: Timestamp) {
        self.entries += 1;
        self.latest = self.latest.max(clock);
    }
}
