//! RULE T11: what somebody may not see, they can't tell from what doesn't exist.

use crate::common::*;
use consentry::journal::Read;
use consentry::ticket::{History, List, Status, TicketCounts};
use consentry::{
    AccountId, Agent, CommandId, Cursor, DeskError, MemoryStore, Missing, Page, Party, Permissions, TicketId, User,
    people,
};

/// Every operation that a user can name an account in, reading and writing; what each answers, without its reply.
fn all_by_user(world: &World<MemoryStore>, by: User, account: AccountId, ticket: TicketId) -> Vec<Option<DeskError>> {
    let desk = &world.desk;
    let pages = [Page::default(), Page::first(1).unwrap(), Page::default().after(some_cursor(account, world))];
    let mut errors = Vec::new();
    for page in pages {
        errors.push(desk.run(&by, History { account, ticket, page: page.clone() }).err());
        errors.push(desk.run(&by, Read { account, page: page.clone() }).err());
        for status in [None, Some(Status::New)] {
            errors.push(desk.run(&by, List { page: page.clone(), ..list(account, status) }).err());
        }
    }
    errors.push(desk.run(&by, TicketCounts { account }).err());
    errors.push(desk.run(&by, open(account)).err());
    errors.push(desk.run(&by, answer(account, ticket, "Let me in.")).err());
    for permissions in [Permissions::empty(), Permissions::all(), Permissions::from_bits_retain(u64::MAX)] {
        for whom in ["ada", "tim", "nobody", "eve"] {
            errors.push(desk.run(&by, people::Admit { account, user: user(whom).id, permissions }).err());
        }
    }
    errors
}

fn all_by_agent(world: &World<MemoryStore>, by: Agent, account: AccountId, ticket: TicketId) -> Vec<Option<DeskError>> {
    let desk = &world.desk;
    vec![
        desk.run(&by, history(account, ticket)).err(),
        desk.run(&by, team_list(account, None)).err(),
        desk.run(&by, TicketCounts { account }).err(),
        desk.run(&by, answer(account, ticket, "Let me in.")).err(),
    ]
}

/// A cursor that was given to somebody who may see the account, if there is such; otherwise of a foreign one.
fn some_cursor(account: AccountId, world: &World<MemoryStore>) -> Cursor {
    let owner = if account == home() { user("ada") } else { user("eve") };
    let account = if account == home() { home() } else { elsewhere() };
    let first = List { page: Page::first(1).unwrap(), ..list(account, None) };
    world.desk.run(&owner, first).unwrap().next.unwrap()
}

fn busy_town() -> (World<MemoryStore>, TicketId) {
    let world = town();
    let ticket = world.open(user("tim"), home());
    for (by, account) in [("tim", home()), ("eve", elsewhere()), ("eve", elsewhere())] {
        world.open(user(by), account);
    }
    (world, ticket.id)
}

#[test]
fn to_who_is_no_member_an_account_is_as_if_it_did_not_exist() {
    // RULE T11: a user of another account, and somebody of no account, on every path.
    let (world, ticket) = busy_town();
    let before = all_of(world.desk.store());
    for by in [user("eve"), user("stranger")] {
        let there = all_by_user(&world, by, home(), ticket);
        let not_there = all_by_user(&world, by, nowhere(), TicketId::from_name("nothing"));
        assert_eq!(there, not_there);
        let text = |errors: &[Option<DeskError>]| format!("{errors:?}");
        assert_eq!(text(&there), text(&not_there), "also to the last letter");
        for error in there {
            assert_eq!(error.unwrap().to_string(), "no such account");
        }
    }
    assert_eq!(all_of(world.desk.store()), before, "nothing was done");
}

#[test]
fn an_agent_who_is_not_active_learns_nothing_about_accounts() {
    // RULES T11, I6: Ian left, and of Max nobody has heard.
    let (world, ticket) = busy_town();
    let before = all_of(world.desk.store());
    for by in [agent("ian"), agent("max")] {
        let there = all_by_agent(&world, by, home(), ticket);
        assert_eq!(there, all_by_agent(&world, by, nowhere(), TicketId::from_name("nothing")));
        for error in there {
            assert_eq!(missing(Err::<(), _>(error.unwrap())), [Missing::ActiveAgent]);
        }
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn a_member_without_the_right_learns_nothing_about_tickets() {
    // RULE T11: Bob may do everything but tickets. A ticket that is there answers like one that isn't.
    let (world, ticket) = busy_town();
    let foreign = tickets(world.desk.store(), elsewhere())[0].id;
    let before = all_of(world.desk.store());
    let there = all_by_user(&world, user("bob"), home(), ticket);
    assert_eq!(there, all_by_user(&world, user("bob"), home(), TicketId::from_name("nothing")));
    assert_eq!(there, all_by_user(&world, user("bob"), home(), foreign));
    let right = [Missing::TicketPermission];
    let owner = [Missing::Owner];
    for error in there {
        let missing = missing(Err::<(), _>(error.unwrap()));
        assert!(missing == right || missing == owner, "{missing:?}");
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn a_member_sees_no_foreign_ticket_through_the_own_account() {
    // RULE T11
    let (world, _) = busy_town();
    let foreign = tickets(world.desk.store(), elsewhere())[0].id;
    let nothing = TicketId::from_name("nothing");
    for by in [Party::User(user("tim")), Party::Agent(agent("kim"))] {
        let there = world.desk.run(&by, history(home(), foreign)).unwrap_err();
        assert_eq!(there, world.desk.run(&by, history(home(), nothing)).unwrap_err());
        assert_eq!(there.to_string(), "no such ticket");
        let there = world.desk.run(&by, answer(home(), foreign, "Hello?")).unwrap_err();
        assert_eq!(there, world.desk.run(&by, answer(home(), nothing, "Hello?")).unwrap_err());
    }
    for ticket in world.desk.run(&user("tim"), list(home(), None)).unwrap().rows {
        assert_eq!(ticket.account, home());
    }
}

#[test]
fn a_member_who_may_not_admit_can_not_ask_who_is_a_member() {
    // RULE T11: Tim gets the same answer for a member, the owner, himself and a stranger.
    let (world, _) = busy_town();
    for whom in ["ada", "bob", "tim", "stranger"] {
        for permissions in [Permissions::empty(), Permissions::from_bits_retain(u64::MAX)] {
            let refused = world.desk.run(&user("tim"), admit(home(), user(whom), permissions));
            assert_eq!(missing(refused), [Missing::Owner], "{whom}");
        }
    }
}

#[test]
fn the_id_of_a_command_that_others_ran_teaches_an_outsider_nothing() {
    // RULE T11: ids that a host derives from names can be guessed; probing with them must not tell that an account is
    // there, or that something was done in it.
    let (world, ticket) = busy_town();
    let (used, unused) = (command("import 1"), command("import 2"));
    world.desk.run_command(used, &user("tim"), open(home())).unwrap();
    let before = all_of(world.desk.store());
    let probe = |command: CommandId, account: AccountId| {
        let desk = &world.desk;
        [
            desk.run_command(command, &user("eve"), open(account)).unwrap_err(),
            desk.run_command(command, &user("stranger"), answer(account, ticket, "Hm.")).unwrap_err(),
            desk.run_command(command, &user("eve"), admit(account, user("eve"), Permissions::all())).unwrap_err(),
            desk.run_command(command, &agent("ian"), answer(account, ticket, "Hm.")).unwrap_err(),
        ]
    };
    assert_eq!(probe(used, home()), probe(unused, home()));
    assert_eq!(probe(used, home()), probe(used, nowhere()));
    let without_right = |command| world.desk.run_command(command, &user("bob"), open(home())).unwrap_err();
    assert_eq!(without_right(used), without_right(unused));
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn the_staffs_realm_is_no_account() {
    // RULE T11: nobody reads the staff's journal, or opens tickets there, by naming the realm as an account.
    let (world, ticket) = busy_town();
    for by in ["ada", "stranger"] {
        let staff = all_by_user(&world, user(by), AccountId::STAFF, ticket);
        assert_eq!(staff, all_by_user(&world, user(by), nowhere(), ticket));
    }
    let error = world.desk.run(&agent("kim"), team_list(AccountId::STAFF, None)).unwrap_err();
    assert_eq!(error, world.desk.run(&agent("kim"), team_list(nowhere(), None)).unwrap_err());
    let create = create(AccountId::STAFF, user("eve"));
    assert_eq!(missing(world.desk.run(&host(), create)), [Missing::NewAccount]);
}

#[test]
fn a_cursor_carries_no_right() {
    // RULE T11: Ada's cursors in other hands, and cursors that somebody wrote.
    let (world, ticket) = busy_town();
    let next = |by: &User| {
        let listed = List { page: Page::first(1).unwrap(), ..list(home(), None) };
        world.desk.run(by, listed).unwrap().next.unwrap()
    };
    let cursor = next(&user("ada"));
    let page = Page::default().after(cursor);
    let stolen = List { page: page.clone(), ..list(home(), None) };
    assert_eq!(world.desk.run(&user("eve"), stolen).unwrap_err().to_string(), "no such account");
    // To a member it is as good as the own one.
    let shared = List { page, ..list(home(), None) };
    assert_eq!(world.desk.run(&user("tim"), shared).unwrap().rows.len(), 1);
    // Forged: the right query, any position. It shows what a page there would show, of this account only.
    for position in ["0000000000000000", "0000000000000001", "7fffffffffffffff", "ffffffffffffffff"] {
        let text = cursor.to_string();
        let forged: Cursor = format!("{}{position}", &text[..18]).parse().unwrap();
        let page = Page::default().after(forged);
        let rows = world.desk.run(&user("tim"), List { page, ..list(home(), None) }).unwrap().rows;
        assert!(rows.iter().all(|it| it.account == home()));
    }
    // A history's cursor is of one ticket.
    world.desk.run(&user("tim"), answer(home(), ticket, "More.")).unwrap();
    let first = History { page: Page::first(1).unwrap(), ..history(home(), ticket) };
    let of_ticket = world.desk.run(&user("tim"), first).unwrap().messages.next.unwrap();
    for position in ["0000000000000000", "ffffffffffffffff"] {
        let forged: Cursor = format!("{}{position}", &of_ticket.to_string()[..18]).parse().unwrap();
        let page = Page::default().after(forged);
        let shown = world.desk.run(&user("tim"), History { page, ..history(home(), ticket) }).unwrap();
        assert_eq!(shown.messages.rows.len(), if position.starts_with('0') { 2 } else { 0 });
    }
}

#[test]
fn errors_hold_no_foreign_data() {
    // RULE T11: not one word, name or id of the account in anything that an outsider is told.
    let (world, ticket) = busy_town();
    let shown = tickets(world.desk.store(), home());
    let mut secrets = vec![home().to_string(), ticket.to_string(), user("ada").id.to_string()];
    secrets.extend(shown.iter().map(|it| it.subject.to_string()));
    secrets.push("bakery".into());
    for by in [user("eve"), user("stranger"), user("bob")] {
        for error in all_by_user(&world, by, home(), ticket).into_iter().flatten() {
            let text = format!("{error} {error:?}");
            assert!(secrets.iter().all(|secret| !text.contains(secret.as_str())), "{text}");
        }
    }
}
