### Fehler: was misslang, und was man tun kann.

error-command-pending = Es steht noch nicht fest, ob dies wirksam wurde. Bitte wiederholen Sie denselben Befehl; er wird nicht zweimal ausgeführt.
error-command-reused = Dieser Befehl wurde bereits mit anderen Angaben ausgeführt. Jetzt ist nichts geschehen.
error-conflict = Andere haben gleichzeitig dieselben Daten geändert. Es ist nichts geschehen; bitte versuchen Sie es noch einmal.
error-defect = Auf unserer Seite ist etwas schiefgegangen. Es ist nichts geschehen; bitte informieren Sie den Support.
error-entropy = Das System kann gerade keine Zufallszahlen erzeugen. Es ist nichts geschehen; bitte versuchen Sie es später noch einmal.

error-invalid-character = Der Text enthält ein Zeichen, das hier nicht zulässig ist.
error-invalid-contradiction = Zwei Teile der Eingabe widersprechen einander.
error-invalid-count = { $count ->
    [none] Die Zahl liegt außerhalb des zulässigen Bereichs.
   *[other] Die Zahl ist { $count }; sie muss zwischen { $min } und { $max } liegen.
}
error-invalid-empty = Bitte geben Sie einen Text ein.
error-invalid-foreign_cursor = Diese Seite gehört zu einer anderen Liste. Bitte beginnen Sie wieder mit der ersten Seite.
error-invalid-nil_id = Diese Kennung ist leer.
error-invalid-not_a_code = Das ist kein Code. Ein Code hat nur Ziffern; bitte kopieren Sie ihn vollständig.
error-invalid-not_a_digest = Die Prüfsumme ist ungültig.
error-invalid-not_a_cursor = Diese Seite ist ungültig. Bitte beginnen Sie wieder mit der ersten Seite.
error-invalid-not_a_timestamp = Datum und Uhrzeit sind ungültig.
error-invalid-not_a_token = Der Einladungslink ist ungültig. Bitte kopieren Sie ihn vollständig.
error-invalid-not_an_address = Die E-Mail-Adresse ist ungültig.
error-invalid-not_an_id = Die Kennung ist ungültig.
error-invalid-out_of_range = Der Wert liegt außerhalb des möglichen Bereichs.
error-invalid-too_fine = Die Zeitangabe ist genauer als eine Mikrosekunde.
error-invalid-too_long = { $bytes ->
    [none] Der Text ist zu lang.
    [one] Der Text ist zu lang: Er hat { $bytes } Byte.
   *[other] Der Text ist zu lang: Er hat { $bytes } Byte.
} { $bytes_max ->
    [none] { "" }
    [one] Zulässig ist höchstens { $bytes_max } Byte.
   *[other] Zulässig sind höchstens { $bytes_max } Byte.
}
error-invalid-unknown = Dieser Name ist nicht bekannt.

error-not_found = Unter diesem Namen oder dieser Nummer wurde nichts gefunden.
error-refused = Das ist nicht möglich. Die nicht erfüllten Bedingungen sind angegeben.

error-store-busy = Die Datenbank ist ausgelastet. Es ist nichts geschehen; bitte versuchen Sie es später noch einmal.
error-store-corrupt = Die Datenbank ist beschädigt. Bitte informieren Sie den Betreiber dieses Systems.
error-store-failed = Die Datenbank hat einen Fehler gemeldet. Bitte versuchen Sie es später noch einmal.
error-store-foreign = Die Datei ist keine Datenbank dieses Systems.
error-store-full = Es ist kein Speicherplatz mehr frei. Bitte informieren Sie den Betreiber dieses Systems.
error-store-newer = Die Datenbank gehört zu einer neueren Version dieser Software. Bitte aktualisieren Sie die Software.
error-store-poisoned = Die Datenbank ist zuvor ausgefallen. Sie muss neu geöffnet werden, bevor es weitergeht.
error-store-read_only = Die Datenbank kann gelesen, aber nicht beschrieben werden.
error-store-unavailable = Die Datenbank ist nicht erreichbar. Bitte versuchen Sie es später noch einmal.
error-store-unsafe_engine = Von dieser Version der Datenbanksoftware ist bekannt, dass sie Daten verliert. Bitte installieren Sie eine neuere.
