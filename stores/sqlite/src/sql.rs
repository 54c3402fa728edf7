//! The statements of records and rows: they follow from the columns that the core lists.

use consentry::row::Row;

/// The statements of one table.
pub(crate) struct Sql {
    pub(crate) select: String,
    pub(crate) version: String,
    pub(crate) insert: String,
    pub(crate) update: String,
    pub(crate) columns: usize,
}

impl Sql {
    /// Of a table of versioned records.
    pub(crate) fn record<R: Row>() -> Self {
        let version = Self::matches(R::COLUMNS.iter().take(R::KEY));
        let sets: Vec<String> = R::COLUMNS
            .iter()
            .enumerate()
            .skip(R::KEY)
            .map(|(index, name)| format!("{name} = ?{}", index + 1))
            .collect();
        let new = R::COLUMNS.len() + 1;
        Self {
            select: select::<R>(", version", &format!("WHERE {version}")),
            version: format!("SELECT version FROM consentry_{} WHERE {version}", R::TABLE),
            insert: Self::insert::<R>(", version", new),
            update: format!(
                "UPDATE consentry_{} SET {}, version = ?{new} WHERE {version} AND version = ?{new} - 1",
                R::TABLE,
                sets.join(", ")
            ),
            columns: R::COLUMNS.len(),
        }
    }

    /// Of a table of rows that are written once.
    pub(crate) fn addition<R: Row>() -> String {
        Self::insert::<R>("", R::COLUMNS.len())
    }

    fn insert<R: Row>(more: &str, count: usize) -> String {
        let places: Vec<String> = (1..=count).map(|index| format!("?{index}")).collect();
        format!("INSERT INTO consentry_{} ({}{more}) VALUES ({})", R::TABLE, R::COLUMNS.join(", "), places.join(", "))
    }

    fn matches<'a>(names: impl Iterator<Item = &'a &'static str>) -> String {
        let parts: Vec<String> = names.enumerate().map(|(index, name)| format!("{name} = ?{}", index + 1)).collect();
        parts.join(" AND ")
    }
}

/// Selects a type's columns, and `more`, from its table.
pub(crate) fn select<R: Row>(more: &str, rest: &str) -> String {
    format!("SELECT {}{more} FROM consentry_{} {rest}", R::COLUMNS.join(", "), R::TABLE)
}
