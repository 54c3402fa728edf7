use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::big::Big;
use crate::raw::Reader;
use crate::world::{self, Random};
use consentry::ticket::{List, Only, Status};
use consentry::{Cursor, Desk, Page, Party, Store};
use std::hint::black_box;

pub(crate) const ALL: Case = Case {
    name: "read.page50",
    operation: "a page of 50 at any depth, account of 100,000 among 1,000,000",
    peer: "",
    floor: "the same rows by hand into plain structs, prepared statements in one read transaction",
    unit: Unit::Seconds,
    goal: Goal::Time(1.3),
    run: |bench| run(bench, None),
};

pub(crate) const BY_STATUS: Case = Case {
    name: "read.page50.status",
    operation: "the same of one status",
    run: |bench| run(bench, Some(Status::WaitingForSupport)),
    ..ALL
};

/// Pages read in a round.
const PAGES: u32 = 15;

fn run(bench: &Bench, status: Option<Status>) -> Result<Ran, Failure> {
    let big = Big::open(bench)?;
    let desk = big.desk()?;
    let connection = big.connection()?;
    let mut reader = Reader::prepare(&connection)?;
    let (by, user) = (Party::User(world::user()), world::user().id);
    let only = status.map_or(Only::All, Only::Status);
    let list = |page| List { account: big.large, only: only.clone(), team: None, page };
    let name = status.map(Status::name);

    let places = places(&desk, list)?;
    let (cursor, before) = places.first().ok_or("a list of one page")?;
    let ours = desk.run(&by, list(Page::default().after(*cursor)))?;
    let (_, floor) = reader.page(big.large, user, name, *before)?;
    if ours.rows.len() != 50 || floor.len() != 51 {
        return Err("the file doesn't hold what it should".into());
    }
    let ours = |round| {
        let mut random = Random::new(u64::from(round));
        Sample::timed(PAGES, |_| {
            let (cursor, _) = random.pick(&places)?;
            black_box(desk.run(&by, list(Page::default().after(*cursor)))?);
            Ok(())
        })
    };
    let floor = |round| {
        let mut random = Random::new(u64::from(round));
        Sample::timed(PAGES, |_| {
            let (_, before) = random.pick(&places)?;
            black_box(reader.page(big.large, user, name, *before)?);
            Ok(())
        })
    };
    Contestants::ours(ours).floor(floor).run(bench.rounds(1_000))
}

/// Where full pages start, each with the number that they lie before. As callers find them: page by page.
fn places(desk: &Desk<impl Store>, list: impl Fn(Page) -> List) -> Result<Vec<(Cursor, i64)>, Failure> {
    let by = Party::User(world::user());
    let mut places = Vec::new();
    let mut listed = desk.run(&by, list(Page::default()))?;
    while let Some((cursor, last)) = listed.next.zip(listed.rows.last()) {
        places.push((cursor, i64::try_from(last.number.get())?));
        listed = desk.run(&by, list(Page::default().after(cursor)))?;
    }
    // The last page may not be full, and the one before it isn't followed by a row too many.
    places.truncate(places.len().saturating_sub(2));
    Ok(places)
}
