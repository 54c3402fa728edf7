//! Chapter one: the account, its primary address, its language and its services.

use crate::failure::Failure;
use crate::host::{self, House, TourDesk};
use crate::key;
use crate::stage::{Stage, head, tell};
use crate::voice::Voice;
use consentry::account::{Account, Amend, Profile};
use consentry::{Language, text::AccountName};
use consentry::{ServiceId, ticket::TicketCounts};
use std::path::Path;

/// The story's account.
pub(crate) const ACCOUNT: &str = "Café Ada";
/// Its primary address.
const EMAIL: &str = "ada@cafe-ada.example";
/// Its services.
pub(crate) const SERVICES: [&str; 2] = ["Hosting", "cafe-ada.example"];

/// The account, as this run found it.
pub(crate) struct Found {
    pub(crate) house: House,
    /// Whether an earlier run made it.
    before: bool,
}

/// The account's ids.
pub(crate) fn house() -> Result<House, Failure> {
    Ok(House::named(&ACCOUNT.parse()?))
}

/// Makes the account, or finds it.
pub(crate) fn found(desk: &TourDesk, voice: &Voice) -> Result<Found, Failure> {
    let name: AccountName = ACCOUNT.parse()?;
    let before = house()?.is_there(desk)?;
    let house = House::ready(desk, &name, EMAIL, voice.language)?;
    for service in SERVICES {
        house.service(desk, &host::system()?, &service.parse()?)?;
    }
    Ok(Found { house, before })
}

/// One of the services.
pub(crate) fn hosting() -> ServiceId {
    let [hosting, _] = SERVICES;
    ServiceId::from_name(hosting)
}

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>, found: &Found, file: &Path) -> Result<(), Failure> {
    head!(stage, "account-heading")?;
    let House { account, owner, .. } = stage.house;
    let profile = stage.desk.run(&owner, Profile { account })?;
    let before = stage.voice.language(profile.language);
    if found.before {
        let tickets = stage.desk.run(&owner, TicketCounts { account })?.total();
        tell!(stage, "account-found", account = ACCOUNT, tickets = tickets)?;
        if let Some(amended) = speaks(stage, profile.language)? {
            let (after, email) = (stage.voice.language(amended.language), amended.email.as_str());
            tell!(stage, "account-amended", before = before, after = after, email = email)?;
        }
    } else {
        let email = profile.email.as_str();
        tell!(stage, "account-new", account = ACCOUNT, email = email, language = before)?;
    }
    tell!(stage, "account-services", services = SERVICES.join(", "))?;
    tell!(stage, "account-key", file = key::path(file).display().to_string())
}

/// Ada wants to be told in the reader's language from now on, if it is another than before.
fn speaks(stage: &Stage<'_>, before: Language) -> Result<Option<Account>, Failure> {
    let House { account, owner, .. } = stage.house;
    let language = stage.voice.language;
    let amend = Amend { account, name: None, email: None, language: Some(language) };
    Ok(if language == before { None } else { Some(stage.desk.run(&owner, amend)?) })
}
