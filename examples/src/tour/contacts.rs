//! Chapter two: contacts, who choose what they are told (RULES C1, C2).

use crate::failure::Failure;
use crate::host::House;
use crate::stage::{Stage, head, tell};
use crate::table::ruled;
use consentry::contact::{Add, Categories, List};
use consentry::{CommandId, EmailAddress, Language, Page};
use consentry_texts::Family;

/// The contacts: what each is called, the address, the language, and what it is told.
const CONTACTS: [(&str, &str, Language, Categories); 3] = [
    ("Lucía Pérez", "lucia@gestoria.example", Language::Spanish, Categories::INVOICE),
    ("Jörg Weber", "joerg@technik.example", Language::German, Categories::SUPPORT.union(Categories::DOMAIN)),
    ("Bia Souza", "bia@padaria.example", Language::Portuguese, Categories::GENERAL.union(Categories::PRODUCT)),
];
/// What somebody types in a hurry.
const SLIP: &str = "lucia@@gestoria";

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "contacts-heading")?;
    let House { account, owner, .. } = stage.house;
    tell!(stage, "contacts-added", count = CONTACTS.len())?;
    for (name, email, language, categories) in CONTACTS {
        let add = Add { account, email: email.parse()?, name: name.parse()?, language, categories };
        stage.desk.run_command(CommandId::from_name(&format!("contact {email}")), &owner, add)?;
    }
    let mut table = ruled(["name", "email", "language", "categories"].map(|label| stage.voice.label(label)));
    for contact in stage.desk.run(&owner, List { account, page: Page::default() })?.rows {
        let categories = stage.voice.names(Family::Category, contact.categories.names()).join("\n");
        let (name, email, language) =
            (contact.name.to_string(), contact.email.to_string(), contact.language.to_string());
        table.add_row([name, email, language, categories]);
    }
    stage.table(&table)?;

    tell!(stage, "contacts-slip", email = SLIP)?;
    match SLIP.parse::<EmailAddress>() {
        Ok(_) => Err(Failure::Allowed),
        // The field is named by its stable name; that an address is wrong is found before any operation is run.
        Err(error) => stage.aside(&format!("✗ {}: {} [{}]", error.field(), stage.voice.input(&error), error.code())),
    }
}
