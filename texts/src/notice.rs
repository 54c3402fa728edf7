use crate::clean;
use crate::codes::{self, FRAME_TEXTS};
use crate::param::{Link, Param, TEXT_MAX};
use crate::pattern::Filled;
use crate::{Catalogue, Language, html, plain};

/// What every notice of a desk has around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Who writes: the name that customers know the support by.
    pub desk_name: String,
    /// Where the customer panel is.
    pub panel_link: Link,
    /// Where invitations are accepted: an invitation's token is put behind it. A link that ends with `#` keeps the token out
    /// of the panel's own access log.
    pub invitation_link: Link,
}

/// A notice, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject: one line without controls, whatever the parameters were. Not yet encoded for a mail's header.
    pub subject: String,
    /// The body as plain text: lines end with a line feed; ours have at most 72 characters, those of a quoted message
    /// are as they came, so the mail needs an encoding that takes long lines, such as quoted-printable.
    pub plain: String,
    /// The body as a document of HTML, in UTF-8.
    pub html: String,
}

impl Catalogue {
    /// A notice in its reader's language.
    ///
    /// Parameters that the notice doesn't know are ignored; `desk` and `panel` always come from the frame.
    ///
    /// ```
    /// use consentry_texts::{Catalogue, Frame, Language, Param};
    ///
    /// let frame = Frame {
    ///     desk_name: "Example Hosting".to_owned(),
    ///     panel_link: "https://panel.example.com/".parse()?,
    ///     invitation_link: "https://panel.example.com/join#".parse()?,
    /// };
    /// let notice = Catalogue::builtin().notice(Language::Portuguese, "ticket.answered", &[
    ///     ("number", Param::Number(12)),
    ///     ("subject", Param::Text("A loja <b>caiu</b>\r\nBcc: eve@example.com")),
    ///     ("agent", Param::Text("Tom")),
    ///     ("body", Param::Lines("Resolvido.\nO disco estava cheio.")),
    /// ], &frame);
    ///
    /// assert_eq!(notice.subject, "Chamado 12 respondido: A loja <b>caiu</b> Bcc: eve@example.com");
    /// assert!(notice.plain.contains("\n    Resolvido.\n    O disco estava cheio.\n"));
    /// assert!(notice.html.contains("A loja &lt;b&gt;caiu&lt;/b&gt;"));
    /// # Ok::<(), consentry_texts::LinkError>(())
    /// ```
    pub fn notice(&self, language: Language, code: &str, params: &[(&str, Param<'_>)], frame: &Frame) -> Rendered {
        let desk = clean::line(&frame.desk_name, TEXT_MAX);
        let frames = [("desk", Param::Text(&desk)), ("panel", Param::Link(&frame.panel_link))];
        let params: Vec<_> = params.iter().copied().chain(frames).collect();
        let filled = self.filled(language, codes::notice(code), &params);

        let id = codes::id("notice", code);
        let say =
            |attribute| self.say(language, &id, attribute, &filled).unwrap_or_else(|| clean::line(code, TEXT_MAX));
        let subject = plain::line(&filled.pieces(&say(Some("subject"))));
        let [greeting, no_reply, closing] = self.around(language, &filled);
        let bodies = [greeting, say(None), no_reply];
        let blocks: Vec<_> = bodies.iter().flat_map(|text| filled.blocks(text)).collect();
        let closing = plain::line(&filled.pieces(&closing));

        let mut texts: Vec<_> = blocks.iter().map(plain::block).collect();
        texts.push(format!("{closing}\n{}\n", clean::isolated(&desk)));
        let mut marked: Vec<_> = blocks.iter().map(html::block).collect();
        marked.push(html::closing(&closing, &desk));
        let html = html::document(language, &subject, &marked);
        Rendered { subject, plain: texts.join("\n\n"), html }
    }

    /// The texts of [`FRAME_TEXTS`]; empty where there is none.
    fn around(&self, language: Language, filled: &Filled) -> [String; 3] {
        FRAME_TEXTS.map(|id| self.say(language, id, None, filled).unwrap_or_default())
    }
}
