//! Words that say nothing, and heads of German compounds.
//!
//! The language of a text is unknown, so there is one list of stop words for Spanish, Portuguese, German and English.
//! They are written here as a reader writes them, and folded once, as every text is.

use super::fold::pieces;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Articles, pronouns, prepositions, auxiliaries, and the phrases that mails begin and end with.
const STOP: [&str; 4] = [
    // Spanish.
    "a al algo alguien algún alguna algunas alguno algunos ahora ante antes aquel aquella aquello aquí así aún aunque
    bajo bien cada casi como cómo con contra cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto de del
    desde después donde dónde durante e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta
    está están estaba estamos estar este esto estos estoy fue fueron fui ha haber había hace hacer hacia han has hasta
    hay he hemos hoy incluso la las le les lo los luego mas más me mediante menos mi mí mientras mis mismo misma mucha
    muchas mucho muchos muy nada ni ningún ninguna no nos nosotros nuestra nuestras nuestro nuestros nunca o otra otras
    otro otros para pero poco podemos poder podría podrían por porque pueda puedan puede pueden puedo pues que qué quien
    quién quiere quiero quisiera se sea sean según ser si sí sido siempre sin sino sobre solo sólo somos son soy su sus
    tal también tan tanto te tener tenemos tenga tengo tiene tienen toda todas todavía todo todos tras tu tú tus un una
    unas uno unos usted ustedes va vez y ya yo
    estimado estimada estimados estimadas hola buenas buenos días tardes noches querido querida señor señora señores señoras
    cordial cordiales cordialmente atentamente atento saludo saludos gracias antemano agradezco agradecemos agradecería
    agradecido espero esperamos favor ayuda ayudar atención cliente clientes soporte escribo escribimos escribirle
    pronto posible quedo respuesta necesito necesitamos dirijo",
    // Portuguese.
    "à ao aos aonde aquela aquele aquilo as às até ainda algo alguém alguma algumas alguns antes apenas após assim
    bem cada caso com como contudo da das de dela dele deles depois desde dessa desse desta deste disso disto do dos
    durante e é ela elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estamos estar estas
    estava este estes estou eu fazer foi foram há isso isto já lhe lhes logo mais mas me mediante meio menos mesma mesmo
    meu meus minha minhas muita muito muitas muitos na não nas nem nenhum nenhuma nessa nesse nesta neste no nos nós
    nossa nossas nosso nossos num numa nunca o os ou outra outras outro outros para pela pelas pelo pelos pode podem
    podemos poder poderia poderiam por porém porque posso pouco pois qual quais qualquer quando quanto que quem quero
    se seja sejam sem sempre sendo ser será seu seus sob sobre só somos sou sua suas são também tão tem têm temos tenho
    ter teve tinha toda todas todo todos tudo um uma umas uns você vocês vou
    prezado prezada prezados prezadas caro cara caros olá oi bom boa dia tarde noite senhor senhora senhores senhoras atenciosamente
    abraço abraços obrigado obrigada obrigados agradeço agradecemos agradeceria antecipadamente desde cordialmente
    gentileza gostaria gostaríamos ajuda ajudar atenção cliente clientes suporte escrevo escrevendo espero esperamos
    aguardo aguardamos retorno possível breve preciso precisamos resposta",
    // German.
    "ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits bin
    bis bist bitte bzw da dabei dadurch dafür daher damit danach dann daran darauf daraus darf darin darüber das dass
    davon dazu dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch
    dort du durch ein eine einem einen einer eines einige einigen einiger er es etwa etwas euch euer eure für gegen gibt
    ganz gar habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem
    ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinen keiner können könnte könnten man mehr mein
    meine meinem meinen meiner mich mir mit möchte möchten muss müssen nach nachdem nicht nichts noch nun nur ob oder ohne
    schon sehr sei sein seine seinem seinen seiner seit seitdem selbst sich sie sind so sobald solche sollte sollten
    sollen sondern sowie sowohl trotz über um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von
    vor während wann war waren warum was weder weil weiter weitere weiteren welche welchem welchen welcher welches wenn
    wer werde werden wie wieder will wir wird wo wollen wollte worden wurde wurden würde würden zu zum zur zwar zwischen
    sehr geehrte geehrter geehrten geehrtes damen herren herr frau hallo guten morgen abend liebe lieber liebes     danke dank dankbar bedanke bedanken vielen herzlichen voraus freundliche freundlichen freundlichem gruß grüße grüßen
    mfg beste besten viele hilfe helfen unterstützung kundenservice kundensupport kundendienst supportteam hoffe hoffen
    freue freuen rückmeldung antwort bitten schreibe benötige benötigen bezüglich möglich wenden",
    // English.
    "a about above after again against all also although am an and any anyone are aren as at be because been before being
    below between both but by can cannot could couldn did didn do does doesn doing don done down during each either else
    etc even ever every few for from further get got had has hasn have haven having he her here hers him his how however
    i if in into is isn it its itself just ll may me might more most much must my myself need needs no nor not now of off
    on once one only or other our ours out over own per quite rather re s same shall she should since so some still such
    t than that the their them then there these they this those through thus to too under until up upon us ve very via
    was wasn we were weren what when where whether which while who whom whose why will with within without won would
    wouldn yes yet you your yours
    dear hi hello hey sir madam best kind kindly warm regards sincerely faithfully cheers thanks thank thankful
    grateful please appreciate appreciated advance hope help helping assist assistance attention forward hearing soon
    possible looking reaching reach writing write wanted want like know let support customer customers http https www
    com",
];

/// The heads of compounds in support: with these, `Serverausfall` is found by `Ausfall`.
const HEADS: &str = "abbruch ablauf absturz adapter adresse aktualisierung analyse anbieter anbindung änderung anfrage
    angebot anmeldung anruf anschluss ansicht antrag anwendung anzeige arbeit archiv auftrag ausdruck ausfall ausfälle
    ausgabe auswahl backup banner bearbeitung bedarf benutzer berechtigung bereich bericht bestellung betrag bild
    bildschirm browser buchung büro code daten datei datenbank datum dienst dienste dokument domain download drucker
    einladung einrichtung einstellung eintrag entwicklung erinnerung erstattung export fehler fenster festplatte filter
    format formular funktion gebühr gerät geschwindigkeit größe gruppe guthaben handbuch händler hersteller import
    installation kabel kalender karte kauf kennung kennwort kennwörter kennzeichen konfiguration konflikt konto konten
    kosten kunde kündigung laufwerk laufzeit leistung leitung lieferung liste lizenz löschung mahnung mail management
    meldung menü modell monitor nachricht name netz netzwerk nummer ordner oberfläche paket panel passwort passwörter
    plan plattform position postfach postfächer preis problem probleme produkt programm prozess prüfung quote rabatt
    raum rechner rechnung rechte regel register reparatur router rückgabe schlüssel schnittstelle schutz seite
    sicherheit sicherung signal sitzung software speicher sperre sperrung stelle steuer steuerung störung stornierung
    support suche system tarif tastatur telefon termin test text thema treiber übersicht übertragung umgebung umtausch
    unterbrechung update upload verbindung verlängerung verlust version versand vertrag verträge verwaltung verzeichnis
    verzögerung vorgang vorlage wartung wechsel weiterleitung werkzeug wiederherstellung zahlung zeichen zeit
    zertifikat zugang zugänge zugriff zuordnung";

/// The shortest head in bytes, and the fewest letters before it.
const HEAD_MIN: usize = 4;
const MODIFIER_MIN: usize = 3;

static STOPS: LazyLock<HashSet<String>> = LazyLock::new(|| STOP.iter().flat_map(|words| folded(words)).collect());

static HEAD_STEMS: LazyLock<HashSet<String>> =
    LazyLock::new(|| folded(HEADS).map(|head| stripped(&head).to_owned()).collect());

fn folded(words: &str) -> impl Iterator<Item = String> + '_ {
    pieces(words).map(|piece| piece.text)
}

/// Whether a folded word says nothing.
pub(super) fn stop(word: &str) -> bool {
    STOPS.contains(word)
}

/// Cuts a folded word before the longest head that it ends with, and gives the stems of what goes before and of the head.
pub(super) fn compound(word: &str) -> Option<(&str, &str)> {
    let cuts = word.char_indices().skip(MODIFIER_MIN).map_while(|(at, _)| word.split_at_checked(at));
    cuts.take_while(|(_, head)| head.len() >= HEAD_MIN)
        .map(|(modifier, head)| (stripped(modifier), stripped(head)))
        .find(|(_, head)| HEAD_STEMS.contains(*head))
}

/// Takes endings off that Spanish, Portuguese, German and English inflect with, as long as enough of a word is left:
/// `facturas`, `factura` and `Rechnungen` become `factur` and `rechnung`.
///
/// The languages share these endings, so that no language has to be known; what two words lose by it, both lose.
pub(super) fn stripped(word: &str) -> &str {
    let mut stem = word;
    loop {
        let (shorter, least) = match stem.char_indices().next_back() {
            Some((at, 's')) if !stem.ends_with("ss") => (stem.get(..at), 3),
            Some((at, 'a' | 'e' | 'o' | 'n' | 'm')) => (stem.get(..at), 4),
            _ => return stem,
        };
        match shorter {
            Some(shorter) if shorter.chars().nth(least - 1).is_some() => stem = shorter,
            _ => return stem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_folded_as_texts_are() {
        for word in ["fur", "uber", "grußen", "nao", "tambien", "geehrte", "regards", "mochte", "nustro"] {
            let folded = folded(word).next().unwrap();
            assert!(stop(&folded), "{word} is {folded}");
        }
        for word in ["server", "invoice", "factura", "fatura", "rechnung", "equipo", "error"] {
            assert!(!stop(word), "{word}");
        }
    }

    #[test]
    fn endings_are_taken_off() {
        for (words, stem) in [
            (["facturas", "factura"], "factur"),
            (["errores", "error"], "error"),
            (["contas", "conta"], "cont"),
            (["bugs", "bug"], "bug"),
            (["pagos", "pago"], "pago"),
            (["dateien", "datei"], "datei"),
            (["addresses", "address"], "address"),
        ] {
            assert_eq!(words.map(stripped), [stem, stem]);
        }
    }

    #[test]
    fn compounds_are_cut_at_the_longest_head() {
        assert_eq!(compound("serverausfall"), Some(("server", "ausfall")));
        assert_eq!(compound("kundendatenbanken"), Some(("kund", "datenbank")));
        assert_eq!(compound("mailadressen"), Some(("mail", "adress")));
        assert_eq!(compound("benutzername"), Some(("benutzer", "name")));
        assert_eq!(compound("ausfall"), None);
        assert_eq!(compound("ecommerce"), None);
    }
}
