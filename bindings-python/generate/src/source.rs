//! The core's source: which types it has, with their documentation.
//!
//! It is read as text, with `syn`, macros of the house included: no other way gives names, documentation and the form that serde
//! writes on every toolchain.

mod macros;

use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::path::Path;
use syn::{Attribute, Fields, Item, ItemEnum, ItemStruct, UseTree};

/// Where a type is found: the folder of the core, empty for its root, and its name.
pub(crate) type Place = (String, String);

/// A type of the core.
#[derive(Debug)]
pub(crate) struct Type {
    /// Where it is.
    pub(crate) place: Place,
    /// The file it stands in, for its imports.
    pub(crate) file: usize,
    /// Its documentation, a line each.
    pub(crate) docs: Vec<String>,
    /// Its generic parameter, if it has one.
    pub(crate) parameter: Option<String>,
    /// Whether all of its fields have defaults.
    pub(crate) defaulted: bool,
    /// What it is.
    pub(crate) kind: Kind,
}

/// What a type is.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Named fields.
    Record(Vec<Field>),
    /// One of several, some of them with data.
    OneOf { tag: Option<String>, variants: Vec<Variant> },
    /// A closed list of names.
    Names(Vec<Word>),
    /// A set of flags with names, each with the number of its bit.
    Flags(Vec<(Word, u32)>),
    /// An identifier; the noun.
    Id(String),
    /// A bounded text.
    Text,
    /// A set of another type's values.
    SetOf(syn::Type),
    /// Another type in a wrapper that serde doesn't show.
    Wrapper(syn::Type),
}

/// A field.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: String,
    /// Its documentation.
    pub(crate) docs: Vec<String>,
    /// Its type.
    pub(crate) of: syn::Type,
    /// Whether serde fills it in.
    pub(crate) defaulted: bool,
    /// Whether serde writes it in a way of its own.
    pub(crate) with: bool,
}

/// A variant of an enum.
#[derive(Debug)]
pub(crate) struct Variant {
    /// Its name in Rust.
    pub(crate) name: String,
    /// Its name in JSON.
    pub(crate) wire: String,
    /// Its documentation.
    pub(crate) docs: Vec<String>,
    /// What it holds.
    pub(crate) holds: Holds,
}

/// What a variant holds.
#[derive(Debug)]
pub(crate) enum Holds {
    Nothing,
    Fields(Vec<Field>),
    /// Types, and names for them where the source has any.
    Values(Vec<(Option<String>, syn::Type)>),
}

/// A name in a closed list, or a flag.
#[derive(Debug)]
pub(crate) struct Word {
    /// In Rust.
    pub(crate) name: String,
    /// In JSON.
    pub(crate) wire: String,
    /// Its documentation.
    pub(crate) docs: Vec<String>,
}

/// An operation.
#[derive(Debug)]
pub(crate) struct Operation {
    /// Its type.
    pub(crate) place: Place,
    /// Its stable dotted name.
    pub(crate) name: String,
    /// Its principal, in Rust.
    pub(crate) by: String,
    /// What it answers, with the file where that is said.
    pub(crate) reply: (syn::Type, usize),
}

/// All of the core.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Its types.
    pub(crate) types: BTreeMap<Place, Type>,
    /// Its operations, in the order of the core's list.
    pub(crate) operations: Vec<Operation>,
    /// Each file's imports: a name and the path that it stands for.
    pub(crate) imports: Vec<BTreeMap<String, Vec<String>>>,
    /// Each file's folder.
    pub(crate) folders: Vec<String>,
    /// What each folder's `mod.rs` says about it.
    pub(crate) folder_docs: BTreeMap<String, Vec<String>>,
    /// Each set of flags' name in errors, and its width.
    pub(crate) flags: BTreeMap<String, (String, u32)>,
    /// The last two lines of each implementation of an operation: name and reply by the type's name.
    replies: BTreeMap<Place, (String, syn::Type, usize)>,
}

impl Source {
    /// Reads the core in `folder`, its `src`.
    ///
    /// # Errors
    /// What can't be read or isn't understood, with the file's name.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut source = Self::default();
        let mut files = Vec::new();
        collect(folder, "", &mut files)?;
        let (mut listed, mut more) = (Vec::new(), Vec::new());
        for (path, folder) in files {
            let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let file = syn::parse_file(&text).with_context(|| format!("parsing {}", path.display()))?;
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name == "mod.rs" && path.parent().and_then(Path::file_name).is_some_and(|it| it == folder.as_str()) {
                source.folder_docs.insert(folder.clone(), docs(&file.attrs));
            }
            let number = source.imports.len();
            source.imports.push(BTreeMap::new());
            source.folders.push(folder);
            for item in file.items {
                if let Item::Macro(item) = &item
                    && item.ident.as_ref().is_some_and(|it| it == "with_facts_of_access")
                {
                    more = macros::definition(item.mac.tokens.clone()).context("the facts of access aren't found")?;
                }
                source.item(item, number, &mut listed).with_context(|| format!("in {}", path.display()))?;
            }
        }
        macros::join(&mut source, more);
        for (place, by) in listed {
            let (name, reply, file) =
                source.replies.get(&place).with_context(|| format!("no implementation of the operation {place:?}"))?;
            let operation = Operation { place, name: name.clone(), by, reply: (reply.clone(), *file) };
            source.operations.push(operation);
        }
        Ok(source)
    }

    fn item(&mut self, item: Item, file: usize, listed: &mut Vec<(Place, String)>) -> Result<()> {
        match item {
            Item::Use(item) => {
                let imports = self.imports.get_mut(file).context("no such file")?;
                imported(&item.tree, &mut Vec::new(), imports);
            }
            Item::Struct(item) if derives(&item.attrs) => self.record(&item, file),
            Item::Enum(item) if derives(&item.attrs) => self.one_of(&item, file),
            Item::Impl(item) => self.implementation(&item, file),
            Item::Macro(item) => {
                let name = item.mac.path.segments.last().map(|it| it.ident.to_string()).unwrap_or_default();
                macros::read(self, &name, item.mac.tokens, file, listed)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn place(&self, file: usize, name: &str) -> Place {
        (self.folders.get(file).cloned().unwrap_or_default(), name.to_owned())
    }

    /// Takes a type in.
    fn insert(&mut self, file: usize, name: &str, docs: Vec<String>, kind: Kind) {
        let place = self.place(file, name);
        let of = Type { place: place.clone(), file, docs, parameter: None, defaulted: false, kind };
        self.types.insert(place, of);
    }

    fn record(&mut self, item: &ItemStruct, file: usize) {
        let serde = serde(&item.attrs);
        let kind = match &item.fields {
            Fields::Named(named) => Kind::Record(fields(named)),
            Fields::Unnamed(unnamed) => match unnamed.unnamed.first() {
                Some(inner) if unnamed.unnamed.len() == 1 => Kind::Wrapper(inner.ty.clone()),
                _ => return,
            },
            Fields::Unit => Kind::Record(Vec::new()),
        };
        let name = item.ident.to_string();
        self.insert(file, &name, docs(&item.attrs), kind);
        let place = self.place(file, &name);
        if let Some(of) = self.types.get_mut(&place) {
            of.parameter = item.generics.type_params().next().map(|it| it.ident.to_string());
            of.defaulted = serde.iter().any(|it| it == "default");
        }
    }

    fn one_of(&mut self, item: &ItemEnum, file: usize) {
        let serde = serde(&item.attrs);
        let snake = serde.iter().any(|it| it == "rename_all=snake_case");
        let tag = serde.iter().find_map(|it| it.strip_prefix("tag=")).map(ToOwned::to_owned);
        let wire = |name: &str| if snake { crate::words::snake(name) } else { name.to_owned() };
        let variants: Vec<Variant> = item
            .variants
            .iter()
            .map(|it| {
                let name = it.ident.to_string();
                let holds = match &it.fields {
                    Fields::Unit => Holds::Nothing,
                    Fields::Named(named) => Holds::Fields(fields(named)),
                    Fields::Unnamed(all) => Holds::Values(all.unnamed.iter().map(|it| (None, it.ty.clone())).collect()),
                };
                Variant { wire: wire(&name), name, docs: docs(&it.attrs), holds }
            })
            .collect();
        let kind = if variants.iter().all(|it| matches!(it.holds, Holds::Nothing)) {
            Kind::Names(variants.into_iter().map(|it| Word { name: it.name, wire: it.wire, docs: it.docs }).collect())
        } else {
            Kind::OneOf { tag, variants }
        };
        self.insert(file, &item.ident.to_string(), docs(&item.attrs), kind);
    }

    /// An operation's name and reply.
    fn implementation(&mut self, item: &syn::ItemImpl, file: usize) {
        let Some((path, _)) = &item.trait_ else { return };
        if path.segments.last().is_none_or(|it| it.ident != "Operation") {
            return;
        }
        let syn::Type::Path(of) = &*item.self_ty else { return };
        let of = of.path.segments.last().map(|it| it.ident.to_string()).unwrap_or_default();
        let (mut name, mut reply) = (None, None);
        for item in &item.items {
            match item {
                syn::ImplItem::Const(item) if item.ident == "NAME" => {
                    if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &item.expr {
                        name = Some(text.value());
                    }
                }
                syn::ImplItem::Type(item) if item.ident == "Reply" => reply = Some(item.ty.clone()),
                _ => {}
            }
        }
        if let (Some(name), Some(reply)) = (name, reply) {
            let place = self.place(file, &of);
            self.replies.insert(place, (name, reply, file));
        }
    }
}

/// The package that a module of the core becomes: what a store gets and gives is one; most single files belong to the root.
pub(crate) fn folder_of(module: &str) -> &str {
    const PACKAGES: &[&str] = &[
        "access",
        "account",
        "assistance",
        "consent",
        "contact",
        "journal",
        "notice",
        "people",
        "policy",
        "review",
        "staff",
        "ticket",
    ];
    match module {
        "record" | "change" | "facts" | "operation" | "query" | "store" => "store",
        module if PACKAGES.contains(&module) => module,
        _ => "",
    }
}

fn collect(path: &Path, folder: &str, files: &mut Vec<(std::path::PathBuf, String)>) -> Result<()> {
    let mut all: Vec<_> = std::fs::read_dir(path)?.collect::<std::io::Result<_>>()?;
    all.sort_by_key(std::fs::DirEntry::path);
    for entry in all {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if name != "testing" && name != "snapshots" {
                // `journal/fact/` belongs to `journal`.
                let folder = if folder.is_empty() { folder_of(&name) } else { folder };
                collect(&path, folder, files)?;
            }
        } else if path.extension().is_some_and(|it| it == "rs") && name != "tests.rs" {
            let stem = name.trim_end_matches(".rs");
            let folder = if folder.is_empty() { folder_of(stem) } else { folder };
            files.push((path, folder.to_owned()));
        }
    }
    Ok(())
}

fn imported(tree: &UseTree, path: &mut Vec<String>, into: &mut BTreeMap<String, Vec<String>>) {
    match tree {
        UseTree::Path(it) => {
            path.push(it.ident.to_string());
            imported(&it.tree, path, into);
            path.pop();
        }
        UseTree::Name(it) => {
            let mut whole = path.clone();
            whole.push(it.ident.to_string());
            into.insert(it.ident.to_string(), whole);
        }
        UseTree::Rename(it) => {
            let mut whole = path.clone();
            whole.push(it.ident.to_string());
            into.insert(it.rename.to_string(), whole);
        }
        UseTree::Group(it) => it.items.iter().for_each(|tree| imported(tree, path, into)),
        UseTree::Glob(_) => {}
    }
}

fn fields(named: &syn::FieldsNamed) -> Vec<Field> {
    let fields = named.named.iter();
    fields
        .map(|it| {
            let serde = serde(&it.attrs);
            Field {
                name: it.ident.as_ref().map(ToString::to_string).unwrap_or_default(),
                docs: docs(&it.attrs),
                of: it.ty.clone(),
                defaulted: serde.iter().any(|it| it == "default"),
                with: serde.iter().any(|it| it.starts_with("with=")),
            }
        })
        .collect()
}

/// The documentation in a list of attributes.
fn docs(attributes: &[Attribute]) -> Vec<String> {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|it| it.path().is_ident("doc")) {
        let syn::Meta::NameValue(pair) = &attribute.meta else { continue };
        if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value {
            let text = text.value();
            lines.push(text.strip_prefix(' ').unwrap_or(&text).trim_end().to_owned());
        }
    }
    lines
}

/// Whether serde writes the type by itself.
fn derives(attributes: &[Attribute]) -> bool {
    let lists = attributes.iter().filter(|it| it.path().is_ident("derive"));
    lists.filter_map(|it| it.meta.require_list().ok()).any(|it| it.tokens.to_string().contains("Serialize"))
}

/// What is said to serde: `default`, `tag=fact`.
fn serde(attributes: &[Attribute]) -> Vec<String> {
    let lists = attributes.iter().filter(|it| it.path().is_ident("serde"));
    let texts = lists.filter_map(|it| it.meta.require_list().ok()).map(|it| it.tokens.to_string());
    texts
        .flat_map(|text| {
            let parts = text.split(',').map(|part| part.replace([' ', '"'], ""));
            parts.collect::<Vec<_>>()
        })
        .collect()
}
