//! The generated modules of the package.

mod by_hand;
mod imports;
mod lists;

pub(crate) use by_hand::ByHand;

use crate::model::{Class, Field, Home, Model, OneOf, Ty, submodule};
use crate::source::{Place, Source};
use crate::words::{docstring, snake};
use imports::{Needs, imports};
use lists::{flags, names, text, wrapped};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const WRITTEN: &str = "# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100";

/// The folders, as packages, with what is said about each.
const PACKAGES: &[(&str, &str)] = &[
    ("access", "Access: who enters, as whom, for what, for how long, and what each did."),
    ("account", "Accounts: a customer, its profile, its services and its owner."),
    ("assistance", "Assistance: the door, and the code that a customer reads to an agent."),
    ("consent", "Written consents."),
    ("contact", "Contacts: who is written to, about what, in which language."),
    ("journal", "The journal: what happened, and what proves it."),
    ("notice", "Notices: what is told to whom."),
    ("people", "People: members of accounts, their permissions, and invitations."),
    ("policy", "The policy: what the host allows."),
    ("review", "Reviews of accesses."),
    ("staff", "The support staff's directory."),
    ("store", "What a store is asked and answers: records, rows, and change sets."),
    ("ticket", "Tickets: a number, a subject, a status, and messages from both sides."),
];

/// One file: its path below the package, and its text.
pub(crate) type File = (String, String);

/// All files.
pub(crate) fn write(model: &Model, source: &Source, numbers: &[(String, String)], by_hand: &ByHand) -> Vec<File> {
    let numbers = numbers.iter().enumerate().map(|(number, it)| (it.clone(), number)).collect();
    let writer = Writer { model, numbers, by_hand };
    let mut files = vec![("_types.py".to_owned(), writer.module("", "What all modules share.", source))];
    for (folder, about) in PACKAGES {
        files.push((format!("{folder}/__init__.py"), writer.module(folder, about, source)));
    }
    for (place, one_of) in &model.enums {
        if one_of.variants.iter().any(|it| matches!(it.class, Home::Own(_))) {
            files.push((format!("{}.py", submodule(place).replace('.', "/")), writer.submodule(place, one_of)));
        }
    }
    files
}

struct Writer<'a> {
    model: &'a Model,
    numbers: BTreeMap<(String, String), usize>,
    by_hand: &'a ByHand,
}

/// What it says of the one id that the core names.
const STAFF: [&str; 2] = [
    "The staff's realm: agents, their budgets and reviews live under this key instead of a customer's account.",
    "It is the nil UUID, which no customer's account can have.",
];

/// Where a file stands.
struct Here<'a> {
    /// Its package, empty for `_types`.
    folder: &'a str,
    /// Whether it is an enum's own file.
    inside: bool,
}

impl Writer<'_> {
    fn module(&self, folder: &str, about: &str, source: &Source) -> String {
        let here = Here { folder, inside: false };
        let (mut needs, mut body, mut all) = (Needs::default(), String::new(), Vec::new());
        for (place, (docs, members)) in self.model.names.iter().filter(|(place, _)| place.0 == folder) {
            needs.bases.insert(("._names".to_owned(), "StrEnum".to_owned()));
            let mixin = self.mixin(place, &mut needs);
            names(&mut body, &place.1, &mixin, docs, members);
            all.push(place.1.clone());
        }
        for (place, of) in self.model.flags.iter().filter(|(place, _)| place.0 == folder) {
            needs.bases.insert(("._flags".to_owned(), "Flags".to_owned()));
            needs.typing("ClassVar");
            all.push(place.1.clone());
            needs.of("collections.abc", "Mapping");
            flags(&mut body, &place.1, of);
        }
        self.ids(&mut body, folder, &mut needs, &mut all);
        for class in self.model.classes.iter().filter(|(place, _)| place.0 == folder).map(|(_, class)| class) {
            self.class(&mut body, class, &here, &mut needs, None);
            all.push(class.name.clone());
        }
        for (place, one_of) in self.model.enums.iter().filter(|(place, _)| place.0 == folder) {
            all.push(place.1.clone());
            if one_of.variants.iter().any(|it| matches!(it.class, Home::Own(_))) {
                all.push(snake(&place.1));
            }
            Self::alias(&mut body, place, one_of, &mut needs);
        }
        if folder.is_empty() {
            needs.typing("TypeAlias");
            let _ = writeln!(body, "\n\nParty: TypeAlias = User | Agent");
            let _ = writeln!(body, "\"\"\"Either side of a ticket: the customer's user or the support's agent.\"\"\"");
            let _ = writeln!(body, "\nLead: TypeAlias = Agent | System");
            let lead =
                "Who runs the staff's directory: the host's own program, or an agent whom the directory calls a lead.";
            let _ = writeln!(body, "\"\"\"{lead}\"\"\"");
            all.extend(["Lead".to_owned(), "Party".to_owned()]);
        }
        let docs = source.folder_docs.get(folder).filter(|it| !it.is_empty());
        let docs = docs.map_or_else(|| vec![about.to_owned()], |docs| docstring(docs));
        let mut out = String::new();
        text(&mut out, 0, &docs);
        let _ = writeln!(out, "\n{WRITTEN}\n\nfrom __future__ import annotations\n");
        imports(&mut out, folder, &needs, &self.unions(folder));
        out.push_str(&body);
        if self.by_hand.more.contains(folder) {
            let _ = writeln!(out, "\nfrom ._more import *  # noqa: E402, F403");
            let _ = writeln!(out, "from . import _more  # noqa: E402");
        }
        all.sort();
        all.dedup();
        let _ = writeln!(out, "\n__all__ = [");
        for name in all {
            let _ = writeln!(out, "    {name:?},");
        }
        let _ = writeln!(out, "]");
        if self.by_hand.more.contains(folder) {
            let _ = writeln!(out, "__all__ += _more.__all__");
        }
        out
    }

    fn ids(&self, body: &mut String, folder: &str, needs: &mut Needs, all: &mut Vec<String>) {
        for (place, (docs, noun)) in self.model.ids.iter().filter(|(place, _)| place.0 == folder) {
            needs.bases.insert(("._ids".to_owned(), "Id".to_owned()));
            let mixin = self.mixin(place, needs);
            let _ = writeln!(body, "\n\nclass {}({mixin}Id):", place.1);
            text(body, 4, &docstring(docs));
            let _ = writeln!(body, "\n    __slots__ = ()\n    NOUN: ClassVar[str] = {noun:?}");
            needs.typing("ClassVar");
            if noun == "account" {
                body.push_str("    STAFF: ClassVar[AccountId]\n");
                text(body, 4, &STAFF.map(str::to_owned));
                let _ = writeln!(body, "\n\nAccountId.STAFF = AccountId({:?})", "00000000-0000-0000-0000-000000000000");
            }
            all.push(place.1.clone());
        }
    }

    /// What hand-written code adds to a class that has no fields, before its other base.
    fn mixin(&self, place: &Place, needs: &mut Needs) -> String {
        let Some(mixin) = self.by_hand.mixins.get(place) else { return String::new() };
        needs.bases.insert(("._mixins".to_owned(), mixin.clone()));
        format!("{mixin}, ")
    }

    /// The submodules of this folder.
    fn unions(&self, folder: &str) -> Vec<String> {
        let here = self.model.enums.iter().filter(|(place, _)| place.0 == folder);
        let own = here.filter(|(_, it)| it.variants.iter().any(|it| matches!(it.class, Home::Own(_))));
        own.map(|(place, _)| snake(&place.1)).collect()
    }

    fn submodule(&self, place: &Place, one_of: &OneOf) -> String {
        let here = Here { folder: &place.0, inside: true };
        let (mut needs, mut body, mut all) = (Needs::default(), String::new(), Vec::new());
        for variant in &one_of.variants {
            if let Home::Own(class) = &variant.class {
                let code = one_of.tag.is_some().then_some(variant.wire.as_str());
                self.class(&mut body, class, &here, &mut needs, code);
                all.push(class.name.clone());
            }
        }
        let mut out = String::new();
        let mut docs = docstring(&one_of.docs);
        docs.push(String::new());
        docs.push(format!("`consentry.{}.{}` stands for any of these classes.", place.0, place.1));
        text(&mut out, 0, &docs);
        let _ = writeln!(out, "\n{WRITTEN}\n\nfrom __future__ import annotations\n");
        imports(&mut out, &place.0, &needs, &[]);
        out.push_str(&body);
        let _ = writeln!(out, "\n\n__all__ = [");
        for name in all {
            let _ = writeln!(out, "    {name:?},");
        }
        let _ = writeln!(out, "]");
        out
    }

    /// The union that stands for an enum.
    fn alias(body: &mut String, place: &Place, one_of: &OneOf, needs: &mut Needs) {
        needs.typing("TypeAlias");
        let mut parts = Vec::new();
        for variant in &one_of.variants {
            match &variant.class {
                Home::Own(class) => parts.push(format!("{}.{}", snake(&place.1), class.name)),
                Home::Inner(inner) if inner.0 == place.0 => parts.push(inner.1.clone()),
                Home::Inner(inner) if inner.0.is_empty() => {
                    needs.bases.insert(("._types".to_owned(), inner.1.clone()));
                    parts.push(inner.1.clone());
                }
                Home::Inner(inner) => {
                    needs.bases.insert((format!(".{}", inner.0), inner.1.clone()));
                    parts.push(format!("_{}_{}", inner.0, inner.1));
                }
            }
        }
        let _ = writeln!(body, "\n\n{}: TypeAlias = (\n    {}\n)", place.1, parts.join("\n    | "));
        text(body, 0, &docstring(&one_of.docs));
    }

    fn class(&self, body: &mut String, class: &Class, here: &Here<'_>, needs: &mut Needs, code: Option<&str>) {
        needs.bases.insert(("._record".to_owned(), "Record".to_owned()));
        let mut bases = Vec::new();
        if let Some(mixin) = self.by_hand.mixins.get(&(class.module.clone(), class.name.clone())) {
            needs.bases.insert(("._mixins".to_owned(), mixin.clone()));
            bases.push(mixin.clone());
        }
        if let Some(operation) = &class.operation {
            needs.bases.insert(("._record".to_owned(), "Operation".to_owned()));
            let by = match operation.by.as_str() {
                "Party" => &["User", "Agent"][..],
                "Lead" => &["Agent", "System"],
                one => &[one][..],
            };
            let by: Vec<String> = by.iter().map(|it| named(&(String::new(), (*it).to_owned()), here, needs)).collect();
            let reply = annotation(&operation.reply, here, needs, false);
            bases.push(format!("_Operation[{:?}, {:?}]", by.join(" | "), reply));
        } else {
            bases.push("_Record".to_owned());
        }
        if class.generic {
            needs.typing("Generic");
            needs.typing("TypeVar");
            bases.push("Generic[T]".to_owned());
        }
        let _ = writeln!(body, "\n\nclass {}({}):", class.name, bases.join(", "));
        text(body, 4, &class_docs(class));
        let slots: Vec<String> = class.fields.iter().map(|it| format!("{:?}", it.name)).collect();
        let comma = if slots.len() == 1 { "," } else { "" };
        let _ = writeln!(body, "\n    __slots__ = ({}{comma})", slots.join(", "));
        if let Some(number) = self.numbers.get(&(class.module.clone(), class.name.clone())) {
            let _ = writeln!(body, "    _shape = {number}");
        }
        let secrets: Vec<String> =
            class.fields.iter().filter(|it| secret(&it.ty)).map(|it| format!("{:?}", it.name)).collect();
        if !secrets.is_empty() {
            let _ = writeln!(body, "    _secrets = frozenset(({},))", secrets.join(", "));
        }
        if let Some(operation) = &class.operation {
            needs.typing("ClassVar");
            let _ = writeln!(body, "    NAME: ClassVar[str] = {:?}", operation.name);
        }
        if let Some(code) = code {
            needs.typing("ClassVar");
            let _ = writeln!(body, "    CODE: ClassVar[str] = {code:?}");
        }
        for field in &class.fields {
            let _ = writeln!(body, "    {}: {}", field.name, annotation(&field.ty, here, needs, false));
        }
        Self::constructor(body, class, here, needs);
    }

    fn constructor(body: &mut String, class: &Class, here: &Here<'_>, needs: &mut Needs) {
        if class.fields.is_empty() {
            let _ = writeln!(body, "\n    def __init__(self) -> None:\n        self._fill()");
            return;
        }
        let _ = writeln!(body, "\n    def __init__(\n        self,\n        *,");
        let mut filled = Vec::new();
        for Field { name, ty, default, .. } in &class.fields {
            let mut annotation = annotation(ty, here, needs, true);
            let mut value = name.clone();
            let default = default.map(ToOwned::to_owned).map(|it| match ty {
                Ty::Record((_, page), _) if page == "Page" => {
                    annotation.push_str(" | None");
                    needs.bases.insert(("._types".to_owned(), "Page".to_owned()));
                    value = format!("Page() if {name} is None else {name}");
                    it
                }
                Ty::OneOf((module, only)) if only == "Only" => {
                    annotation.push_str(" | None");
                    // By a name of its own: the argument hides the module.
                    needs.bases.insert((format!(".{module}.{}", snake(only)), "All".to_owned()));
                    value = format!("_{module}_{}_All() if {name} is None else {name}", snake(only));
                    it
                }
                _ => it,
            });
            if default.as_deref() == Some("DEFAULT") {
                needs.bases.insert(("._record".to_owned(), "DEFAULT".to_owned()));
            }
            let default = default.map(|it| format!(" = {it}")).unwrap_or_default();
            let _ = writeln!(body, "        {name}: {annotation}{default},");
            filled.push(value);
        }
        let _ = writeln!(body, "    ) -> None:\n        self._fill({})", filled.join(", "));
    }
}

/// A type as Python writes it; `given` for what a caller may give.
fn annotation(ty: &Ty, here: &Here<'_>, needs: &mut Needs, given: bool) -> String {
    match ty {
        Ty::Bool => "bool".to_owned(),
        Ty::Int { .. } => "int".to_owned(),
        Ty::Span { .. } => {
            needs.of("datetime", "timedelta");
            "timedelta".to_owned()
        }
        Ty::Text(_) | Ty::Free | Ty::Secret(_) => "str".to_owned(),
        Ty::Bytes(_) => "bytes".to_owned(),
        Ty::Moment => {
            needs.of("datetime", "datetime");
            "datetime".to_owned()
        }
        Ty::Flags(place) if given => {
            needs.of("collections.abc", "Iterable");
            format!("{} | Iterable[str]", named(place, here, needs))
        }
        Ty::Id(place) | Ty::Name(place) | Ty::Flags(place) | Ty::Record(place, None) | Ty::OneOf(place) => {
            named(place, here, needs)
        }
        Ty::Record(place, Some(argument)) => {
            let argument = annotation(argument, here, needs, given);
            format!("{}[{argument}]", named(place, here, needs))
        }
        Ty::Maybe(inner) => format!("{} | None", annotation(inner, here, needs, given)),
        Ty::List(inner) | Ty::Set(inner) if given => {
            needs.of("collections.abc", "Iterable");
            format!("Iterable[{}]", annotation(inner, here, needs, given))
        }
        Ty::List(inner) => format!("tuple[{}, ...]", annotation(inner, here, needs, given)),
        Ty::Set(inner) => format!("frozenset[{}]", annotation(inner, here, needs, given)),
        Ty::Tuple(all) => {
            let all: Vec<String> = all.iter().map(|it| annotation(it, here, needs, given)).collect();
            format!("tuple[{}]", all.join(", "))
        }
        Ty::Map(key, value) => {
            needs.of("collections.abc", "Mapping");
            let key = annotation(key, here, needs, given);
            format!("Mapping[{key}, {}]", annotation(value, here, needs, given))
        }
        Ty::Parameter => "T".to_owned(),
        Ty::Json => {
            needs.of("typing", "Any");
            "Any".to_owned()
        }
    }
}

/// A class of ours as this file calls it.
fn named(place: &Place, here: &Here<'_>, needs: &mut Needs) -> String {
    let (folder, name) = place;
    if folder == here.folder && !here.inside {
        return name.clone();
    }
    if folder.is_empty() {
        needs.of("._types", name);
        return name.clone();
    }
    needs.packages.insert(folder.clone());
    format!("_{folder}.{name}")
}

/// A class's docstring, with its fields: what `help()` shows.
fn class_docs(class: &Class) -> Vec<String> {
    let mut docs = docstring(&class.docs);
    if class.fields.iter().any(|it| !it.docs.is_empty()) {
        // Before what is raised.
        let at = docs.iter().position(|it| it == "Raises:").unwrap_or(docs.len());
        let mut about = vec![String::new(), "Attributes:".to_owned()];
        for field in &class.fields {
            let line = docstring(&field.docs).join(" ");
            about.extend(wrapped(&format!("    {}: {}", field.name, line.trim()), "        "));
        }
        if at < docs.len() {
            about.push(String::new());
        }
        let before = docs.get(at.saturating_sub(1)).is_some_and(String::is_empty);
        let about = if before { about.split_off(1) } else { about };
        docs.splice(at..at, about);
    }
    docs
}

fn secret(ty: &Ty) -> bool {
    match ty {
        Ty::Secret(_) => true,
        Ty::Maybe(inner) => secret(inner),
        _ => false,
    }
}
