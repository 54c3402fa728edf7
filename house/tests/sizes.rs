//! Small files, small functions.

use consentry_house::code::functions;
use consentry_house::nothing;
use consentry_house::source::{Source, sources};

const MEDIAN_MAX: usize = 150;
const LINES_MAX: usize = 400;
const FUNCTION_MAX: usize = 70;

fn median(mut numbers: Vec<usize>) -> usize {
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied().unwrap_or(0)
}

#[test]
fn the_median_file_is_short() {
    let sources = sources().unwrap();
    let lines: Vec<_> = sources.iter().filter(|source| !source.is_test()).map(Source::lines).collect();
    assert!(lines.len() > 50, "the sources are found");
    let median = median(lines);
    assert!(median <= MEDIAN_MAX, "the median source has {median} lines, at most {MEDIAN_MAX} are allowed");
}

#[test]
fn no_file_is_long() {
    let long = sources().unwrap().into_iter().filter(|source| source.lines() > LINES_MAX);
    let long: Vec<_> = long.map(|source| format!("{}: {} lines", source.path, source.lines())).collect();
    nothing(&format!("more than {LINES_MAX} lines, unit tests not counted"), &long);
}

#[test]
fn no_function_is_long() {
    let mut found = Vec::new();
    for source in sources().unwrap() {
        let long = functions(&source.code).into_iter().filter(|function| function.lines > FUNCTION_MAX);
        found.extend(long.map(|it| format!("{}:{}: {} has {} lines", source.path, it.line, it.name, it.lines)));
    }
    nothing(&format!("more than {FUNCTION_MAX} lines"), &found);
}

#[test]
fn the_median_is_the_middle_one() {
    assert_eq!(median(vec![500, 1, 2]), 2);
    assert_eq!(median(Vec::new()), 0);
}
