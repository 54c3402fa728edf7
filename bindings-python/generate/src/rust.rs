//! `generated.rs`: the tables that the converters follow.

use crate::model::{Class, Field, Home, Model, OneOf, Ty, submodule};
use crate::source::Place;
use crate::words::snake;
use std::fmt::Write as _;

/// The file, as text. Of the shapes that stand alone it has those that `used`, the hand-written sources, name.
pub(crate) fn write(model: &Model, used: &str) -> String {
    let text = whole(model);
    let lines = text.split_inclusive('\n').filter(|line| {
        let name = line.strip_prefix("pub(crate) static ").and_then(|it| it.split_once(": Shape = "));
        // A class's own default names its shape, too.
        name.is_none_or(|(name, _)| names(used, name) || text.contains(&format!("default(), &{name})")))
    });
    lines.collect()
}

/// Whether a source names this static.
fn names(source: &str, name: &str) -> bool {
    let whole = |behind: &str| !behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    source.split("generated::").skip(1).any(|behind| behind.strip_prefix(name).is_some_and(whole))
}

fn whole(model: &Model) -> String {
    let mut out = String::from(
        "//! The tables of every class. Written by `generate/` from the core's source, never by hand.\n\n\
         use crate::shape::{Class, Field, Form, OneOf, Shape, Variant, check};\n\
         use pyo3::sync::PyOnceLock;\n\n",
    );
    let mut numbered = Vec::new();
    for (place, class) in &model.classes {
        table(&mut out, &constant(place), class, &mut numbered);
    }
    for (place, argument) in &model.instances {
        let Some(class) = model.classes.get(place) else { continue };
        let fields = class.fields.iter().map(|it| Field { ty: filled(&it.ty, argument), ..it.clone() }).collect();
        let class = Class { fields, ..class.clone() };
        table(&mut out, &instance(place, argument), &class, &mut Vec::new());
    }
    for (place, one_of) in &model.enums {
        union(&mut out, place, one_of, &mut numbered);
    }
    let simple = model.names.keys().map(|it| (it, "Name")).chain(model.flags.keys().map(|it| (it, "Flags")));
    for (place, shape) in simple.chain(model.ids.keys().map(|it| (it, "Id"))) {
        let class = Class { module: place.0.clone(), name: place.1.clone(), ..Class::default() };
        let _ = writeln!(out, "pub(crate) static {}_CLASS: Class = {};", constant(place), literal(&class));
        let _ = writeln!(out, "pub(crate) static {0}: Shape = Shape::{shape}(&{0}_CLASS);\n", constant(place));
    }
    let _ = writeln!(out, "/// Every class with fields; `_shape` is the index.");
    let _ = writeln!(out, "pub(crate) static CLASSES: &[&Class] = &[");
    for name in &numbered {
        let _ = writeln!(out, "    &{name}_CLASS,");
    }
    let _ = writeln!(out, "];\n");
    let _ = writeln!(out, "/// Every enum with data.\npub(crate) static UNIONS: &[&OneOf] = &[");
    for place in model.enums.keys() {
        let _ = writeln!(out, "    &{}_UNION,", constant(place));
    }
    let _ = writeln!(out, "];\n");
    let _ = writeln!(out, "/// An operation: its class, and what it answers.\npub(crate) struct Named {{");
    let _ = writeln!(out, "    /// Its stable dotted name.\n    pub(crate) name: &'static str,");
    let _ = writeln!(out, "    /// Its class.\n    pub(crate) class: &'static Class,");
    let _ = writeln!(out, "    /// Its reply.\n    pub(crate) reply: Shape,\n}}\n");
    let _ = writeln!(out, "/// Every operation, in the core's order.\npub(crate) static OPERATIONS: &[Named] = &[");
    for place in &model.operations {
        let Some(operation) = model.classes.get(place).and_then(|it| it.operation.as_ref()) else { continue };
        let (name, reply) = (&operation.name, shape(&operation.reply));
        let _ = writeln!(out, "    Named {{ name: {name:?}, class: &{}_CLASS, reply: {reply} }},", constant(place));
    }
    let _ = writeln!(out, "];");
    out
}

/// Every class with fields in the order of their numbers, as module and name.
pub(crate) fn numbers(model: &Model) -> Vec<(String, String)> {
    let records = model.classes.values().map(|it| (it.module.clone(), it.name.clone()));
    let own = model.enums.values().flat_map(|it| &it.variants).filter_map(|it| match &it.class {
        Home::Own(class) => Some((class.module.clone(), class.name.clone())),
        Home::Inner(_) => None,
    });
    records.chain(own).collect()
}

/// `ACCESS_ENTER`.
fn constant((folder, name): &Place) -> String {
    let name = if folder.is_empty() { snake(name) } else { format!("{folder}_{}", snake(name)) };
    name.to_uppercase()
}

fn instance(place: &Place, argument: &Ty) -> String {
    let of = match argument {
        Ty::Record(place, _) | Ty::OneOf(place) | Ty::Id(place) | Ty::Name(place) => constant(place),
        _ => "OTHER".to_owned(),
    };
    format!("{}_OF_{of}", constant(place))
}

/// A generic class's field, with the argument in place of the parameter.
fn filled(ty: &Ty, argument: &Ty) -> Ty {
    match ty {
        Ty::Parameter => argument.clone(),
        Ty::Maybe(inner) => Ty::Maybe(Box::new(filled(inner, argument))),
        Ty::List(inner) => Ty::List(Box::new(filled(inner, argument))),
        ty => ty.clone(),
    }
}

fn table(out: &mut String, name: &str, class: &Class, numbered: &mut Vec<String>) {
    let _ = writeln!(out, "pub(crate) static {name}_CLASS: Class = {};", literal_for(name, class));
    let _ = writeln!(out, "pub(crate) static {name}: Shape = Shape::Record(&{name}_CLASS);\n");
    numbered.push(name.to_owned());
}

fn literal(class: &Class) -> String {
    literal_for("", class)
}

fn literal_for(name: &str, class: &Class) -> String {
    let mut out = format!("Class {{\n    module: {:?},\n    name: {:?},\n    fields: &[\n", class.module, class.name);
    for Field { name, wire, ty, filled, .. } in &class.fields {
        // serde fills an `Option` anyhow: whoever says so for one says it because the core leaves it out, too.
        let left_out = class.default.is_none() && *filled && matches!(ty, Ty::Maybe(_));
        let optional = class.default.is_some()
            || matches!(ty, Ty::Maybe(_))
            || class.fields.iter().any(|it| it.name == *name && it.filled);
        let ty = shape(ty);
        let _ = writeln!(
            out,
            "        Field {{ name: {name:?}, wire: {wire:?}, shape: {ty}, optional: {optional}, left_out: {left_out} }},"
        );
    }
    let operation = class.operation.as_ref().map(|it| it.name.as_str());
    let default = class.default.as_ref().map_or_else(
        || "None".to_owned(),
        |path| format!("Some(|py| crate::write::write(py, &{path}::default(), &{name}))"),
    );
    let _ = write!(
        out,
        "    ],\n    operation: {operation:?},\n    default: {default},\n    class: PyOnceLock::new(),\n}}"
    );
    out
}

fn union(out: &mut String, place: &Place, one_of: &OneOf, numbered: &mut Vec<String>) {
    let name = constant(place);
    let mut variants = String::new();
    for it in &one_of.variants {
        let class = match &it.class {
            Home::Own(class) => {
                let own = format!("{name}__{}", snake(&class.name).to_uppercase());
                table(out, &own, class, numbered);
                own
            }
            Home::Inner(place) => constant(place),
        };
        let (wire, form) = (&it.wire, it.form);
        let _ = writeln!(variants, "        Variant {{ wire: {wire:?}, class: &{class}_CLASS, form: Form::{form} }},");
    }
    let label = submodule(place);
    let tag = &one_of.tag;
    let _ = writeln!(
        out,
        "pub(crate) static {name}_UNION: OneOf = OneOf {{\n    name: {label:?},\n    tag: {tag:?},\n    variants: &[\n{variants}    ],\n}};"
    );
    let _ = writeln!(out, "pub(crate) static {name}: Shape = Shape::OneOf(&{name}_UNION);\n");
}

/// A number as Rust writes it, its digits in threes.
fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// A shape as an expression.
fn shape(ty: &Ty) -> String {
    match ty {
        Ty::Bool => "Shape::Bool".to_owned(),
        Ty::Int { min, max } => format!("Shape::Int {{ min: {}, max: {} }}", grouped(*min), grouped(*max)),
        Ty::Span { unit } => {
            format!("Shape::Span {{ unit: {}, max: {} }}", grouped((*unit).into()), grouped(u32::MAX.into()))
        }
        Ty::Text(path) => format!("Shape::Text(check::<{path}>)"),
        Ty::Free => "Shape::Free".to_owned(),
        Ty::Secret(path) => format!("Shape::Secret(check::<{path}>)"),
        Ty::Bytes(length) => format!("Shape::Bytes({length})"),
        Ty::Id(place) => format!("Shape::Id(&{}_CLASS)", constant(place)),
        Ty::Moment => "Shape::Moment".to_owned(),
        Ty::Name(place) => format!("Shape::Name(&{}_CLASS)", constant(place)),
        Ty::Flags(place) => format!("Shape::Flags(&{}_CLASS)", constant(place)),
        Ty::Maybe(inner) => format!("Shape::Maybe(&{})", shape(inner)),
        Ty::List(inner) => format!("Shape::List(&{})", shape(inner)),
        Ty::Set(inner) => format!("Shape::Set(&{})", shape(inner)),
        Ty::Tuple(all) => format!("Shape::Tuple(&[{}])", all.iter().map(shape).collect::<Vec<_>>().join(", ")),
        Ty::Map(key, value) => format!("Shape::Map(&{}, &{})", shape(key), shape(value)),
        Ty::Record(place, None) => format!("Shape::Record(&{}_CLASS)", constant(place)),
        Ty::Record(place, Some(argument)) => format!("Shape::Record(&{}_CLASS)", instance(place, argument)),
        Ty::OneOf(place) => format!("Shape::OneOf(&{}_UNION)", constant(place)),
        Ty::Parameter => "Shape::Any".to_owned(),
        Ty::Json => "Shape::Json".to_owned(),
    }
}
