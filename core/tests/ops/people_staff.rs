//! RULE I6: the staff's directory, as the host's own program keeps it.

use crate::people_common::*;
use consentry::journal::Fact;
use consentry::record::Key;
use consentry::set::Teams;
use consentry::staff::{AgentRecord, AssignTeams, Enrol, SetActive};
use consentry::{AgentId, Missing};

fn kim() -> AgentId {
    AgentId::from_name("kim")
}

fn teams(names: &[&str]) -> Teams {
    Teams::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

fn enrolled() -> Town {
    let town = town();
    let enrol = Enrol { agent: kim(), name: "Kim".parse().unwrap(), teams: teams(&["support"]) };
    town.desk.run(&host(), enrol).unwrap();
    town
}

fn stored(town: &Town) -> AgentRecord {
    town.record(Key::Agent(kim())).unwrap().1
}

#[test]
fn teams_are_assigned_as_a_whole() {
    let town = enrolled();
    for names in [&["billing", "support"][..], &[], &["billing"]] {
        let teams = teams(names);
        let agent = town.desk.run(&host(), AssignTeams { agent: kim(), teams: teams.clone() }).unwrap();
        assert_eq!(agent.teams, teams);
        assert_eq!(stored(&town), agent);
        assert_eq!(town.last_facts(), [Fact::TeamsAssigned { agent: kim(), teams }]);
    }
    let commits = town.commits();
    town.desk.run(&host(), AssignTeams { agent: kim(), teams: teams(&["billing"]) }).unwrap();
    assert_eq!(town.commits(), commits, "nothing changed is nothing done");
}

#[test]
fn an_agent_who_leaves_stays_known_and_can_come_back() {
    // RULE I6
    let town = enrolled();
    let active = |active| town.desk.run(&host(), SetActive { agent: kim(), active }).unwrap();
    let before = stored(&town);
    town.advance(time::Duration::hours(1));
    let gone = AgentRecord { active: false, standing: before.standing + 1, ..before.clone() };
    assert_eq!(active(false), gone);
    assert_eq!(town.last_facts(), [Fact::AgentDeactivated { agent: kim() }]);
    assert!(!stored(&town).active);
    let again = Enrol { agent: kim(), name: "Kim".parse().unwrap(), teams: teams(&[]) };
    assert_eq!(missing(town.desk.run(&host(), again)), [Missing::NewAgent], "no way round");
    let commits = town.commits();
    active(false);
    assert_eq!(town.commits(), commits, "nothing changed is nothing done");
    assert_eq!(active(true), AgentRecord { standing: before.standing + 2, ..before });
    assert_eq!(town.last_facts(), [Fact::AgentActivated { agent: kim() }]);
}

#[test]
fn nobody_unknown_is_assigned_or_activated() {
    let town = town();
    assert_eq!(said(town.desk.run(&host(), AssignTeams { agent: kim(), teams: teams(&["a"]) })), "no such agent");
    assert_eq!(said(town.desk.run(&host(), SetActive { agent: kim(), active: true })), "no such agent");
}
