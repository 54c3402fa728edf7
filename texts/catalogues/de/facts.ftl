### Fakten: was geschehen ist, als Zeilen des Protokolls, das der Kunde sieht.

fact-account-created = Das Konto wurde angelegt. { $owner ->
    [none] { "" }
   *[other] Inhaber: { $owner }.
}
fact-account-service_added = { $service ->
    [none] Dem Konto wurde ein Dienst hinzugefügt.
   *[other] Dem Konto wurde der Dienst „{ $service }“ hinzugefügt.
}
fact-account-amended = Die Angaben zum Konto wurden geändert. { $name ->
    [yes] Der Name ist neu.
   *[none] { "" }
} { $email ->
    [yes] Die E-Mail-Adresse ist neu.
   *[none] { "" }
} { $language ->
    [yes] Die Sprache ist neu.
   *[none] { "" }
}
fact-account-onboarded = Die Einrichtung des Kontos wurde abgeschlossen.
fact-account-ownership_offered = { $to ->
    [none] Die Inhaberschaft des Kontos wurde einem anderen Benutzer angeboten.
   *[other] Die Inhaberschaft des Kontos wurde { $to } angeboten.
}
fact-account-ownership_withdrawn = { $to ->
    [none] Das Angebot der Inhaberschaft wurde zurückgezogen.
   *[other] Das Angebot der Inhaberschaft an { $to } wurde zurückgezogen.
}
fact-account-ownership_accepted = { $to ->
    [none] Die Inhaberschaft des Kontos ging an einen anderen Benutzer über.
   *[other] Die Inhaberschaft des Kontos ging an { $to } über.
}

fact-people-admitted = { $user ->
    [none] Ein Benutzer erhielt Zugang zum Konto.
   *[other] { $user } erhielt Zugang zum Konto.
} { $permissions ->
    [none] Es wurden keine Berechtigungen erteilt.
   *[other] Berechtigungen: { $permissions }.
}
fact-people-invited = { $permissions ->
    [none] Eine Person wurde zum Konto eingeladen, vorerst ohne Berechtigungen.
   *[other] Eine Person wurde zum Konto eingeladen. Berechtigungen: { $permissions }.
}
fact-people-invitation_sent_again = Eine Einladung wurde erneut versandt.
fact-people-invitation_revoked = Eine Einladung wurde widerrufen.
fact-people-invitation_accepted = { $user ->
    [none] Eine Einladung wurde angenommen.
   *[other] { $user } nahm eine Einladung an.
} { $permissions ->
    [none] { "" }
   *[other] Berechtigungen: { $permissions }.
}
fact-people-permitted = { $user ->
    [none] Die Berechtigungen eines Benutzers wurden geändert.
   *[other] Die Berechtigungen von { $user } wurden geändert.
} { $permissions ->
    [none] Es bestehen nun keine Berechtigungen.
   *[other] Berechtigungen jetzt: { $permissions }.
}
fact-people-entrusted = { $manages_users ->
    [yes] Das Recht, Benutzer zu verwalten, wurde erteilt.
    [no] Das Recht, Benutzer zu verwalten, wurde entzogen.
   *[none] Das Recht, Benutzer zu verwalten, wurde geändert.
} { $user ->
    [none] { "" }
   *[other] Benutzer: { $user }.
}
fact-people-removed = { $user ->
    [none] Der Zugang eines Benutzers zum Konto wurde entfernt.
   *[other] Der Zugang von { $user } zum Konto wurde entfernt.
}

fact-contact-added = Ein Kontakt wurde hinzugefügt. { $categories ->
    [none] { "" }
   *[other] Kategorien: { $categories }.
}
fact-contact-changed = Ein Kontakt wurde geändert. { $categories ->
    [none] { "" }
   *[other] Kategorien: { $categories }.
}
fact-contact-removed = Ein Kontakt wurde entfernt.

fact-staff-enrolled = { $agent ->
    [none] Ein Mitarbeiter wurde in das Verzeichnis des Supports aufgenommen.
   *[other] { $agent } wurde in das Verzeichnis des Supports aufgenommen.
}
fact-staff-activated = { $agent ->
    [none] Ein Mitarbeiter wurde freigeschaltet.
   *[other] { $agent } wurde als Mitarbeiter freigeschaltet.
}
fact-staff-deactivated = { $agent ->
    [none] Ein Mitarbeiter wurde gesperrt.
   *[other] { $agent } wurde als Mitarbeiter gesperrt.
}
fact-staff-assigned_teams = { $agent ->
    [none] Die Teams eines Mitarbeiters wurden geändert.
   *[other] Die Teams von { $agent } wurden geändert.
} { $teams ->
    [none] { "" }
   *[other] Teams: { $teams }.
}

fact-ticket-opened = { $follows ->
    [none] Ticket { $number } wurde eröffnet.
   *[other] Ticket { $number } wurde eröffnet. Es setzt Ticket { $follows } fort.
}
fact-ticket-answered = Zu Ticket { $number } kam eine Nachricht hinzu.
fact-ticket-solved = Ticket { $number } wurde als gelöst gekennzeichnet.
fact-ticket-held = Ticket { $number } wurde zurückgestellt.
fact-ticket-resumed = Die Arbeit an Ticket { $number } wurde wieder aufgenommen.
fact-ticket-closed = Ticket { $number } wurde geschlossen.
fact-ticket-reopened = Ticket { $number } wurde wieder geöffnet.
fact-ticket-merged = Ticket { $number } wurde mit Ticket { $into_number } zusammengeführt.
fact-ticket-unmerged = Die Zusammenführung von Ticket { $number } wurde rückgängig gemacht.
fact-ticket-rated = { $rating ->
    [none] Ticket { $number } wurde bewertet.
   *[other] Ticket { $number } wurde bewertet. Bewertung: { $rating }.
}
fact-ticket-email_refused = { $number ->
    [none] Eine E-Mail ging ein und wurde nicht berücksichtigt.
   *[other] Eine E-Mail zu Ticket { $number } ging ein und wurde nicht berücksichtigt.
} { $from ->
    [none] { "" }
   *[other] Absender: { $from }.
} { $told ->
    [yes] Der Absender wurde gebeten, im Kundenbereich zu schreiben.
    [no] Der Absender wurde nicht benachrichtigt.
   *[none] { "" }
}
fact-ticket-worked = { $number ->
    [none] Der Support hat an einem Ticket gearbeitet.
   *[other] Der Support hat an Ticket { $number } gearbeitet.
}
