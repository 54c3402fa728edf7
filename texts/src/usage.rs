//! What the patterns of a catalogue use, read from Fluent's syntax tree.

use crate::pattern::NONE;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Term, VariantKey};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a message uses, by itself and through the messages and terms that it refers to.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    /// Parameters, shown or selected on.
    pub(crate) params: BTreeSet<String>,
    /// Parameters that are shown where no variant `[none]` stands beside.
    pub(crate) unguarded: BTreeSet<String>,
    /// Functions.
    pub(crate) functions: BTreeSet<String>,
    /// Messages and terms that are referred to.
    pub(crate) reached: BTreeSet<String>,
    /// What is referred to and isn't there.
    pub(crate) missing: BTreeSet<String>,
    /// Whether it comes back to itself.
    pub(crate) cycle: bool,
    /// Where the reading is.
    path: Vec<String>,
}

/// The messages and terms of one language; later ones replace earlier ones.
#[derive(Default)]
pub(crate) struct Messages<'a> {
    messages: BTreeMap<&'a str, &'a Message<&'a str>>,
    terms: BTreeMap<&'a str, &'a Term<&'a str>>,
}

impl<'a> Messages<'a> {
    pub(crate) fn of(resources: impl IntoIterator<Item = &'a Arc<FluentResource>>) -> Self {
        let mut all = Self::default();
        for entry in resources.into_iter().flat_map(|resource| resource.entries()) {
            match entry {
                Entry::Message(message) => drop(all.messages.insert(message.id.name, message)),
                Entry::Term(term) => drop(all.terms.insert(term.id.name, term)),
                _ => {}
            }
        }
        all
    }

    /// The ids; a term's starts with a dash.
    pub(crate) fn ids(&self) -> impl Iterator<Item = String> {
        self.messages.keys().map(|id| (*id).to_owned()).chain(self.terms.keys().map(|id| format!("-{id}")))
    }

    pub(crate) fn attributes(&self, id: &str) -> impl Iterator<Item = &'a str> {
        self.messages.get(id).into_iter().flat_map(|message| message.attributes.iter().map(|it| it.id.name))
    }

    /// Adds what a part of a message uses; says whether there is that part.
    pub(crate) fn follow(&self, id: &str, attribute: Option<&str>, usage: &mut Usage) -> bool {
        let part = self.part(id, attribute);
        if let Some(pattern) = part {
            self.step(name(id, attribute), pattern, false, usage);
        }
        part.is_some()
    }

    /// The value of a message, or one of its attributes.
    fn part(&self, id: &str, attribute: Option<&str>) -> Option<&'a Pattern<&'a str>> {
        let message = self.messages.get(id)?;
        match attribute {
            None => message.value.as_ref(),
            Some(name) => message.attributes.iter().find(|it| it.id.name == name).map(|it| &it.value),
        }
    }

    fn step(&self, name: String, pattern: &Pattern<&str>, guarded: bool, usage: &mut Usage) {
        if usage.path.contains(&name) {
            usage.cycle = true;
            return;
        }
        usage.path.push(name);
        self.pattern(pattern, guarded, usage);
        usage.path.pop();
    }

    fn pattern(&self, pattern: &Pattern<&str>, guarded: bool, usage: &mut Usage) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression, guarded, usage);
            }
        }
    }

    fn expression(&self, expression: &Expression<&str>, guarded: bool, usage: &mut Usage) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, guarded, usage),
            Expression::Select { selector, variants } => {
                // To select on a parameter is not to show it.
                self.inline(selector, true, usage);
                let is_none = |key: &VariantKey<&str>| matches!(key, VariantKey::Identifier { name } if *name == NONE);
                let guards = variants.iter().any(|variant| is_none(&variant.key));
                for variant in variants {
                    self.pattern(&variant.value, guarded || (guards && !is_none(&variant.key)), usage);
                }
            }
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>, guarded: bool, usage: &mut Usage) {
        match inline {
            InlineExpression::VariableReference { id } => {
                usage.params.insert(id.name.to_owned());
                if !guarded {
                    usage.unguarded.insert(id.name.to_owned());
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(id.name, attribute.as_ref().map(|it| it.name), guarded, usage);
            }
            InlineExpression::TermReference { id, attribute, .. } => {
                self.term(id.name, attribute.as_ref().map(|it| it.name), usage);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                usage.functions.insert(id.name.to_owned());
                let named = arguments.named.iter().map(|it| &it.value);
                for argument in arguments.positional.iter().chain(named) {
                    self.inline(argument, guarded, usage);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression, guarded, usage),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn term(&self, id: &str, attribute: Option<&str>, usage: &mut Usage) {
        let name = format!("-{id}");
        let pattern = self.terms.get(id).and_then(|term| match attribute {
            None => Some(&term.value),
            Some(wanted) => term.attributes.iter().find(|it| it.id.name == wanted).map(|it| &it.value),
        });
        usage.reached.insert(name.clone());
        let Some(pattern) = pattern else {
            usage.missing.insert(name);
            return;
        };
        // A term sees no parameters but those that it is called with.
        let mut own = Usage { path: std::mem::take(&mut usage.path), ..Usage::default() };
        self.step(name, pattern, true, &mut own);
        usage.take(own);
    }

    fn refer(&self, id: &str, attribute: Option<&str>, guarded: bool, usage: &mut Usage) {
        usage.reached.insert(id.to_owned());
        match self.part(id, attribute) {
            Some(pattern) => self.step(name(id, attribute), pattern, guarded, usage),
            None => drop(usage.missing.insert(name(id, attribute))),
        }
    }
}

fn name(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

impl Usage {
    /// Takes over what a term uses, but its parameters.
    fn take(&mut self, term: Self) {
        self.path = term.path;
        self.cycle |= term.cycle;
        self.functions.extend(term.functions);
        self.reached.extend(term.reached);
        self.missing.extend(term.missing);
    }
}
