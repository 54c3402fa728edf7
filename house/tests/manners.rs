//! Manners that no lint checks: nothing unfinished, no lint switched off, no test switched off, documented modules.

use consentry_house::code::{attributes, line, words};
use consentry_house::nothing;
use consentry_house::source::{Source, sources};

/// What a source must not say.
fn unmannerly(source: &Source) -> Vec<String> {
    let code = source.code.as_str();
    let at = |at: usize, what: &str| format!("{}:{}: {what}", source.path, line(code, at));
    let called = |place: usize, name: &str| code.get(place + name.len()..).is_some_and(|it| it.starts_with('!'));
    let mut found: Vec<_> = words(code, "unsafe").map(|place| at(place, "unsafe")).collect();
    for name in ["todo", "unimplemented"] {
        found.extend(words(code, name).filter(|&place| called(place, name)).map(|place| at(place, name)));
    }
    for (place, text) in attributes(code) {
        let switches = ["allow", "ignore"].into_iter().filter(|name| words(text, name).next().is_some());
        found.extend(switches.map(|name| at(place, name)));
    }
    found
}

/// Whether a source's first words say what it is.
fn starts_documented(source: &Source) -> bool {
    source.text.starts_with("//!") || source.text.starts_with("#![doc")
}

/// The modules that a source makes public, as the paths where they may be.
fn public_modules(source: &Source) -> Vec<[String; 2]> {
    let folder = source.path.strip_suffix("/mod.rs").or_else(|| source.path.strip_suffix("/lib.rs"));
    let folder = folder.unwrap_or_else(|| source.path.trim_end_matches(".rs"));
    let names = source.code.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")]).collect()
}

#[test]
fn sources_are_mannerly() {
    nothing("not in this house", &sources().unwrap().iter().flat_map(unmannerly).collect::<Vec<_>>());
}

#[test]
fn public_modules_are_documented() {
    let sources = sources().unwrap();
    let paths: Vec<_> = sources.iter().filter(|it| it.path.contains("/src/")).flat_map(public_modules).collect();
    assert!(paths.len() > 15, "the modules are found");
    let modules = sources.iter().filter(|source| paths.as_flattened().contains(&source.path));
    let bare = modules.filter(|source| !starts_documented(source)).map(|source| source.path.clone());
    nothing("public modules without `//!`", &bare.collect::<Vec<_>>());
}

#[test]
fn tests_crates_and_targets_say_what_they_are() {
    let is_wanted = |path: &str| {
        ["/src/lib.rs", "/src/main.rs"].iter().any(|root| path.ends_with(root))
            || path.contains("/tests/")
            || path.starts_with("fuzz/")
    };
    let sources = sources().unwrap();
    let bare = sources.iter().filter(|source| is_wanted(&source.path) && !starts_documented(source));
    nothing("files without `//!`", &bare.map(|source| source.path.clone()).collect::<Vec<_>>());
}

#[test]
fn bad_manners_are_found() {
    let bad = [
        "todo!()",
        "unimplemented!(\"later\")",
        "unsafe { f() }",
        "#[ignore] fn f() {}",
        "#[ignore = \"slow\"]",
        "#![allow(dead_code)]",
        "#[cfg_attr(test, allow(dead_code))]",
    ];
    for text in bad {
        assert_eq!(unmannerly(&Source::new("a.rs", text)).len(), 1, "{text}");
    }
    for text in ["// todo!()", "\"unsafe\"", "#[expect(unsafe_code)]", "fn allow() { ignore(1) }", "let todo = 1;"] {
        assert_eq!(unmannerly(&Source::new("a.rs", text)), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_bare_module_is_found() {
    assert!(!starts_documented(&Source::new("a.rs", "use a;\n")));
    let source = Source::new("core/src/a/mod.rs", "mod b;\npub mod c;\n");
    assert_eq!(public_modules(&source), [["core/src/a/c.rs".to_owned(), "core/src/a/c/mod.rs".to_owned()]]);
}
