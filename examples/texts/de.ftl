### Die Erzählung des Rundgangs auf Deutsch, und was seine Leute schreiben.

title = RUNDGANG DURCH CONSENTRY, mit der SQLite-Datei { $file }
title-clock = Der Rundgang hat eine eigene Uhr, damit eine halbe Stunde im Nu vergeht. Sie zeigt { $now } (UTC).

## Das Konto

account-heading = Das Konto
account-new = Ada meldet sich an, und der Anbieter legt das Konto „{ $account }“ für sie an: { $email } ist die Hauptadresse, und was dorthin geht, ist auf { $language }.
account-found = Das Konto „{ $account }“ stammt aus einem früheren Lauf und hat { $tickets ->
    [one] 1 Ticket
   *[other] { $tickets } Tickets
}. Was getan ist, wird nicht noch einmal getan: Die Befehle des Anbieters haben Namen.
account-amended = Ada ändert die Sprache von { $before } zu { $after }: Was an { $email } geht, ist ab jetzt auf { $after }.
account-services = Das Konto hat diese Dienste: { $services }. Grace antwortet für die Teams „support“, „sales“ und „billing“.
account-key = Die Geheimnisse der Einladungslinks folgen aus einem Schlüssel. Er liegt in { $file }, und nur der Eigentümer der Datei kann ihn lesen. Ein echter Anbieter nimmt ihn aus seinem Geheimnisspeicher.

## Kontakte

contacts-heading = Kontakte
contacts-added = { $count ->
    [one] Das Konto hat einen Kontakt, der selbst wählt,
   *[other] Das Konto hat { $count } Kontakte. Jeder wählt,
} welche E-Mails er bekommt und in welcher Sprache:
contacts-slip = Jemand vertippt sich: „{ $email }“. Das wird abgelehnt, bevor irgendetwas ausgeführt wird, mit Feld und Grund:

## Benutzer

users-heading = Benutzer
users-invited = Ada lädt { $email } ein, mit diesen Berechtigungen: { $permissions }. Das Geheimnis des Links wird nirgends aufbewahrt; es entsteht erst, wenn die E-Mail geschrieben wird.
users-no-link = In dieser Runde ging kein Link hinaus: Ein anderer Zusteller ist am Werk. Der nächste Lauf schickt einen neuen.
users-accepted = Ben öffnet den Link, meldet sich mit eigenen Zugangsdaten an (die der Anbieter verwahrt) und nimmt an.
users-again = Eve ist an die E-Mail gekommen und versucht es mit demselben Link:
users-found = Ben ist Mitglied; er hat die Einladung in einem früheren Lauf angenommen.
users-given = Ada gibt Ben eine Berechtigung dazu: { $permission }.
users-taken = Ada nimmt ihm eine: { $permission }.
users-entrusted = Ada gibt Ben das Recht „{ $right }“. Das kann nur, wem das Konto gehört.
users-list = Wer was darf, jede Berechtigung für sich:
users-wanted = Ben lädt jemanden mit „{ $permission }“ ein, was er selbst nicht darf:
users-whmcs = Ada kommt von einem Panel, das Berechtigungen als „{ $wire }“ ablegte. Consentry liest das so: { $permissions }. Wofür es keine Berechtigung gibt, wird gemeldet und nie stillschweigend verworfen: { $left }.

## Das Ticketsystem

panel-heading = Das Ticketsystem
panel-catalogue = Worum es in einem Ticket gehen kann:
panel-form = { $who } füllt das Formular aus: „{ $subject }“.
panel-opened = Daraus wird Ticket Nr. { $number }: { $status }.
panel-advice = Rat
panel-acknowledged = { $who } sagt, dass es um etwas anderes geht, und macht weiter: Ticket Nr. { $number }.
panel-followed = Ada folgt dem Rat und schreibt in Nr. { $number }: { $status }.
panel-more = Ada ergänzt Nr. { $number }: { $status }.
panel-closed = Ada schließt Nr. { $number }: { $status }. Dann fällt ihr noch etwas ein, und sie antwortet:
panel-reopened = Also öffnet sie Nr. { $number } wieder und fügt ihren Text hinzu: { $status }.
panel-rated = Ada bewertet die Arbeit an Nr. { $number }: { $rating } von 5. „{ $comment }“
support-leftover = Grace beginnt mit Nr. { $number }: Ein früherer Lauf hat es ohne Antwort gelassen.
support-thanked = Ben dankt ihr.
support-taken = Grace übernimmt Nr. { $number }: { $status }.
support-answered = Grace antwortet in Nr. { $number }: „{ $text }“ Stand: { $status }.
support-solved = Grace hält Nr. { $number } für erledigt: { $status }.
support-queue = Grace gibt Nr. { $number } eine hohe Priorität. Die Warteschlangen ihrer Teams: das Dringendste zuerst, dann, wer am längsten wartet.
support-noted = Grace schreibt eine Notiz und ein Schlagwort zu Nr. { $number }. Was sie davon sieht, und was Ada sieht:
support-messages = Nachrichten
support-notes = Notizen
support-merged = Grace liest beide und führt Nr. { $number } mit Nr. { $into } zusammen: { $status }.
support-email = Ada dankt auch per E-Mail. Was so ankommt, wird nicht berücksichtigt: In Nr. { $number } kommt nichts hinzu, das Protokoll hält es fest, und Ada erfährt, wo sie schreiben kann.
support-stranger = Auch Eve, die das Konto nicht kennt, schreibt eine E-Mail. Das steht ebenfalls im Protokoll; sie selbst erfährt nichts.

## Der Verlauf

history-heading = Der Verlauf, nachdem die Datei geschlossen und wieder geöffnet wurde
history-total = { $tickets ->
    [one] 1 Ticket
   *[other] { $tickets } Tickets
}
history-more = … insgesamt { $messages } Nachrichten
history-newest = Das sind die { $shown } neuesten; `tour history` zeigt alle.
search-word = Wer nach „{ $word }“ sucht, findet diese Nummern: Ada { $ada }; Grace { $grace }.
search-note = „{ $word }“ steht nur in einer Notiz von Grace. Ada findet: { $ada }; Grace: { $grace }.

## Ablehnungen

refusals-heading = Ablehnungen
refusals-contacts = Ben liest die Kontakte:
refusals-self = Ben gibt sich selbst alle Berechtigungen:
refusals-admit = Ada nimmt Ben noch einmal auf, mit einer Berechtigung, die niemand hat:
refusals-agent = Ein Fremder liest Tickets, als wäre er vom Support:
refusals-outsider = Eve, die kein Mitglied ist, liest Tickets:
refusals-outside = Für Eve gibt es das Konto nicht: Eine Ablehnung verrät Außenstehenden nichts.

## Der Postausgang

outbox-heading = Der Postausgang
outbox-how = Das Protokoll ist der Postausgang. Ein Zusteller pachtet es für { $seconds } Sekunden und verfasst aus jedem Eintrag, was mitzuteilen ist:
outbox-whole = Eine davon im Ganzen:
outbox-done = { $notices ->
    [one] 1 Mitteilung ging hinaus
   *[other] { $notices } Mitteilungen gingen hinaus
}, jede einmal und in der Sprache dessen, der sie liest. Bestätigte Einträge: { $entries }; Mitteilungen für andere Konten: { $others }.

## Die Zeit, und die E-Mails einer Geschichte

later-minutes = { $minutes ->
    [one] Eine Minute später
   *[other] { $minutes } Minuten später
}: { $now }.
later-hours = { $hours ->
    [one] Eine Stunde später
   *[other] { $hours } Stunden später
}: { $now }.
mails = Die E-Mails dieser Geschichte:

## Kontakte und Benutzer, Support mit Tickets

story-contacts = 004 · Kontakte und Benutzer, nach { $file }
story-tickets = 002 · Support mit Tickets, nach { $file }

## Hilfe im Konto

story-assistance = 000 · Hilfe im Konto, nach { $file }
door-heading = Die Tür
door-open = Ein Konto hat eine Tür. Anfangs steht sie offen, damit schnell geholfen ist und niemand sein Passwort weitergeben muss. Was Ada in ihrem Panel sieht:
door-enters = Grace meldet sich ohne Rückfrage an, mit einem Grund und einem Link zum Gespräch. Was sie sieht, und was Ada sofort sieht:
door-closed = Ada will gefragt werden und schließt die Tür.
door-again = Grace hat es eilig und will noch einmal hinein, ohne privates Fenster, für „{ $scopes }“. Sie erfährt auf einmal, was alles fehlt:
visit-inside = Angemeldet als { $user }, für: { $scopes }. Um { $ends } ist es vorbei, was auch geschieht.
visit-door = Zugang des Supports: { $door }.
visit-nobody = Niemand ist angemeldet.
visit-banner = { $who } ist seit { $since } als { $user } angemeldet, für: { $scopes }. [Sitzung beenden]
visit-left = { $who } ist fertig und meldet sich ab.
code-heading = Der Code
code-asked = Ada fordert Hilfe an und liest Grace den Code am Telefon vor:
code-shown = { $code } · wechselt um { $changes }, in { $left } · Anforderung bis { $until }
code-tool = Der Code folgt RFC 6238. Wer das Geheimnis der Anforderung hat, und nur Adas App bekommt es, berechnet denselben:
code-misheard = Grace verhört sich bei einer Ziffer. Sie hört ein Nein; warum, steht in Adas Protokoll:
code-right = Ada sagt ihn noch einmal. Der richtige Code lässt Grace hinein:
code-again = Er galt einmal. Grace versucht es noch einmal mit ihm:
code-anew = Ada fordert neue Hilfe an und wird weggerufen, bevor jemand den Code verwendet:
code-earlier = Eine halbe Stunde ist vorbei, und ihr Panel zeigt einen anderen Code. Grace versucht den, den sie sich notiert hat:
code-end = Ada nimmt die Anforderung zurück und öffnet die Tür wieder.
journal-says = Protokoll: { $sentence }

## Zugriff von Mitarbeitern

story-access = 003 · Zugriff von Mitarbeitern, nach { $file }
readiness-heading = Wer hinein darf
readiness-new = Bevor Linus sich irgendwo anmeldet, fragt er, was ihm fehlt; fragen hat keine Folgen. Ein privates Fenster hat er noch nicht offen:
readiness-preview = Darf ich hinein, für: { $scopes }?
readiness-nothing = Es fehlt nichts. Um { $ends } wäre es vorbei.
readiness-trained = Hedy, eine Leiterin, trägt seine Schulungen ein ({ $trainings }) und legt fest, was er höchstens darf: { $scopes }.
readiness-signed = Linus unterschreibt die Verpflichtung „{ $edition }“; niemand kann das für ihn tun.
readiness-before = Geschult und verpflichtet ist er seit einem früheren Lauf.
readiness-again = Der Anbieter prüft seinen zweiten Faktor, er öffnet ein privates Fenster und fragt noch einmal:
inside-heading = Mit Einwilligung im Konto
inside-wants = Ada schreibt in Ticket Nr. { $number }, dass ihre Preise nicht stimmen. Um das zu beheben, braucht Linus: { $scopes }. Ansehen darf er, das andere nicht ohne Weiteres:
inside-consent = Ada willigt schriftlich ein: „{ $text }“ Was damit gilt:
inside-consented = { $scopes }. Nur { $who }, nur für Ticket Nr. { $number }, bis { $until }.
inside-enters = Damit kommt Linus hinein, und Ada arbeitet weiter:
inside-checks = Bei jeder seiner Anfragen fragt der Anbieter, was die Sitzung erlaubt:
inside-asked = Was Linus will
inside-answer = Antwort
inside-yes = ✓ ja
inside-no = ✗ nein: nicht erteilt
inside-downloads = Er lädt { $document } herunter. Der Anbieter hält es mit dem Hashwert { $digest } fest, im selben Commit.
inside-ended = Ada hat genug gesehen und beendet die Sitzung. Seine nächste Anfrage:
inside-duty = Zu löschen: { $documents ->
    [one] 1 Dokument
   *[other] { $documents } Dokumente
}, bis { $until }.
inside-attested = Linus löscht es, bestätigt das und hält das Ticket für erledigt. Bis dahin stand es auf der Liste der Leitung.
hour-heading = Die Kundenbetreuerin, und die Stunde
hour-onboarding = Mia, eine Kundenbetreuerin, hilft, solange das Konto eingerichtet wird:
hour-onboarded = Der Anbieter schließt die Einrichtung ab, und Mia ist im selben Augenblick draußen. Sie versucht es noch einmal:
hour-onboarded-before = Die Einrichtung wurde in einem früheren Lauf abgeschlossen. Mia, eine Kundenbetreuerin, will hinein:
hour-forgets = Linus sieht noch einmal nach den Preisen. Er hat zu tun, untätig ist die Sitzung also nie:
hour-over = Nach einer Stunde ist es trotzdem vorbei, noch bevor jemand aufgeräumt hat:
hour-swept = { $sessions ->
    [one] Das Aufräumen beendet sie
   *[other] Das Aufräumen beendet { $sessions } Sitzungen
}, mit der Minute, in der ihre Zeit um war.
emergency-heading = Ein Notfall
emergency-night = Nachts ist Adas Tür zu und ihr Telefon aus, und ihr Laden verschenkt alles. Hedy bittet um einen Notfallzugriff. Sie ist Leiterin, kann ihn aber nicht selbst genehmigen:
emergency-approved = { $who } genehmigt ihn.
emergency-one = Eine Genehmigung reicht nicht:
emergency-told = Von einem Notfall erfährt Ada sofort, was auch immer die Richtlinie sagt:
emergency-over = Am Morgen liest Ada, wie lange es war und warum, und öffnet die Tür wieder.
review-heading = Die Prüfung
review-due = Rolle { $role }: geprüft bis { $from }, nächste Prüfung fällig bis { $due }.
review-basis = Wie
review-minutes = Min.
review-reason = Warum
review-own = Hedy war selbst angemeldet, und niemand zeichnet den eigenen Zugriff ab:
review-signed = Ken hat dieselbe Rolle und zeichnet ab: „{ $finding }“
review-differences = Und wenn { $strict } statt { $file } gälte? Consentry geht alle Situationen durch und findet, was dann abgelehnt würde und welche Schlüssel den Unterschied machen, zum Beispiel:
review-scopes = Wofür
review-situations = Situationen

## Das Protokoll

journal-heading = Das Protokoll
journal-who = Wer
journal-entries = { $entries ->
    [one] 1 Eintrag
   *[other] { $entries } Einträge
}, wie Ada sie liest; die neuesten { $shown }:
journal-root = Die Wurzel des Baums über alle, berechnet aus dem eben Gelesenen:
journal-whole = Sie stimmt mit der gespeicherten Wurzel überein, und jeder Eintrag enthält, was sein Kopf sagt.
journal-changed = DIESES PROTOKOLL WURDE VERÄNDERT. Die gespeicherte Wurzel:
journal-broken = Einträge, die nicht enthalten, was ihr Kopf sagt: { $entries }

## Wie es weitergeht

next-heading = Wie es weitergeht
next-again = Noch einmal starten: Grace beantwortet Bens Frage zur Rechnung, und Ada, deren Warenkorb wieder leer ist, wird zu ihrem Ticket geführt.
next-commands = `tour --story 000` erzählt eine Geschichte allein (000, 002, 003 oder 004); `tour history` zeigt alle Tickets; `tour import --help` sagt, wie eigene hineinkommen; `--lang es`, `pt`, `de` oder `en` wählt die Sprache.

## Namen

language-es = Spanisch
language-pt-BR = Portugiesisch
language-de = Deutsch
language-en = Englisch
category-technical = Technische Probleme
category-sales = Bestellungen und Preise
category-billing = Abrechnung
advice-answer = Darauf antworten
advice-reopen = Wieder öffnen
advice-follow = Daran anknüpfen

## Was Ada, Ben und Grace schreiben

text-basket-subject = Der Warenkorb bleibt leer
text-basket-query = Ich lege zwei Brote in den Warenkorb, und der Laden zeigt trotzdem einen leeren Warenkorb. Heute Morgen habe ich es zweimal versucht.
text-basket-answer = Danke, wir sehen es auch. Welchen Browser benutzen Sie?
text-basket-more = Firefox, auf dem Rechner im Café.
text-basket-fixed = Es lag an einer alten Datei im Speicher des Browsers. Bitte laden Sie die Seite neu.
text-basket-added = Mit Brötchen geht es, mit Brot nicht.
text-basket-done = Brot war als ausverkauft eingetragen. Jetzt geht es mit allem.
text-basket-comment = Schnell und freundlich.
text-double-subject = Der Warenkorb bleibt auf dem Telefon leer
text-double-query = Auf dem Telefon lege ich zwei Brote in den Warenkorb, und der Laden zeigt einen leeren Warenkorb.
text-invoice-subject = Rechnung { $invoice }
text-invoice-query = Wann ist die Rechnung { $invoice } fällig? Ich finde das Zahlungsziel nicht.
text-invoice-answer = In 14 Tagen. Das Datum steht ganz unten auf der Seite.
text-thanks = Vielen Dank!
text-note = Bekannter Fehler der Shop-Version 7; Linus kennt ihn.
text-search = Warenkorb
text-secret = Linus
text-assist-reason = Ada fragt, warum ihre Öffnungszeiten fehlen.
text-prices-subject = Die Preise stimmen nicht
text-prices-query = Seit dem letzten Import kostet Brot so viel wie Kuchen. Können Sie die Liste neu importieren?
text-prices-reason = Die Preisliste wurde falsch importiert.
text-consent = Linus darf meine Preisliste neu importieren und sie dafür herunterladen.
text-setup-reason = Das Konto gemeinsam einrichten.
text-look-reason = Nachsehen, ob die neuen Preise da sind.
text-looked-at = die Preisliste
text-emergency-reason = Der Laden verkauft alles für 0,00.
text-finding = Jeder Zugriff hat seinen Grund.
