### Die Erzählung des Rundgangs auf Deutsch, und was seine Leute schreiben.

title = RUNDGANG DURCH CONSENTRY, mit der SQLite-Datei { $file }

## 1. Das Konto

account-heading = 1. Das Konto
account-new = Ada meldet sich an, und der Anbieter legt das Konto „{ $account }“ für sie an: { $email } ist die Hauptadresse, und was dorthin geht, ist auf { $language }.
account-found = Das Konto „{ $account }“ stammt aus einem früheren Lauf und hat { $tickets ->
    [one] 1 Ticket
   *[other] { $tickets } Tickets
}. Was getan ist, wird nicht noch einmal getan: Die Befehle des Anbieters haben Namen.
account-amended = Ada ändert die Sprache von { $before } zu { $after }: Was an { $email } geht, ist ab jetzt auf { $after }.
account-services = Das Konto hat diese Dienste: { $services }. Grace antwortet für das Team „support“.
account-key = Die Geheimnisse der Einladungslinks folgen aus einem Schlüssel. Er liegt in { $file }, und nur der Eigentümer der Datei kann ihn lesen. Ein echter Anbieter nimmt ihn aus seinem Geheimnisspeicher.

## 2. Kontakte

contacts-heading = 2. Kontakte
contacts-added = { $count ->
    [one] Das Konto hat einen Kontakt, der selbst wählt,
   *[other] Das Konto hat { $count } Kontakte. Jeder wählt,
} welche E-Mails er bekommt und in welcher Sprache:
contacts-slip = Jemand vertippt sich: „{ $email }“. Das wird abgelehnt, bevor irgendetwas ausgeführt wird, mit Feld und Grund:

## 3. Benutzer

users-heading = 3. Benutzer
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

## 4. Das Ticketsystem

panel-heading = 4. Das Ticketsystem
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
support-queue = Grace gibt Nr. { $number } eine hohe Priorität. Die Warteschlange ihres Teams: das Dringendste zuerst, dann, wer am längsten wartet.
support-noted = Grace schreibt eine Notiz und ein Schlagwort zu Nr. { $number }. Was sie davon sieht, und was Ada sieht:
support-messages = Nachrichten
support-notes = Notizen
support-merged = Grace liest beide und führt Nr. { $number } mit Nr. { $into } zusammen: { $status }.
support-email = Ada dankt auch per E-Mail. Was so ankommt, wird nicht berücksichtigt: In Nr. { $number } kommt nichts hinzu, das Protokoll hält es fest, und Ada erfährt, wo sie schreiben kann.
support-stranger = Auch Eve, die das Konto nicht kennt, schreibt eine E-Mail. Das steht ebenfalls im Protokoll; sie selbst erfährt nichts.

## 5. Der Verlauf

history-heading = 5. Der Verlauf, nachdem die Datei geschlossen und wieder geöffnet wurde
history-total = { $tickets ->
    [one] 1 Ticket
   *[other] { $tickets } Tickets
}
history-more = … insgesamt { $messages } Nachrichten
history-newest = Das sind die { $shown } neuesten; `tour history` zeigt alle.
search-word = Wer nach „{ $word }“ sucht, findet diese Nummern: Ada { $ada }; Grace { $grace }.
search-note = „{ $word }“ steht nur in einer Notiz von Grace. Ada findet: { $ada }; Grace: { $grace }.

## 6. Ablehnungen

refusals-heading = 6. Ablehnungen
refusals-who = Wer was versucht
refusals-why = Was dafür fehlt
refusals-contacts = Ben liest die Kontakte
refusals-self = Ben gibt sich selbst alle Berechtigungen
refusals-admit = Ada nimmt Ben noch einmal auf, mit einer Berechtigung, die niemand hat
refusals-agent = Ein Fremder liest Tickets, als wäre er vom Support
refusals-outsider = Eve, die kein Mitglied ist, liest Tickets
refusals-outside = Für Eve gibt es das Konto nicht: Eine Ablehnung verrät Außenstehenden nichts.

## 7. Der Postausgang

outbox-heading = 7. Der Postausgang
outbox-how = Das Protokoll ist der Postausgang. Ein Zusteller pachtet es für { $seconds } Sekunden und verfasst aus jedem Eintrag, was mitzuteilen ist:
outbox-whole = Eine davon im Ganzen:
outbox-done = { $notices ->
    [one] 1 Mitteilung ging hinaus
   *[other] { $notices } Mitteilungen gingen hinaus
}, jede einmal und in der Sprache dessen, der sie liest. Bestätigte Einträge: { $entries }; Mitteilungen für andere Konten: { $others }.

## 8. Das Protokoll

journal-heading = 8. Das Protokoll
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
next-commands = `tour history` zeigt alle Tickets; `tour import --help` sagt, wie eigene hineinkommen; `--lang es`, `pt`, `de` oder `en` wählt die Sprache.

## Namen

language-es = Spanisch
language-pt-BR = Portugiesisch
language-de = Deutsch
language-en = Englisch
category-general = Allgemeine Fragen
category-technical = Technische Probleme
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
