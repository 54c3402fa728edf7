//! Small files, small functions.

use consentry_house::code::functions;
use consentry_house::nothing;
use consentry_house::source::{Source, files, has_extension, read, sources};

const MEDIAN_MAX: usize = 150;
const LINES_MAX: usize = 400;
const FUNCTION_MAX: usize = 70;
/// Examples that are to be read at one sitting.
const EXAMPLES: &[&str] = &["bindings-python/examples/fastapi_app.py", "bindings-python/examples/sqlite_store.py"];
const EXAMPLE_MAX: usize = 250;

/// Whether nobody has to read or write it: what the classes for Python are generated into.
fn is_generated(text: &str) -> bool {
    let says = |line: &str| line.starts_with("# Written by generate/") || line.contains("Written by `generate/`");
    text.lines().filter(|line| line.starts_with(['#', '/'])).any(says)
}

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
    let is_long = |source: &Source| source.lines() > LINES_MAX && !is_generated(&source.text);
    let long = sources().unwrap().into_iter().filter(is_long);
    let long: Vec<_> = long.map(|source| format!("{}: {} lines", source.path, source.lines())).collect();
    nothing(&format!("more than {LINES_MAX} lines, unit tests not counted"), &long);
}

#[test]
fn no_file_in_python_is_long() {
    // Tests aren't counted, as in Rust; nor is the stub, which only lists what the extension has.
    let is_counted = |path: &String| has_extension(path, &["py"]) && !path.contains("/tests/");
    let texts = files().unwrap().into_iter().filter(is_counted);
    let texts: Vec<_> = texts.map(|path| (read(&path).unwrap(), path)).collect();
    assert!(texts.len() > 30, "the files are found");
    let max = |path: &str| if EXAMPLES.contains(&path) { EXAMPLE_MAX } else { LINES_MAX };
    let long = texts.iter().filter(|(text, path)| text.lines().count() > max(path) && !is_generated(text));
    let long: Vec<_> = long.map(|(text, path)| format!("{path}: {} lines", text.lines().count())).collect();
    nothing(&format!("more than {LINES_MAX} lines, or {EXAMPLE_MAX} of an example"), &long);
    nothing(
        "no such example",
        &EXAMPLES.iter().filter(|path| read(path).is_err()).map(ToString::to_string).collect::<Vec<_>>(),
    );
}

#[test]
fn what_is_generated_is_known_by_its_head() {
    assert!(is_generated("\"\"\"Tables.\"\"\"\n\n# Written by generate/ from the core's source, never by hand.\n"));
    assert!(!is_generated("let text = \"# Written by generate/\";\n"));
    assert!(is_generated(&read("bindings-python/src/generated.rs").unwrap()));
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
