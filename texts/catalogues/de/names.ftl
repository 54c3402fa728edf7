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

## Ob sich der Support ohne Rückfrage anmelden darf

door-open = Offen
door-closed = Geschlossen

## Auf welcher Grundlage jemand angemeldet ist

basis-door = Offener Zugang
basis-code = Code des Kunden
basis-consent = Schriftliche Einwilligung
basis-break_glass = Notfall

## Warum eine Sitzung endete

ending-left = Der Support hat sich abgemeldet
ending-ended_by_customer = Der Kunde hat sie beendet
ending-revoked = Die Leitung des Supports hat sie beendet
ending-expired = Ihre Zeit war abgelaufen
ending-idle = Zu lange geschah nichts
ending-consent_withdrawn = Die Einwilligung wurde zurückgezogen
ending-door_closed = Der Zugang des Supports wurde geschlossen
ending-user_changed = Zugangsdaten oder Zugang des Benutzers haben sich geändert
ending-onboarded = Die Einrichtung des Kontos wurde abgeschlossen

## Wofür eine Sitzung ist

scope-settings = Einstellungen, Vorlagen und Dokumente ansehen
scope-users = Rechte und Zugriff der Benutzer ansehen
scope-notifications = Benachrichtigungen
scope-import = Daten importieren
scope-download = Dokumente herunterladen
scope-templates = Vorlagen und Dokumente ändern
scope-credentials = Zugangsdaten des Inhabers
scope-mfa = Zweiter Faktor
scope-email = E-Mail-Adresse des Inhabers
scope-sub-users = Benutzer des Kontos
scope-consent = Einwilligungen
scope-billing = Abrechnung
scope-legal = Rechtliche Zustimmung

## Was mit einem Code nicht stimmt

verdict-wrong = Falsche Ziffern
verdict-other_step = Ein früherer oder späterer Code
verdict-no_request = Es war keine Hilfe angefordert
verdict-redeemed = Bereits verwendet
verdict-exhausted = Zu viele falsche Versuche für diese Anforderung
verdict-locked = Die Codes waren gesperrt
verdict-other_purpose = Für andere Mitarbeiter, Tickets oder Benutzer bestimmt

## Was im Konto getan wurde

action-viewed = Angesehen
action-changed = Geändert
action-imported = Importiert
action-downloaded = Heruntergeladen
action-shared = Mit dem Support geteilt
action-filmed = Bildschirm aufgezeichnet

## Was dem Support zur Anmeldung fehlte, wie der Kunde es liest

lack-desk-clock = eine richtig gehende Uhr
lack-agent-active = ein freigeschalteter Mitarbeiter
lack-agent-entering_team = ein Team, das sich in Konten anmelden darf
lack-agent-mfa = ein kürzlich geprüfter zweiter Faktor
lack-agent-trainings = alle Schulungen
lack-agent-undertaking = eine unterzeichnete Verpflichtungserklärung
lack-agent-ceiling = ausreichende Rechte des Mitarbeiters
lack-agent-budget = verbleibende Versuche für heute
lack-access-target = ein Benutzer des Kontos
lack-access-known_scope = ein bekannter Zweck
lack-access-delegable_scope = ein Zweck, den der Support übernehmen darf
lack-access-target_rights = ausreichende Rechte des Benutzers
lack-access-open_door = offener Zugang für den Support
lack-access-code = ein gültiger Code
lack-access-consent_in_force = eine geltende schriftliche Einwilligung
lack-access-approved_break_glass = ein genehmigter Notfall
lack-access-onboarding_or_consent = die Einrichtung des Kontos oder eine Einwilligung
lack-access-consent = eine Einwilligung in den Zweck
lack-access-private_window = ein privates Browserfenster
lack-access-responsible_person = eine verantwortliche Person des Kunden
lack-access-acknowledged_rules = zur Kenntnis genommene Regeln für den Zugriff
lack-access-reviews_done = fristgerechte Prüfungen
lack-access-room = Platz für eine weitere Sitzung

## Überschriften und Felder eines Kundenbereichs

label-access = Zugriff
label-account = Konto
label-agent = Mitarbeiter
label-answer = Antwort
label-author = Verfasser
label-basis = Grundlage
label-categories = Kategorien
label-category = Kategorie
label-code = Code
label-consent = Einwilligung
label-consents = Einwilligungen
label-contact = Kontakt
label-contacts = Kontakte
label-content = Inhalt
label-customer = Kunde
label-date = Datum
label-documents = Dokumente
label-door = Zugang des Supports
label-email = E-Mail
label-ended_at = Beendet am
label-ending = Grund des Endes
label-entered_at = Angemeldet am
label-fact = Was geschehen ist
label-journal = Protokoll
label-language = Sprache
label-link = Link
label-name = Name
label-number = Nummer
label-opened_at = Eröffnet am
label-owner = Inhaber
label-permissions = Berechtigungen
label-priority = Priorität
label-rating = Bewertung
label-reason = Grund
label-review = Prüfung
label-scopes = Zweck
label-seconds_left = Verbleibende Sekunden
label-service = Dienst
label-session = Sitzung
label-sessions = Sitzungen
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
