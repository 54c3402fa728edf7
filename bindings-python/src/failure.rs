//! What is wrong with a value that crosses the border, and where.
//!
//! The core's own [`InputError`] comes through serde with its code and its limits, because it prints itself as JSON with `{:#}`.

use crate::shape::Class;
use consentry::InputError;
use consentry::error::Problem;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::borrow::Cow;
use std::fmt;

/// The most characters of a message that isn't ours, or of a key.
const CHARS_MAX: usize = 120;

/// A failed conversion. The path is told while it unwinds, so what goes well pays nothing for it.
#[derive(Debug)]
pub(crate) struct Failure(Box<Told>);

#[derive(Debug)]
struct Told {
    what: What,
    /// From the inside out.
    path: Vec<Step>,
    /// Whose fields those are, for who raises it without knowing that.
    about: Option<&'static Class>,
    cause: Option<PyErr>,
}

#[derive(Debug)]
enum What {
    /// The core refuses the input.
    Input(InputError),
    /// The binding refuses the input.
    Own { code: &'static str, problem: Cow<'static, str>, limits: Vec<(&'static str, i128)> },
    /// A value doesn't have the shape that it is said to have. Never the input's fault.
    Misfit(Cow<'static, str>),
    /// What isn't ours to catch, such as `KeyboardInterrupt`.
    Passing(PyErr),
}

/// One step of a path.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A field.
    Field(&'static str),
    /// A key of a mapping.
    Key(String),
    /// A place in a list.
    Index(usize),
}

/// An input's fault, said whole: its code, its field, what is wrong, and the numbers in that.
struct Fault<'a> {
    code: &'static str,
    field: String,
    problem: Cow<'a, str>,
    limits: Vec<(&'static str, i128)>,
}

impl Failure {
    fn of(what: What) -> Self {
        Self(Box::new(Told { what, path: Vec::new(), about: None, cause: None }))
    }

    fn own(code: &'static str, problem: impl Into<Cow<'static, str>>) -> Self {
        Self::of(What::Own { code, problem: problem.into(), limits: Vec::new() })
    }

    /// Of another type than `wanted`, such as `a str`.
    pub(crate) fn not(wanted: impl fmt::Display) -> Self {
        Self::own("invalid.type", format!("is not {wanted}"))
    }

    /// What the core refuses.
    pub(crate) fn input(error: InputError) -> Self {
        Self::of(What::Input(error))
    }

    /// Not of a class of the package.
    pub(crate) fn not_of(class: &Class) -> Self {
        Self::not(format_args!("of the class {}", class.path()))
    }

    /// Something else that is wrong, with its code.
    pub(crate) fn problem(code: &'static str, problem: impl Into<Cow<'static, str>>) -> Self {
        Self::own(code, problem)
    }

    /// With a number in what is wrong.
    pub(crate) fn limited(mut self, name: &'static str, value: usize) -> Self {
        if let What::Own { limits, .. } = &mut self.0.what {
            limits.push((name, i128::try_from(value).unwrap_or(i128::MAX)));
        }
        self
    }

    /// A number outside of its limits.
    pub(crate) fn count(count: Option<i128>, min: i128, max: i128) -> Self {
        let problem = match count {
            Some(count) => format!("is {count}, allowed are {min} to {max}"),
            None => format!("is out of range, allowed are {min} to {max}"),
        };
        let count = count.map(|count| ("count", count));
        let limits = count.into_iter().chain([("min", min), ("max", max)]).collect();
        Self::of(What::Own { code: "invalid.count", problem: problem.into(), limits })
    }

    /// More items than are read.
    pub(crate) fn too_many(most: usize) -> Self {
        Self::problem("invalid.count", format!("has more than {most} items")).limited("max", most)
    }

    /// A value of ours that doesn't have its shape.
    pub(crate) fn misfit(what: impl Into<Cow<'static, str>>) -> Self {
        Self::of(What::Misfit(what.into()))
    }

    /// What was raised already, as it is.
    pub(crate) fn passing(error: PyErr) -> Self {
        Self::of(What::Passing(error))
    }

    /// An object raised while it was read.
    pub(crate) fn raised(py: Python<'_>, error: PyErr) -> Self {
        if !error.is_instance_of::<PyException>(py) {
            return Self::passing(error);
        }
        let mut failure = Self::own("invalid.type", "can't be read");
        failure.0.cause = Some(error);
        failure
    }

    /// With what the object raised.
    pub(crate) fn because(self, py: Python<'_>, error: PyErr) -> Self {
        let mut failure = self;
        if error.is_instance_of::<PyException>(py) {
            failure.0.cause = Some(error);
        } else {
            failure.0.what = What::Passing(error);
        }
        failure
    }

    /// Inside of that.
    pub(crate) fn at(mut self, step: Step) -> Self {
        self.0.path.push(step);
        self
    }

    /// Inside of a field.
    pub(crate) fn in_field(self, name: &'static str) -> Self {
        self.at(Step::Field(name))
    }

    /// In the fields of that class.
    pub(crate) fn about(mut self, class: &'static Class) -> Self {
        self.0.about = Some(class);
        self
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.path.iter().rev() {
            let dot = if path.is_empty() { "" } else { "." };
            match step {
                Step::Field(name) => path.extend([dot, name]),
                Step::Key(key) => path.extend([dot, &cut(key)]),
                Step::Index(index) => path.extend(["[", &index.to_string(), "]"]),
            }
        }
        path
    }

    /// As an exception, about the arguments of something named `of`; without a name if that is empty.
    pub(crate) fn raise(self, py: Python<'_>, of: &str) -> PyErr {
        let path = self.path();
        let Told { what, cause, .. } = *self.0;
        let fault = match what {
            What::Passing(error) => return error,
            What::Misfit(what) => {
                let dot = if of.is_empty() || path.is_empty() { "" } else { "." };
                return crate::error::defect(py, &format!("{of}{dot}{path}: {what}"));
            }
            What::Own { code, problem, limits } => Fault { code, field: path, problem, limits },
            What::Input(ref error) => {
                let field = if path.is_empty() { error.field().to_owned() } else { path };
                Fault { code: error.code(), field, problem: problem(error).into(), limits: limits(error.problem()) }
            }
        };
        fault.raise(py, of, cause)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        let of = failure.0.about.map(Class::path).unwrap_or_default();
        Python::attach(|py| failure.raise(py, &of))
    }
}

/// The core's refusal of an input, as an exception.
pub(crate) fn invalid(py: Python<'_>, error: &InputError) -> PyErr {
    let field = error.field().to_owned();
    Fault { code: error.code(), field, problem: problem(error).into(), limits: limits(error.problem()) }
        .raise(py, "", None)
}

impl Fault<'_> {
    fn raise(self, py: Python<'_>, of: &str, cause: Option<PyErr>) -> PyErr {
        let Self { code, field, problem, limits } = self;
        let class = if code == "invalid.type" { "InvalidType" } else { "InvalidInput" };
        let dot = if of.is_empty() || field.is_empty() || field.starts_with('[') { "" } else { "." };
        let colon = if of.is_empty() && field.is_empty() { "" } else { ": " };
        let message = format!("{of}{dot}{field}{colon}{problem}");
        let made = (|| {
            let known = PyDict::new(py);
            for (name, value) in limits {
                known.set_item(name, value)?;
            }
            let named = PyDict::new(py);
            named.set_item("code", code)?;
            named.set_item("field", field)?;
            named.set_item("limits", known)?;
            crate::error::exception(py, class, message, &named)
        })();
        let error = made.unwrap_or_else(|error| error);
        if cause.is_some() {
            error.set_cause(py, cause);
        }
        error
    }
}

fn problem(error: &InputError) -> String {
    error.problem().to_string()
}

/// The numbers in a problem.
fn limits(problem: &Problem) -> Vec<(&'static str, i128)> {
    let size = |size: usize| i128::try_from(size).unwrap_or(i128::MAX);
    match *problem {
        Problem::TooLong { bytes, bytes_max } => vec![("bytes", size(bytes)), ("bytes_max", size(bytes_max))],
        Problem::Character { at } => vec![("at", size(at))],
        Problem::Count { count, min, max } => {
            vec![("count", count.into()), ("min", min.into()), ("max", max.into())]
        }
        _ => Vec::new(),
    }
}

/// The beginning of a text that isn't ours, on one line.
fn cut(text: &str) -> String {
    let mut short: String = text.chars().take(CHARS_MAX).map(|c| if c.is_control() { '�' } else { c }).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.what {
            What::Input(error) => write!(f, "{}: {}", self.path(), error.problem()),
            What::Own { problem: what, .. } | What::Misfit(what) => write!(f, "{}: {what}", self.path()),
            What::Passing(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for Failure {}

impl serde::ser::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::misfit(cut(&message.to_string()))
    }
}

impl serde::de::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = format!("{message:#}");
        match serde_json::from_str(&message) {
            Ok(error) => Self::input(error),
            Err(_) => Self::own("invalid.form", cut(&message)),
        }
    }

    fn invalid_type(_: serde::de::Unexpected<'_>, wanted: &dyn serde::de::Expected) -> Self {
        Self::not(wanted)
    }

    fn invalid_value(_: serde::de::Unexpected<'_>, wanted: &dyn serde::de::Expected) -> Self {
        Self::own("invalid.out_of_range", format!("is not {wanted}"))
    }

    fn invalid_length(length: usize, wanted: &dyn serde::de::Expected) -> Self {
        Self::own("invalid.form", format!("has {length} items instead of {wanted}"))
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::unknown()
    }

    fn unknown_field(name: &str, _: &'static [&'static str]) -> Self {
        Self::unknown().at(Step::Key(name.to_owned()))
    }

    fn missing_field(name: &'static str) -> Self {
        Self::missing().in_field(name)
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self::own("invalid.form", "is there twice").in_field(name)
    }
}

impl Failure {
    /// A name that nothing has.
    pub(crate) fn unknown() -> Self {
        Self::own("invalid.unknown", "is not a known name")
    }

    /// Something that has to be there and isn't.
    pub(crate) fn missing() -> Self {
        Self::own("invalid.missing", "is missing")
    }
}
