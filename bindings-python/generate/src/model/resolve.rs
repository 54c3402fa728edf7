//! Types: from the names in the core's source to what Python has for them.

use super::{Model, Ty};
use crate::source::{Kind, Place, Source, folder_of};
use anyhow::{Context as _, Result, bail};

/// Types that write themselves as text in a way of their own.
const TEXTS: &[(&str, &str)] = &[
    ("Actor", "consentry::Actor"),
    ("Cursor", "consentry::Cursor"),
    ("Digest", "consentry::Digest"),
    ("EmailAddress", "consentry::EmailAddress"),
    ("Frontier", "consentry::journal::tree::Frontier"),
    ("Scope", "consentry::access::Scope"),
    ("Sealed", "consentry::keys::Sealed"),
];

/// Those that nobody may read in a log.
const SECRETS: &[(&str, &str)] = &[
    ("Code", "consentry::assistance::Code"),
    ("InvitationToken", "consentry::people::InvitationToken"),
    ("SecretText", "consentry::assistance::SecretText"),
];

impl Model {
    pub(super) fn resolve(
        &mut self,
        source: &Source,
        ty: &syn::Type,
        file: usize,
        parameter: Option<&str>,
    ) -> Result<Ty> {
        let (path, arguments) = match ty {
            syn::Type::Path(it) => {
                let segments: Vec<String> = it.path.segments.iter().map(|it| it.ident.to_string()).collect();
                let last = it.path.segments.last().map(|it| &it.arguments);
                (segments, last.map(types_in).unwrap_or_default())
            }
            syn::Type::Tuple(all) => {
                let all: Result<Vec<Ty>> =
                    all.elems.iter().map(|it| self.resolve(source, it, file, parameter)).collect();
                return all.map(Ty::Tuple);
            }
            // Only bytes stand in arrays.
            syn::Type::Array(it) => {
                let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(length), .. }) = &it.len else {
                    bail!("an array whose length isn't a number")
                };
                return Ok(Ty::Bytes(length.base10_parse()?));
            }
            other => bail!("a type of an unknown form: {other:?}"),
        };
        let name = path.last().cloned().unwrap_or_default();
        if parameter == Some(name.as_str()) {
            return Ok(Ty::Parameter);
        }
        let mut inner = arguments.iter().map(|it| self.resolve(source, it, file, parameter));
        let mut next = || inner.next().context("a type without its argument")?.map(Box::new);
        Ok(match name.as_str() {
            "bool" => Ty::Bool,
            "u8" => int(0, u8::MAX.into()),
            "u16" => int(0, u16::MAX.into()),
            "u32" => int(0, u32::MAX.into()),
            "u64" | "usize" | "Version" => int(0, u64::MAX.into()),
            "NonZeroU64" => int(1, u64::MAX.into()),
            "i64" => int(i64::MIN.into(), i64::MAX.into()),
            "String" | "str" => Ty::Free,
            "Value" => Ty::Json,
            "Option" => Ty::Maybe(next()?),
            "Vec" => Ty::List(next()?),
            "BTreeSet" => Ty::Set(next()?),
            "Box" | "Cow" => *next()?,
            "BTreeMap" => Ty::Map(next()?, next()?),
            "Timestamp" => Ty::Moment,
            "Rating" => int(1, 5),
            "Scopes" => Ty::Set(Box::new(Ty::Text("consentry::access::Scope".to_owned()))),
            name => {
                if let Some((_, path)) = TEXTS.iter().find(|(it, _)| *it == name) {
                    return Ok(Ty::Text((*path).to_owned()));
                }
                if let Some((_, path)) = SECRETS.iter().find(|(it, _)| *it == name) {
                    return Ok(Ty::Secret((*path).to_owned()));
                }
                drop(inner);
                return self.named(source, &path, &arguments, file, parameter);
            }
        })
    }

    fn named(
        &mut self,
        source: &Source,
        path: &[String],
        arguments: &[syn::Type],
        file: usize,
        parameter: Option<&str>,
    ) -> Result<Ty> {
        let place = find(source, path, file)?;
        self.reach(source, &place)?;
        if place.1 == "Language" {
            return Ok(Ty::Name(place));
        }
        let of = source.types.get(&place).with_context(|| format!("no type {place:?}"))?;
        Ok(match &of.kind {
            Kind::Record(_) => {
                let argument = match arguments.first() {
                    Some(argument) if of.parameter.is_some() => {
                        let argument = self.resolve(source, argument, file, parameter)?;
                        self.instances.insert((place.clone(), argument.clone()));
                        Some(Box::new(argument))
                    }
                    _ => None,
                };
                Ty::Record(place, argument)
            }
            Kind::OneOf { .. } => Ty::OneOf(place),
            Kind::Names(_) => Ty::Name(place),
            Kind::Flags(_) => Ty::Flags(place),
            Kind::Id(_) => Ty::Id(place),
            Kind::Text => Ty::Text(format!("consentry::text::{}", place.1)),
            Kind::SetOf(inner) => Ty::Set(Box::new(self.resolve(source, inner, of.file, None)?)),
            Kind::Wrapper(inner) => self.resolve(source, inner, of.file, None)?,
        })
    }
}

/// The types between a type's angle brackets.
fn types_in(arguments: &syn::PathArguments) -> Vec<syn::Type> {
    let syn::PathArguments::AngleBracketed(all) = arguments else { return Vec::new() };
    let types = all.args.iter().map(|it| if let syn::GenericArgument::Type(ty) = it { Some(ty.clone()) } else { None });
    types.flatten().collect()
}

pub(super) const fn int(min: i128, max: i128) -> Ty {
    Ty::Int { min, max }
}

/// Where a name leads: by the file's imports, else in the file's folder, else wherever the only type of that name is.
fn find(source: &Source, path: &[String], file: usize) -> Result<Place> {
    let name = path.last().cloned().unwrap_or_default();
    let folder = source.folders.get(file).cloned().unwrap_or_default();
    let imports = source.imports.get(file).context("no such file")?;
    let whole = match path {
        [one] => imports.get(one).cloned().unwrap_or_else(|| path.to_vec()),
        _ => path.to_vec(),
    };
    let name = whole.last().cloned().unwrap_or(name);
    let mut places = Vec::new();
    for part in whole.iter().rev().skip(1) {
        places.push((folder_of(part).to_owned(), name.clone()));
    }
    places.push((folder, name.clone()));
    places.push((String::new(), name.clone()));
    if let Some(found) = places.into_iter().find(|it| source.types.contains_key(it)) {
        return Ok(found);
    }
    if name == "Language" {
        return Ok((String::new(), name));
    }
    let mut all = source.types.keys().filter(|(_, it)| *it == name);
    match (all.next(), all.next()) {
        (Some(only), None) => Ok(only.clone()),
        (None, _) => bail!("no type {}", path.join("::")),
        _ => bail!("several types {}", path.join("::")),
    }
}
