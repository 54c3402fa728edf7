//! The native part of Consentry for Python: see `python/consentry` for what a user sees.
//!
//! Three parts. The bridge turns the core's values into Python objects and back, by the tables in [`generated`]: [`mod@write`],
//! [`mod@read`], [`fill`], [`plain`]. The desk runs operations over any store: [`desk`], [`async_desk`], [`command`],
//! [`python_store`]. The rest is what the core has beside its operations, file by file.

#![expect(clippy::doc_markdown, reason = "what Python shows is written as Python writes it")]

mod arguments;
mod async_desk;
mod codes;
mod command;
mod desk;
mod ending;
mod errand;
mod error;
mod failure;
mod fill;
#[rustfmt::skip]
mod generated;
mod host;
mod ids;
mod journal;
mod laws;
mod limits;
mod made;
mod methods;
mod moment;
mod people;
mod plain;
mod policy;
mod principals;
mod python_store;
mod ranking;
mod read;
mod session;
mod settings;
mod shape;
mod stores;
mod texts;
mod tokens;
mod whmcs;
mod write;

use pyo3::prelude::*;

#[pymodule(gil_used = true)]
mod _native {
    use pyo3::prelude::*;

    /// Nothing is imported from here by `*`.
    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        super::ending::watch(module)?;
        module.delattr("__all__")
    }

    #[pymodule_export]
    use super::async_desk::{AsyncPart, Running};
    #[pymodule_export]
    use super::codes::{Secret, changes_at, code, read_code, step};
    #[pymodule_export]
    use super::command::{Command, operations};
    #[pymodule_export]
    use super::desk::{Desk, Plan};
    #[pymodule_export]
    use super::error::codes;
    #[pymodule_export]
    use super::fill::{fill, fill_flags, values};
    #[pymodule_export]
    use super::ids::{fill_id, id_from_name};
    #[pymodule_export]
    use super::journal::{
        Tree, entry_fact, entry_header, entry_leaf, head_empty, head_is_leased_to_another, head_root, leaf, node, root,
    };
    #[pymodule_export]
    use super::laws::{check_law, laws};
    #[pymodule_export]
    use super::limits::limits;
    #[pymodule_export]
    use super::methods::{
        action_leaves_documents, action_needs, actor_parts, consent_covers, consent_holds, contact_of, counter_counts,
        fact_codes, language_closest, moves, notice_key, request_stands, says_codes, status_after, status_facts,
        ticket_place,
    };
    #[pymodule_export]
    use super::people::{
        Token, contact_id, email_canonical, email_check, email_domain_ascii, email_needs_smtputf8, email_parts,
        email_redacted, invitation_token, role_id,
    };
    #[pymodule_export]
    use super::plain::{from_dict, to_dict};
    #[pymodule_export]
    use super::policy::{
        Prepared, Rules, policy_check, policy_diff, policy_differences_text, policy_from_toml, policy_scenario_text,
        policy_setting_text, policy_team, policy_to_toml, policy_way_basis, policy_way_text, scope_is_never,
    };
    #[pymodule_export]
    use super::python_store::is_async_store;
    #[pymodule_export]
    use super::ranking::{query_words, rank, telling_words, words_in, words_of};
    #[pymodule_export]
    use super::session::{PassPart, SessionPart};
    #[pymodule_export]
    use super::settings::{Keys, ManualClock, OneKey, SeededEntropy, SystemClock};
    #[pymodule_export]
    use super::stores::{MemoryStore, SqliteStore};
    #[pymodule_export]
    use super::texts::{Texts, texts_check_link, texts_codes, texts_of};
    #[pymodule_export]
    use super::tokens::{claims_inside, claims_of, token_decode, token_encode};
    #[pymodule_export]
    use super::version;
    #[pymodule_export]
    use super::whmcs::{
        whmcs_read_permissions, whmcs_read_preferences, whmcs_write_permissions, whmcs_write_preferences,
    };
}

/// The version.
#[pyfunction]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
