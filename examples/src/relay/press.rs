//! The press: makes letters of notices.

use crate::letter::{Envelope, Key, Letter, VERSION};
use crate::message::{Draft, Sender};
use consentry::Timestamp;
use consentry::notice::{Notice, Recipient, Says};
use consentry::text::ContactName;
use consentry_texts::{Catalogue, Frame};

/// What every letter of this desk needs.
pub(crate) struct Press {
    pub(crate) catalogue: Catalogue,
    pub(crate) frame: Frame,
    pub(crate) sender: Sender,
}

impl Press {
    /// The letter that tells a notice to a recipient.
    pub(crate) fn letter(&self, notice: &Notice, to: &Recipient, key: Key, at: Timestamp) -> Result<Letter, String> {
        let rendered = self.catalogue.render(notice, to, &self.frame);
        let is_reply = matches!(notice.says, Says::EmailRefused { .. });
        let draft = Draft {
            key: &key,
            sender: &self.sender,
            to: &to.email,
            name: to.name.as_ref().map(ContactName::as_str),
            language: to.language,
            is_reply,
            at,
            subject: rendered.subject,
            plain: rendered.plain,
            html: rendered.html,
        };
        let mail = draft.write().map_err(|error| error.to_string())?;
        let envelope = Envelope {
            v: VERSION,
            key,
            from: (!is_reply).then(|| self.sender.email.clone()),
            to: to.email.clone(),
            account: notice.account,
            sequence: notice.sequence,
            notice: notice.says.code().to_owned(),
            at,
        };
        Ok(Letter { envelope, mail })
    }
}
