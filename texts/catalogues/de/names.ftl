### Namen: Berechtigungen, E-Mail-Kategorien, Status, Prioritäten und die Wörter eines Kundenbereichs.

## Was ein Benutzer in einem Konto darf

permission-profile = Hauptprofil des Kontos ändern
permission-contacts = Kontakte ansehen und verwalten
permission-products = Produkte und Dienste ansehen
permission-product_passwords = Produktpasswörter ansehen und ändern
permission-domains = Domains ansehen
permission-domain_settings = Domain-Einstellungen verwalten
permission-invoices = Rechnungen ansehen und bezahlen
permission-tickets = Support-Tickets ansehen und eröffnen
permission-affiliate = Partnerkonto ansehen und verwalten
permission-emails = E-Mails ansehen
permission-orders = Bestellungen, Upgrades und Kündigungen vornehmen
permission-users = Benutzer verwalten

## Welche E-Mails ein Kontakt erhält

category-general = Allgemein (Neuigkeiten und Passwort-Erinnerungen)
category-product = Produkte (Bestelldetails und Willkommens-E-Mails)
category-domain = Domains (Verlängerungen und Registrierungsbestätigungen)
category-invoice = Rechnungen (Rechnungen und Zahlungserinnerungen)
category-support = Support (Tickets und Störungsmeldungen)

## Wo ein Ticket steht

status-new = Neu
status-open = Offen
status-waiting_for_customer = Wartet auf den Kunden
status-waiting_for_support = Wartet auf den Support
status-on_hold = Zurückgestellt
status-solved = Gelöst
status-closed = Geschlossen
status-reopened = Wieder geöffnet
status-merged = Zusammengeführt

## Wie dringend ein Ticket ist

priority-low = Niedrig
priority-normal = Normal
priority-high = Hoch
priority-urgent = Dringend

## Überschriften und Felder eines Kundenbereichs

label-account = Konto
label-agent = Mitarbeiter
label-answer = Antwort
label-author = Verfasser
label-categories = Kategorien
label-category = Kategorie
label-contact = Kontakt
label-contacts = Kontakte
label-content = Inhalt
label-customer = Kunde
label-date = Datum
label-email = E-Mail
label-fact = Was geschehen ist
label-journal = Protokoll
label-language = Sprache
label-name = Name
label-number = Nummer
label-opened_at = Eröffnet am
label-owner = Inhaber
label-permissions = Berechtigungen
label-priority = Priorität
label-rating = Bewertung
label-service = Dienst
label-status = Status
label-subject = Betreff
label-support = Support
label-tags = Schlagwörter
label-team = Team
label-ticket = Ticket
label-tickets = Tickets
label-until = Gültig bis
label-updated_at = Letzte Änderung
label-user = Benutzer
label-users = Benutzer
