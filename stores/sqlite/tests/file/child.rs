//! Other processes: this same binary, run again in a role.
//!
//! A child prints a line when it has got somewhere, and waits for lines from its parent; nobody waits for time.

use super::{crash, disk, files, processes, readers};
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

const ROLE: &str = "CONSENTRY_TEST_ROLE";
const FILE: &str = "CONSENTRY_TEST_FILE";
const NUMBER: &str = "CONSENTRY_TEST_NUMBER";
/// Before each line that is meant for the parent: the test harness prints, too.
const MARK: &str = "child: ";

/// The children's entry; in a run of its own it has no role and nothing to do.
#[test]
fn child() {
    let (Ok(role), Ok(file)) = (std::env::var(ROLE), std::env::var(FILE)) else { return };
    let number = std::env::var(NUMBER).unwrap().parse().unwrap();
    let play: fn(&Path, u32) = match &*role {
        "crash" => crash::child,
        "disk_full" => disk::full,
        "disk_limit" => disk::limit,
        "files_read_only" => files::read_only,
        "files_relative" => files::relative,
        "processes" => processes::child,
        "readers" => readers::child,
        role => panic!("no role {role}"),
    };
    play(Path::new(&file), number);
    say("done");
}

/// Tells the parent.
pub(crate) fn say(line: &str) {
    println!("{MARK}{line}");
}

/// Waits for the parent to say something, or to be gone.
pub(crate) fn wait() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
}

/// A process of this binary in a role, perhaps under another program that sets its limits.
pub(crate) struct Process {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

/// The command that runs this binary as a child in a role, under `wrapper` if that isn't empty.
pub(crate) fn command(wrapper: &[&str], role: &str, file: &Path, number: u32) -> Command {
    let binary = std::env::current_exe().unwrap();
    let mut command = match wrapper {
        [] => Command::new(binary),
        [program, arguments @ ..] => {
            let mut command = Command::new(program);
            command.args(arguments).arg(binary);
            command
        }
    };
    command.args(["--exact", "child::child", "--nocapture", "--test-threads=1"]);
    command.env(ROLE, role).env(FILE, file).env(NUMBER, number.to_string());
    command
}

impl Process {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The next line that is meant for us; `None` when the process has ended.
    pub(crate) fn hear(&mut self) -> Option<String> {
        // A killed process can leave half a line that ends in the middle of a character.
        let mut lines = self.lines.by_ref().map_while(Result::ok);
        lines.find_map(|line| line.split_once(MARK).map(|(_, said)| said.to_owned()))
    }

    /// Lets a process that waits go on.
    pub(crate) fn go(&mut self) {
        self.child.stdin.as_mut().unwrap().write_all(b"go\n").unwrap();
    }

    /// Ends it at once, wherever it is. Nothing in it gets to clean up.
    pub(crate) fn kill(&mut self) -> ExitStatus {
        self.child.kill().unwrap();
        self.child.wait().unwrap()
    }

    /// Waits for the end; demands that all went well, and gives what else was said.
    pub(crate) fn end(mut self) -> Vec<String> {
        let mut heard: Vec<String> = std::iter::from_fn(|| self.hear()).collect();
        assert_eq!(heard.pop().as_deref(), Some("done"), "the child failed after {heard:?}");
        assert!(self.child.wait().unwrap().success());
        heard
    }
}

impl Drop for Process {
    /// A test that fails leaves no process behind.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether this machine lets us run a program this way. Tests that can't run say so, and never look passed in silence.
pub(crate) fn permitted(wrapper: &[&str], what: &str) -> bool {
    let ran = wrapper.split_first().is_some_and(|(program, arguments)| {
        let mut command = Command::new(program);
        let quiet = command.args(arguments).arg("true").stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    });
    if !ran {
        // Past the harness, which would swallow it.
        let _ = writeln!(std::io::stderr().lock(), "SKIPPED: {what}: this machine doesn't permit {wrapper:?}");
    }
    ran
}
