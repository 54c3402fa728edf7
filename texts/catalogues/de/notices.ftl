### Benachrichtigungen: was eine Person per E-Mail erfährt. Jede hat einen Betreff, und ihren Text als Wert.
###
### Eine Leerzeile beendet einen Absatz. Ein Parameter, der für sich einen Absatz bildet, erscheint als das, was er ist:
### eine Nachricht als Zitat, eine Liste als Liste, ein Link als Link. Jede Benachrichtigung kann $desk (den Namen des
### Supports) und $panel (den Link zum Kundenbereich) verwenden.

## Um jede Benachrichtigung herum

frame-greeting = Guten Tag,
frame-no_reply = Diese E-Mail wurde automatisch versandt. Texte, die Sie uns per E-Mail senden, werden nicht berücksichtigt.
frame-closing = Mit freundlichen Grüßen

## Absätze, die mehrere Benachrichtigungen teilen

notice-panel-ticket =
    Im Kundenbereich können Sie das Ticket lesen und uns schreiben:

    { $panel }
notice-panel-account =
    Die Einzelheiten finden Sie im Kundenbereich:

    { $panel }

## Tickets

notice-ticket-opened =
    Wir haben Ihre Anfrage erhalten. Sie hat die Nummer { $number } und den Betreff „{ $subject }“. Wir antworten Ihnen so bald wie möglich.

    { notice-panel-ticket }
    .subject = Ticket { $number } eingegangen: { $subject }
notice-ticket-answered =
    { $agent } hat Ticket { $number } („{ $subject }“) beantwortet:

    { $body }

    { notice-panel-ticket }
    .subject = Ticket { $number } beantwortet: { $subject }
notice-ticket-solved =
    Ticket { $number } („{ $subject }“) wurde als gelöst gekennzeichnet. Wenn Sie noch Hilfe benötigen, schreiben Sie uns bitte im Ticket.

    { notice-panel-ticket }
    .subject = Ticket { $number } gelöst: { $subject }
notice-ticket-closed =
    Ticket { $number } („{ $subject }“) wurde geschlossen. Wenn Sie noch Hilfe benötigen, öffnen Sie es bitte im Kundenbereich wieder.

    { notice-panel-ticket }
    .subject = Ticket { $number } geschlossen: { $subject }
notice-ticket-reopened =
    Ticket { $number } („{ $subject }“) wurde wieder geöffnet. Wir antworten Ihnen so bald wie möglich.

    { notice-panel-ticket }
    .subject = Ticket { $number } wieder geöffnet: { $subject }
notice-ticket-follow_up =
    Ticket { $old } konnte nicht wieder geöffnet werden. Deshalb wurde ein neues Ticket eröffnet, das sich darauf bezieht. Es hat die Nummer { $number } und den Betreff „{ $subject }“.

    { notice-panel-ticket }
    .subject = Ticket { $number } setzt Ticket { $old } fort: { $subject }
notice-ticket-merged =
    Ticket { $number } („{ $subject }“) wurde mit Ticket { $into } zusammengeführt. Alle Nachrichten bleiben erhalten; bitte schreiben Sie ab jetzt in Ticket { $into }.

    { notice-panel-ticket }
    .subject = Ticket { $number } mit Ticket { $into } zusammengeführt: { $subject }
notice-ticket-email_refused =
    { $number ->
        [none] Vielen Dank für Ihre E-Mail. Texte, die per E-Mail gesandt werden, können wir leider nicht berücksichtigen; deshalb wurde sie in kein Ticket aufgenommen.
       *[other] Vielen Dank für Ihre E-Mail zu Ticket { $number }. Texte, die per E-Mail gesandt werden, können wir leider nicht berücksichtigen; deshalb wurde sie nicht in das Ticket aufgenommen.
    }

    Damit nichts verloren geht, schreiben Sie uns bitte im Kundenbereich. Den Text Ihrer E-Mail können Sie dorthin kopieren:

    { $panel }
    .subject = { $number ->
        [none] Ihre E-Mail wurde nicht berücksichtigt
       *[other] Ihre E-Mail zu Ticket { $number } wurde nicht berücksichtigt
    }

## Personen

notice-people-invited =
    { $inviter ->
        [none] Sie wurden eingeladen, das Konto „{ $account }“ bei { $desk } zu nutzen.
       *[other] { $inviter } hat Sie eingeladen, das Konto „{ $account }“ bei { $desk } zu nutzen.
    }

    Um die Einladung anzunehmen, öffnen Sie bitte diesen Link. Er funktioniert einmal und ist gültig bis { $until }:

    { $link }

    Wenn Sie diese Einladung nicht erwartet haben, können Sie diese E-Mail einfach ignorieren.
    .subject = Einladung zum Konto „{ $account }“
notice-people-invitation_accepted =
    { $permissions ->
        [none] Eine Einladung zum Konto „{ $account }“ wurde angenommen. Der neue Benutzer hat dort zurzeit keine Berechtigungen.
       *[other] Eine Einladung zum Konto „{ $account }“ wurde angenommen. Der neue Benutzer hat diese Berechtigungen:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Einladung zum Konto „{ $account }“ angenommen
notice-people-permissions_changed =
    { $permissions ->
        [none] Die Berechtigungen eines Benutzers des Kontos „{ $account }“ wurden geändert. Der Benutzer hat dort zurzeit keine Berechtigungen.
       *[other] Die Berechtigungen eines Benutzers des Kontos „{ $account }“ wurden geändert. Der Benutzer hat nun diese:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Berechtigungen im Konto „{ $account }“ geändert
notice-people-removed =
    Der Zugang eines Benutzers zum Konto „{ $account }“ wurde entfernt.

    { notice-panel-account }
    .subject = Zugang eines Benutzers zum Konto „{ $account }“ entfernt

## Das Konto

notice-account-amended =
    Die Angaben zum Konto „{ $account }“ wurden geändert.

    Wenn Ihnen diese Änderung nicht bekannt ist, teilen Sie es uns bitte im Kundenbereich mit:

    { $panel }
    .subject = Angaben zum Konto „{ $account }“ geändert
notice-account-ownership_offered =
    Die Inhaberschaft des Kontos „{ $account }“ wurde einem seiner Benutzer angeboten. Der Inhaber hat alle Berechtigungen, und jedes Konto hat genau einen.

    Sie geht nur über, wenn dieser Benutzer im Kundenbereich annimmt. Bis dahin kann der Inhaber das Angebot dort zurückziehen:

    { $panel }
    .subject = Die Inhaberschaft des Kontos „{ $account }“ wurde einem Benutzer angeboten
notice-account-ownership_accepted =
    Die Inhaberschaft des Kontos „{ $account }“ wurde übergeben. Das Konto hat einen neuen Inhaber.

    { notice-panel-account }
    .subject = Das Konto „{ $account }“ hat einen neuen Inhaber

## Der Zugriff des Supports

notice-access-door_opened =
    Der Zugang des Supports zum Konto „{ $account }“ wurde geöffnet: Mitarbeiter von { $desk } dürfen sich dort nun ohne Rückfrage anmelden.

    Sie können ihn jederzeit im Kundenbereich schließen:

    { $panel }
    .subject = Der Support darf sich ohne Rückfrage im Konto „{ $account }“ anmelden
notice-access-door_closed =
    Der Zugang des Supports zum Konto „{ $account }“ wurde geschlossen: Mitarbeiter von { $desk } dürfen sich dort nun nur noch mit einem Code von Ihnen oder mit Ihrer schriftlichen Einwilligung anmelden.

    { notice-panel-account }
    .subject = Der Support darf sich nur mit Ihrer Erlaubnis im Konto „{ $account }“ anmelden
notice-access-entered =
    { $emergency ->
        [none] { $agent } von { $desk } hat sich im Konto „{ $account }“ angemeldet. Grundlage: { $basis }.
       *[yes] Das ist ein Notfallzugriff: { $agent } von { $desk } hat sich im Konto „{ $account }“ angemeldet, ohne Sie vorher zu fragen. Die Leitung des Supports hat das genehmigt, und es wird geprüft. Grundlage: { $basis }.
    }

    Grund:

    { $reason }

    { $scopes ->
        [none] { "" }
       *[other] Zweck:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    Diese Sitzung endet spätestens am { $until }. Im Kundenbereich sehen Sie, wer angemeldet ist, und können die Sitzung jederzeit beenden:

    { $panel }
    .subject = { $emergency ->
        [none] Der Support hat sich im Konto „{ $account }“ angemeldet
       *[yes] Notfall: Der Support hat sich im Konto „{ $account }“ angemeldet
    }
notice-access-ended =
    { $agent } von { $desk } war im Konto „{ $account }“ angemeldet und ist es nicht mehr.

    Zeit: von { $entered_at } bis { $ended_at } ({ $minutes ->
        [0] weniger als eine Minute
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }). Ende der Sitzung: { $ending }.

    Grund des Zugriffs:

    { $reason }

    { $actions ->
        [0] Es wurde keine Handlung festgehalten.
        [one] Es wurde { $actions } Handlung festgehalten.
       *[other] Es wurden { $actions } Handlungen festgehalten.
    } { $documents ->
        [none] Es wurden keine Dokumente behalten.
        [one] Es wurde { $documents } Dokument behalten; es muss gelöscht und die Löschung bestätigt werden.
       *[other] Es wurden { $documents } Dokumente behalten; sie müssen gelöscht und die Löschung bestätigt werden.
    }

    { notice-panel-account }
    .subject = Der Support war im Konto „{ $account }“ angemeldet
notice-assistance-exhausted =
    Für das Konto „{ $account }“ wurden zu viele falsche Codes eingegeben. Die Anforderung von Hilfe ist verbraucht: Mit ihrem Code kann sich niemand mehr anmelden.

    Wenn Sie noch Hilfe benötigen, fordern Sie sie bitte noch einmal an. Wenn Sie niemandem einen Code gegeben haben, teilen Sie es uns bitte im Kundenbereich mit:

    { $panel }
    .subject = Zu viele falsche Codes für das Konto „{ $account }“
notice-assistance-locked =
    Für das Konto „{ $account }“ wurden zu viele falsche Codes in Folge eingegeben: { $failures }. Seine Codes sind gesperrt: Bis der Inhaber des Kontos oder die Person, die dessen Benutzer verwaltet, sie entsperrt, kann sich niemand mit einem Code anmelden.

    Wenn Sie niemandem einen Code gegeben haben, teilen Sie es uns bitte im Kundenbereich mit:

    { $panel }
    .subject = Die Codes des Kontos „{ $account }“ sind gesperrt
notice-consent-given =
    { $scopes ->
        [none] Dem Support wurde für das Konto „{ $account }“ eine schriftliche Einwilligung erteilt. Sie gilt bis { $until }.
       *[other] Dem Support wurde für das Konto „{ $account }“ eine schriftliche Einwilligung erteilt. Sie gilt bis { $until } für:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    Sie können sie jederzeit im Kundenbereich zurückziehen:

    { $panel }
    .subject = Schriftliche Einwilligung für das Konto „{ $account }“
notice-consent-withdrawn =
    Eine schriftliche Einwilligung in den Zugriff des Supports auf das Konto „{ $account }“ wurde zurückgezogen. Sitzungen, die auf ihr beruhten, sind beendet.

    { notice-panel-account }
    .subject = Einwilligung für das Konto „{ $account }“ zurückgezogen

## Kontakte

notice-contact-added =
    { $categories ->
        [none] Diese E-Mail-Adresse wurde als Kontakt des Kontos „{ $account }“ hinzugefügt. Es wurden noch keine E-Mail-Kategorien für sie gewählt.
       *[other] Diese E-Mail-Adresse wurde als Kontakt des Kontos „{ $account }“ hinzugefügt. Sie erhalten E-Mails dieser Kategorien:
    }

    { $categories ->
        [none] { "" }
       *[other] { $categories }
    }

    Sie müssen nichts weiter tun.
    .subject = Sie sind nun Kontakt des Kontos „{ $account }“
