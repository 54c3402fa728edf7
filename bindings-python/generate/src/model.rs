//! The classes that Python gets: what of the core can be reached from its operations and its stores, each type resolved.

use crate::source::{Holds, Kind, Place, Source, Type, Word};
use crate::words::{python, snake};
use anyhow::{Context as _, Result};
use std::collections::{BTreeMap, BTreeSet};

mod defaults;
mod resolve;

/// A type, resolved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ty {
    Bool,
    Int {
        min: i128,
        max: i128,
    },
    Span {
        unit: u32,
    },
    /// The path of the Rust type that checks it.
    Text(String),
    Free,
    Secret(String),
    Bytes(usize),
    Id(Place),
    Moment,
    Name(Place),
    Flags(Place),
    Maybe(Box<Ty>),
    List(Box<Ty>),
    Set(Box<Ty>),
    Tuple(Vec<Ty>),
    Map(Box<Ty>, Box<Ty>),
    /// With its argument, if it is generic.
    Record(Place, Option<Box<Ty>>),
    OneOf(Place),
    /// A generic class's parameter.
    Parameter,
    Json,
}

/// A field of a class.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) docs: Vec<String>,
    pub(crate) ty: Ty,
    /// What it is when nothing is said, as Python writes it.
    pub(crate) default: Option<&'static str>,
    /// Whether JSON may lack it.
    pub(crate) filled: bool,
}

/// A class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Class {
    /// Its module below the package, such as `access.proof`.
    pub(crate) module: String,
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    pub(crate) fields: Vec<Field>,
    pub(crate) generic: bool,
    pub(crate) operation: Option<Operation>,
    /// The Rust type whose default gives the fields' defaults.
    pub(crate) default: Option<String>,
}

/// What makes a class an operation.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) by: String,
    pub(crate) reply: Ty,
}

/// An enum with data.
#[derive(Clone, Debug)]
pub(crate) struct OneOf {
    pub(crate) docs: Vec<String>,
    pub(crate) tag: Option<String>,
    pub(crate) variants: Vec<Variant>,
}

/// One of its variants.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub(crate) wire: String,
    pub(crate) form: &'static str,
    /// The class made for it, or the record that it is.
    pub(crate) class: Home,
    /// What its own class would be, if it is somebody else's record.
    inner: Option<(Class, Place)>,
}

/// A class of the variant's own, or somebody else's.
#[derive(Clone, Debug)]
pub(crate) enum Home {
    Own(Class),
    Inner(Place),
}

/// Everything.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) classes: BTreeMap<Place, Class>,
    pub(crate) enums: BTreeMap<Place, OneOf>,
    pub(crate) names: BTreeMap<Place, (Vec<String>, Vec<Member>)>,
    pub(crate) flags: BTreeMap<Place, Flags>,
    pub(crate) ids: BTreeMap<Place, (Vec<String>, String)>,
    /// Operations, in the core's order.
    pub(crate) operations: Vec<Place>,
    /// Generic records with the arguments that occur.
    pub(crate) instances: BTreeSet<(Place, Ty)>,
}

/// A set of flags.
#[derive(Clone, Debug)]
pub(crate) struct Flags {
    pub(crate) docs: Vec<String>,
    /// The name in errors.
    pub(crate) field: String,
    /// How many bits there can be.
    pub(crate) width: u32,
    /// Each with the number of its bit.
    pub(crate) members: Vec<(Member, u32)>,
}

/// A member of a closed list.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) docs: Vec<String>,
}

/// What is reached from no operation, and a host needs all the same.
const ROOTS: &[(&str, &str)] = &[
    ("", "Agent"),
    ("", "Inside"),
    ("", "Relay"),
    ("", "System"),
    ("", "Swept"),
    ("", "User"),
    ("", "Missing"),
    ("", "Page"),
    ("", "AccountId"),
    ("", "BreakGlassId"),
    ("", "ReviewId"),
    ("", "RoleId"),
    ("access", "Claims"),
    ("access", "Denied"),
    ("access", "Side"),
    ("journal", "Fact"),
    ("journal", "Header"),
    ("policy", "Differences"),
    ("policy", "Policy"),
    ("policy", "Scenario"),
    ("store", "Answers"),
    ("store", "ChangeSet"),
    ("store", "Wanted"),
];

/// The language stands by its tag.
const LANGUAGES: &[(&str, &str)] = &[("Spanish", "es"), ("Portuguese", "pt-BR"), ("German", "de"), ("English", "en")];

impl Model {
    /// Follows everything from the operations and the other roots.
    ///
    /// # Errors
    /// A type that isn't known, with the place that names it.
    pub(crate) fn of(source: &Source) -> Result<Self> {
        let mut model = Self::default();
        for operation in &source.operations {
            let reply = model.resolve(source, &operation.reply.0, operation.reply.1, None)?;
            model.reach(source, &operation.place)?;
            let class = model.classes.get_mut(&operation.place).with_context(|| format!("{:?}", operation.place))?;
            class.operation = Some(Operation { name: operation.name.clone(), by: operation.by.clone(), reply });
            model.operations.push(operation.place.clone());
        }
        for (folder, name) in ROOTS {
            model.reach(source, &((*folder).to_owned(), (*name).to_owned()))?;
        }
        Ok(model)
    }

    /// Takes a type in, with everything that it names.
    fn reach(&mut self, source: &Source, place: &Place) -> Result<()> {
        if self.knows(place) {
            return Ok(());
        }
        if place.1 == "Language" {
            let members = LANGUAGES.iter().map(|(name, wire)| Member {
                name: (*name).to_owned(),
                wire: (*wire).to_owned(),
                docs: Vec::new(),
            });
            let docs = vec!["The language in which a person is written to (RULE C7), by its tag (BCP 47).".to_owned()];
            self.names.insert(place.clone(), (docs, members.collect()));
            return Ok(());
        }
        let of = source.types.get(place).with_context(|| format!("no type {place:?}"))?;
        match &of.kind {
            Kind::Record(fields) => {
                let class = Class {
                    module: place.0.clone(),
                    name: place.1.clone(),
                    docs: of.docs.clone(),
                    fields: Vec::new(),
                    generic: of.parameter.is_some(),
                    operation: None,
                    default: of.defaulted.then(|| path(place)),
                };
                // First, so that types that contain themselves are found.
                self.classes.insert(place.clone(), class);
                let fields = self.fields(source, of, fields)?;
                if let Some(class) = self.classes.get_mut(place) {
                    class.fields = fields;
                }
            }
            Kind::OneOf { tag, variants } => {
                self.enums
                    .insert(place.clone(), OneOf { docs: of.docs.clone(), tag: tag.clone(), variants: Vec::new() });
                let variants = variants.iter().map(|it| self.variant(source, of, it)).collect::<Result<Vec<_>>>()?;
                let variants = told_apart(variants);
                if let Some(one_of) = self.enums.get_mut(place) {
                    one_of.variants = variants;
                }
            }
            Kind::Names(names) => {
                self.names.insert(place.clone(), (of.docs.clone(), names.iter().map(member).collect()));
            }
            Kind::Flags(members) => {
                let (field, width) = source.flags.get(&place.1).cloned().context("flags without names")?;
                let members = members.iter().map(|(it, bit)| (member(it), *bit)).collect();
                self.flags.insert(place.clone(), Flags { docs: of.docs.clone(), field, width, members });
            }
            Kind::Id(noun) => {
                self.ids.insert(place.clone(), (of.docs.clone(), noun.clone()));
            }
            Kind::Text | Kind::SetOf(_) | Kind::Wrapper(_) => {}
        }
        Ok(())
    }

    fn knows(&self, place: &Place) -> bool {
        self.classes.contains_key(place)
            || self.enums.contains_key(place)
            || self.names.contains_key(place)
            || self.flags.contains_key(place)
            || self.ids.contains_key(place)
    }

    fn fields(&mut self, source: &Source, of: &Type, fields: &[crate::source::Field]) -> Result<Vec<Field>> {
        let one = |it: &crate::source::Field| -> Result<Field> {
            let ty = if it.with {
                Ty::Free
            } else {
                let resolved = self.resolve(source, &it.of, of.file, of.parameter.as_deref());
                resolved.with_context(|| format!("in {:?}.{}", of.place, it.name))?
            };
            let (name, ty) = defaults::spanned(&it.name, ty);
            let (ty, default) = defaults::default(of, it, &name, ty);
            let (wire, docs) = (it.name.clone(), it.docs.clone());
            Ok(Field { name: python(&name), wire, docs, ty, default, filled: it.defaulted || of.defaulted })
        };
        fields.iter().map(one).collect()
    }

    fn variant(&mut self, source: &Source, of: &Type, it: &crate::source::Variant) -> Result<Variant> {
        let module = submodule(&of.place);
        let own = |fields: Vec<Field>| Class {
            module: module.clone(),
            name: it.name.clone(),
            docs: it.docs.clone(),
            fields,
            generic: false,
            operation: None,
            default: None,
        };
        let (form, class) = match &it.holds {
            Holds::Nothing => ("Unit", Home::Own(own(Vec::new()))),
            Holds::Fields(fields) => ("Struct", Home::Own(own(self.fields(source, of, fields)?))),
            Holds::Values(values) => {
                let mut fields = Vec::new();
                for (name, ty) in values {
                    let ty = self.resolve(source, ty, of.file, None)?;
                    let name = name.clone().unwrap_or_else(|| "value".to_owned());
                    fields.push(Field {
                        wire: name.clone(),
                        name: python(&name),
                        docs: Vec::new(),
                        ty,
                        default: None,
                        filled: false,
                    });
                }
                if let [Field { ty: Ty::Record(place, None), .. }] = fields.as_slice() {
                    let (wire, place) = (it.wire.clone(), place.clone());
                    let inner = Some((own(fields), place.clone()));
                    return Ok(Variant { wire, form: "Inner", class: Home::Inner(place), inner });
                }
                (if fields.len() == 1 { "Value" } else { "Tuple" }, Home::Own(own(fields)))
            }
        };
        Ok(Variant { wire: it.wire.clone(), form, class, inner: None })
    }
}

/// Variants that hold the same record can't be told apart by its class, so each gets one of its own.
fn told_apart(variants: Vec<Variant>) -> Vec<Variant> {
    let homes: Vec<_> = variants.iter().filter_map(|it| it.inner.clone()).collect();
    let twice = |it: &Variant| {
        it.inner
            .as_ref()
            .is_some_and(|(class, _)| homes.iter().filter(|(other, _)| other.fields == class.fields).count() > 1)
    };
    let apart = |it: Variant| match &it.inner {
        Some((class, _)) if twice(&it) => Variant { form: "Value", class: Home::Own(class.clone()), ..it },
        _ => it,
    };
    variants.into_iter().map(apart).collect()
}

/// The submodule that an enum's variants stand in.
pub(crate) fn submodule(place: &Place) -> String {
    let own = snake(&place.1);
    if place.0.is_empty() { own } else { format!("{}.{own}", place.0) }
}

/// The Rust path of a type.
fn path(place: &Place) -> String {
    if place.0.is_empty() { format!("consentry::{}", place.1) } else { format!("consentry::{}::{}", place.0, place.1) }
}

fn member(name: &Word) -> Member {
    Member { name: name.name.clone(), wire: name.wire.clone(), docs: name.docs.clone() }
}
