use crate::archive::{Archive, Part};
use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::world;
use consentry::Party;
use std::hint::black_box;

pub(crate) const SMALL: Case = Case {
    name: "similar.50",
    operation: "similar tickets to a new text, account of 50",
    peer: "",
    floor: "",
    unit: Unit::Seconds,
    goal: Goal::MostWait(1e-3),
    run: |bench| run(bench, |archive| archive.small, 20),
};

pub(crate) const LARGE: Case = Case {
    name: "similar.100k",
    operation: "the same, account of 100,000",
    goal: Goal::MostWait(5e-3),
    run: |bench| run(bench, |archive| archive.large, 4),
    ..SMALL
};

/// How many texts are asked about.
const QUESTIONS: u32 = 2_000;

fn run(bench: &Bench, part: fn(&Archive) -> Part, times: u32) -> Result<Ran, Failure> {
    let archive = Archive::open(bench)?;
    let desk = archive.desk()?;
    let part = part(&archive);
    let by = Party::User(world::user());
    let questions = (0..QUESTIONS).map(|number| part.question(number)).collect::<Result<Vec<_>, _>>()?;

    // What was written about before is found, what wasn't isn't: else this would be another work.
    let mut found = [0; 2];
    for (question, known) in questions.iter().take(200).zip([0, 1].into_iter().cycle()) {
        let count = found.get_mut(known).ok_or("half a question")?;
        *count += u32::from(!desk.run(&by, question.clone())?.is_empty());
    }
    if found[0] > 20 || found[1] < 80 {
        return Err(format!("{} of 100 new topics have similar tickets, {} of 100 old ones", found[0], found[1]).into());
    }
    let mut questions = questions.iter().cycle();
    let ours = |_| {
        Sample::timed(times, |_| {
            black_box(desk.run(&by, questions.next().ok_or("no questions")?.clone())?);
            Ok(())
        })
    };
    Contestants::ours(ours).run(bench.rounds(500))
}
