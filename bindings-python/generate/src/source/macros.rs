//! The core's own macros, which make types of lists.

use super::{Holds, Kind, Place, Source, Variant, Word, docs};
use anyhow::Result;
use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Ident, LitInt, LitStr, Token, braced, parenthesized};

/// Reads the contents of a macro, if it is one that makes types.
pub(super) fn read(
    source: &mut Source,
    name: &str,
    tokens: TokenStream,
    file: usize,
    listed: &mut Vec<(Place, String)>,
) -> Result<()> {
    match name {
        "ids" => {
            for (attributes, name, noun) in all(tokens, |input| assigned::<LitStr>(input, false))? {
                source.insert(file, &name, docs(&attributes), Kind::Id(noun.value()));
            }
        }
        "texts" => {
            for (attributes, name, _) in all(tokens, |input| assigned::<LitStr>(input, true))? {
                source.insert(file, &name, docs(&attributes), Kind::Text);
            }
        }
        "sets" => {
            for (attributes, name, of) in all(tokens, set)? {
                source.insert(file, &name, docs(&attributes), Kind::SetOf(of));
            }
        }
        "names" => {
            let (attributes, name, names) = Parser::parse2(names, tokens)?;
            source.insert(file, &name, docs(&attributes), Kind::Names(names));
        }
        "conditions" => {
            let names = all(tokens, assigned_with_comma)?;
            let lines = vec!["A condition that must hold and doesn't, with a stable code.".to_owned()];
            source.insert(file, "Missing", lines, Kind::Names(names));
        }
        "coded" | "with_facts_of_access" => {
            let (attributes, name, tag, variants) = Parser::parse2(coded, tokens)?;
            source.insert(file, &name, docs(&attributes), Kind::OneOf { tag: Some(tag), variants });
        }
        "bitflags" => {
            let (attributes, name, flags) = Parser::parse2(flags, tokens)?;
            source.insert(file, &name, docs(&attributes), Kind::Flags(flags));
        }
        "named_flags" => {
            let (name, field, width) = Parser::parse2(named_flags, tokens)?;
            source.flags.insert(name, (field, width));
        }
        "records" => records(source, tokens, file)?,
        "operations" => *listed = Parser::parse2(operations, tokens)?,
        _ => {}
    }
    Ok(())
}

/// The facts of access stand in a macro's definition, behind those that it is given.
pub(super) fn definition(tokens: TokenStream) -> Option<Vec<Variant>> {
    fn find(tokens: TokenStream) -> Option<Vec<Variant>> {
        let mut behind = false;
        let mut rest = TokenStream::new();
        for token in tokens {
            if behind {
                rest.extend([token]);
                continue;
            }
            if let proc_macro2::TokenTree::Group(group) = &token {
                if let Some(found) = find(group.stream()) {
                    return Some(found);
                }
                // `$($others)*`: what follows is the list.
                behind = group.stream().to_string().replace(' ', "") == "$others";
            }
        }
        // The `*` of the repetition comes first.
        let mut rest = rest.into_iter();
        rest.next()?;
        variants.parse2(rest.collect()).ok().filter(|all| !all.is_empty())
    }
    find(tokens)
}

/// Parses one thing after the other.
fn all<T>(tokens: TokenStream, one: impl Fn(ParseStream<'_>) -> syn::Result<T>) -> Result<Vec<T>> {
    let all = |input: ParseStream<'_>| {
        let mut all = Vec::new();
        while !input.is_empty() {
            all.push(one(input)?);
        }
        Ok(all)
    };
    Ok(Parser::parse2(all, tokens)?)
}

/// `Name = value;`, perhaps with more before the semicolon.
fn assigned<V: Parse>(input: ParseStream<'_>, more: bool) -> syn::Result<(Vec<Attribute>, String, V)> {
    let attributes = input.call(Attribute::parse_outer)?;
    let name: Ident = input.parse()?;
    input.parse::<Token![=]>()?;
    let value = input.parse()?;
    if more {
        input.parse::<Token![,]>()?;
        input.parse::<Ident>()?;
        input.parse::<Token![,]>()?;
        input.parse::<LitInt>()?;
    }
    input.parse::<Token![;]>()?;
    Ok((attributes, name.to_string(), value))
}

/// `Name = "code",`.
fn assigned_with_comma(input: ParseStream<'_>) -> syn::Result<Word> {
    let docs = docs(&input.call(Attribute::parse_outer)?);
    let name: Ident = input.parse()?;
    input.parse::<Token![=]>()?;
    let wire: LitStr = input.parse()?;
    input.parse::<Option<Token![,]>>()?;
    Ok(Word { name: name.to_string(), wire: wire.value(), docs })
}

/// `Name of Type = "field", 32;`.
fn set(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, String, syn::Type)> {
    let attributes = input.call(Attribute::parse_outer)?;
    let name: Ident = input.parse()?;
    input.parse::<Ident>()?;
    let of = input.parse()?;
    input.parse::<Token![=]>()?;
    input.parse::<LitStr>()?;
    input.parse::<Token![,]>()?;
    input.parse::<LitInt>()?;
    input.parse::<Token![;]>()?;
    Ok((attributes, name.to_string(), of))
}

/// `Type in "field" { Name = "name", … }`.
fn names(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, String, Vec<Word>)> {
    let attributes = input.call(Attribute::parse_outer)?;
    let name: Ident = input.parse()?;
    input.parse::<Token![in]>()?;
    input.parse::<LitStr>()?;
    let inner;
    braced!(inner in input);
    let mut names = Vec::new();
    while !inner.is_empty() {
        names.push(assigned_with_comma(&inner)?);
    }
    Ok((attributes, name.to_string(), names))
}

/// `Type, tag "fact" { Name = "code" { field: Type, … } … }`.
fn coded(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, String, String, Vec<Variant>)> {
    let attributes = input.call(Attribute::parse_outer)?;
    let name: Ident = input.parse()?;
    input.parse::<Token![,]>()?;
    input.parse::<Ident>()?;
    let tag: LitStr = input.parse()?;
    let inner;
    braced!(inner in input);
    Ok((attributes, name.to_string(), tag.value(), variants(&inner)?))
}

fn variants(input: ParseStream<'_>) -> syn::Result<Vec<Variant>> {
    let mut variants = Vec::new();
    while !input.is_empty() {
        let docs = docs(&input.call(Attribute::parse_outer)?);
        let name: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        let wire: LitStr = input.parse()?;
        let named: syn::FieldsNamed = input.parse()?;
        let holds = Holds::Fields(super::fields(&named));
        variants.push(Variant { name: name.to_string(), wire: wire.value(), docs, holds });
    }
    Ok(variants)
}

/// A set of flags: its attributes, its name, and each flag with the number of its bit.
type Flags = (Vec<Attribute>, String, Vec<(Word, u32)>);

/// What `bitflags!` takes.
fn flags(input: ParseStream<'_>) -> syn::Result<Flags> {
    let attributes = input.call(Attribute::parse_outer)?;
    input.parse::<syn::Visibility>()?;
    input.parse::<Token![struct]>()?;
    let name: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    input.parse::<Ident>()?;
    let inner;
    braced!(inner in input);
    let mut flags = Vec::new();
    while !inner.is_empty() {
        let docs = docs(&inner.call(Attribute::parse_outer)?);
        inner.parse::<Token![const]>()?;
        let flag: Ident = inner.parse()?;
        inner.parse::<Token![=]>()?;
        inner.parse::<LitInt>()?;
        inner.parse::<Token![<<]>()?;
        let bit = inner.parse::<LitInt>()?.base10_parse()?;
        inner.parse::<Token![;]>()?;
        flags.push((Word { wire: flag.to_string().to_lowercase(), name: flag.to_string(), docs }, bit));
    }
    Ok((attributes, name.to_string(), flags))
}

/// `Type: u64, "field"`.
fn named_flags(input: ParseStream<'_>) -> syn::Result<(String, String, u32)> {
    let name: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    let bits = input.parse::<Ident>()?.to_string();
    input.parse::<Token![,]>()?;
    let field: LitStr = input.parse()?;
    let width = bits.trim_start_matches('u').parse().map_err(|_| input.error("bits of an unknown width"))?;
    Ok((name.to_string(), field.value(), width))
}

/// `Kind(Type), key(part: Id, …), in account, of it => …;`: the enums `Key` and `Record`.
fn records(source: &mut Source, tokens: TokenStream, file: usize) -> Result<()> {
    type One = (Vec<String>, String, syn::Type, Vec<(Option<String>, syn::Type)>);
    let one = |input: ParseStream<'_>| -> syn::Result<One> {
        let docs = docs(&input.call(Attribute::parse_outer)?);
        let name: Ident = input.parse()?;
        let inner;
        parenthesized!(inner in input);
        let of: syn::Type = inner.parse()?;
        input.parse::<Token![,]>()?;
        input.parse::<Ident>()?;
        let inner;
        parenthesized!(inner in input);
        let mut parts = Vec::new();
        while !inner.is_empty() {
            let part: Ident = inner.parse()?;
            inner.parse::<Token![:]>()?;
            parts.push((Some(part.to_string()), inner.parse()?));
            inner.parse::<Option<Token![,]>>()?;
        }
        while !input.peek(Token![;]) {
            input.parse::<proc_macro2::TokenTree>()?;
        }
        input.parse::<Token![;]>()?;
        Ok((docs, name.to_string(), of, parts))
    };
    let (mut keys, mut kinds) = (Vec::new(), Vec::new());
    for (docs, name, of, parts) in all(tokens, one)? {
        let wire = crate::words::snake(&name);
        keys.push(Variant { name: name.clone(), wire: wire.clone(), docs: docs.clone(), holds: Holds::Values(parts) });
        kinds.push(Variant { name, wire, docs, holds: Holds::Values(vec![(None, of)]) });
    }
    let lines =
        "A record's key: its kind, the account it belongs to, and what tells it from others of its kind.".to_owned();
    source.insert(file, "Key", vec![lines], Kind::OneOf { tag: None, variants: keys });
    source.insert(file, "Record", vec!["A record of any kind.".to_owned()], Kind::OneOf { tag: None, variants: kinds });
    Ok(())
}

/// `folder::Operation, by Principal;`, behind the dollar sign that the macro passes on.
fn operations(input: ParseStream<'_>) -> syn::Result<Vec<(Place, String)>> {
    input.parse::<Token![$]>()?;
    input.parse::<Token![;]>()?;
    let mut all = Vec::new();
    while !input.is_empty() {
        let folder: Ident = input.parse()?;
        input.parse::<Token![::]>()?;
        let name: Ident = input.parse()?;
        input.parse::<Token![,]>()?;
        input.parse::<Ident>()?;
        let by: Ident = input.parse()?;
        input.parse::<Token![;]>()?;
        all.push(((folder.to_string(), name.to_string()), by.to_string()));
    }
    Ok(all)
}

/// Joins the facts of access to the others.
pub(super) fn join(source: &mut Source, more: Vec<Variant>) {
    for of in source.types.values_mut() {
        if let (Kind::OneOf { variants, .. }, "Fact") = (&mut of.kind, of.place.1.as_str()) {
            variants.extend(more);
            return;
        }
    }
}
