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

fact-access-door_opened = Der Zugang des Supports wurde geöffnet: Seine Mitarbeiter dürfen sich ohne Rückfrage im Konto anmelden.
fact-access-door_closed = Der Zugang des Supports wurde geschlossen: Seine Mitarbeiter dürfen sich nur mit einem Code oder einer schriftlichen Einwilligung im Konto anmelden.
fact-access-rules_acknowledged = Die Regeln für den Zugriff wurden zur Kenntnis genommen (Fassung { $edition }).
fact-access-entered = { $user ->
    [none] { $agent } vom Support meldete sich im Konto an.
   *[other] { $agent } vom Support meldete sich im Konto als { $user } an.
} Grundlage: { $basis }. { $armed_by ->
    [none] { "" }
   *[other] Erteilt von { $armed_by }.
} { $scopes ->
    [none] { "" }
   *[other] Zweck: { $scopes }.
} { $ticket ->
    [none] { "" }
   *[other] Ticket: { $ticket }.
} Längstens bis { $until }. Grund: „{ $reason }“ Link: { $link }
fact-access-refused = { $agent ->
    [none] Ein Mitarbeiter wollte sich im Konto anmelden und wurde abgewiesen.
   *[other] { $agent } vom Support wollte sich im Konto anmelden und wurde abgewiesen.
} { $user ->
    [none] { "" }
   *[other] Benutzer: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Zweck: { $scopes }.
} Grundlage: { $basis }. { $missing ->
    [none] { "" }
   *[other] Es fehlte: { $missing }.
}
fact-access-recorded = Der Support hat im Konto gearbeitet. { $action }: „{ $what }“. Zweck: { $scope }.
fact-access-ended = { $agent ->
    [none] Eine Sitzung des Supports im Konto wurde beendet.
   *[other] Die Sitzung von { $agent } im Konto wurde beendet.
} { $user ->
    [none] { "" }
   *[other] Benutzer: { $user }.
} Zeitpunkt: { $ended_at }. Grund: { $ending }.
fact-access-user_reset = { $user ->
    [none] Die Zugangsdaten eines Benutzers wurden zurückgesetzt.
   *[other] Die Zugangsdaten von { $user } wurden zurückgesetzt.
} Niemand vom Support ist mehr als dieser Benutzer angemeldet.
fact-access-clean_up_due = { $sessions ->
    [one] Die Einrichtung des Kontos wurde abgeschlossen. Was der Support in { $sessions } Sitzung behalten hat, muss bis { $until } gelöscht werden.
   *[other] Die Einrichtung des Kontos wurde abgeschlossen. Was der Support in { $sessions } Sitzungen behalten hat, muss bis { $until } gelöscht werden.
}
fact-access-cleaned_up = { $documents ->
    [one] Der Support hat bestätigt, dass gelöscht ist, was er behalten hatte: { $documents } Dokument.
   *[other] Der Support hat bestätigt, dass gelöscht ist, was er behalten hatte: { $documents } Dokumente.
}
fact-access-clean_up_overdue = Der Support hat nicht rechtzeitig bestätigt, dass gelöscht ist, was er behalten hatte. { $agent ->
    [none] { "" }
   *[other] Mitarbeiter: { $agent }.
}

fact-assistance-requested = Es wurde Hilfe angefordert, und es gibt einen Code dafür. Die Anforderung gilt bis { $until }. { $scopes ->
    [none] { "" }
   *[other] Mit der Weitergabe des Codes wird auch eingewilligt in: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Nur für { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Nur für Ticket { $ticket }.
}
fact-assistance-withdrawn = Die Anforderung von Hilfe wurde zurückgezogen. Ihr Code gilt nicht mehr.
fact-assistance-code_refused = { $agent ->
    [none] Ein Mitarbeiter gab einen Code ein, der nicht angenommen wurde.
   *[other] { $agent } vom Support gab einen Code ein, der nicht angenommen wurde.
} { $user ->
    [none] { "" }
   *[other] Benutzer: { $user }.
} Grund: { $verdict }. Verbleibende Versuche: { $tries_left }.
fact-assistance-exhausted = Es wurden zu viele falsche Codes eingegeben. Die Anforderung von Hilfe ist verbraucht; es braucht eine neue.
fact-assistance-locked = Die Codes wurden nach zu vielen falschen in Folge gesperrt: { $failures }.
fact-assistance-unlocked = Die Codes wurden entsperrt.

fact-consent-given = Es wurde eine schriftliche Einwilligung erteilt, von { $since } bis { $until }. { $scopes ->
    [none] { "" }
   *[other] Zweck: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Nur für { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Nur für Ticket { $ticket }.
}
fact-consent-withdrawn = Eine schriftliche Einwilligung wurde zurückgezogen. Niemand vom Support ist mehr ihretwegen angemeldet.

fact-break_glass-asked = Der Support hat einen Notfallzugriff auf das Konto beantragt. { $user ->
    [none] { "" }
   *[other] Benutzer: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Zweck: { $scopes }.
} Grund: „{ $reason }“ Link: { $link }
fact-break_glass-approved = Ein Notfallzugriff wurde genehmigt. Genehmigungen bisher: { $approvals }.
fact-break_glass-declined = Ein Notfallzugriff wurde abgelehnt.

fact-staff-mfa_verified = { $agent ->
    [none] Der zweite Faktor eines Mitarbeiters wurde geprüft.
   *[other] Der zweite Faktor von { $agent } wurde geprüft.
}
fact-staff-trained = { $agent ->
    [none] Ein Mitarbeiter hat die Schulung „{ $training }“ abgeschlossen.
   *[other] { $agent } hat die Schulung „{ $training }“ abgeschlossen.
}
fact-staff-undertaking_signed = Ein Mitarbeiter hat die Verpflichtungserklärung unterzeichnet (Fassung { $edition }).
fact-staff-ceiling_set = { $agent ->
    [none] Was ein Mitarbeiter in Konten höchstens darf, wurde geändert.
   *[other] Was { $agent } in Konten höchstens darf, wurde geändert.
} { $scopes ->
    [none] Jetzt: nichts.
   *[other] Jetzt: { $scopes }.
}
fact-staff-roles_assigned = { $agent ->
    [none] Die Rollen eines Mitarbeiters wurden geändert.
   *[other] Die Rollen von { $agent } wurden geändert.
} { $lead ->
    [yes] Leitung des Supports: ja.
    [no] Leitung des Supports: nein.
   *[none] { "" }
} { $roles ->
    [none] { "" }
   *[other] Prüft als: { $roles }.
}

fact-review-signed = Die Zugriffe von { $since } bis { $until } wurden geprüft. Rolle: { $role }.
