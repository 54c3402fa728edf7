### Bedingungen, die nicht erfüllt sind: was die abgewiesene Person erfährt, und was sie tun kann.

-ask-permission = Bitte wenden Sie sich an den Inhaber des Kontos oder an die Person, die dessen Benutzer verwaltet.

condition-account-new = Dieses Konto gibt es bereits. Bitte verwenden Sie das vorhandene.
condition-account-onboarding = Das ist nur möglich, solange das Konto eingerichtet wird. Die Einrichtung ist bereits abgeschlossen.
condition-account-owner = Das darf nur der Inhaber des Kontos. Bitte wenden Sie sich an ihn.
condition-agent-active = Ihr Zugang als Mitarbeiter ist nicht aktiv. Bitte lassen Sie ihn von der Leitung des Supports freischalten.
condition-agent-new = Dieser Mitarbeiter steht bereits im Verzeichnis. Bitte verwenden Sie den vorhandenen Eintrag.
condition-agent-team = Sie gehören noch keinem Team an. Bitte lassen Sie sich von der Leitung des Supports einem zuteilen.
condition-contact-new = Es gibt bereits einen Kontakt mit dieser E-Mail-Adresse. Bitte ändern Sie stattdessen diesen Kontakt.
condition-desk-keys = Diese Funktion steht noch nicht zur Verfügung, weil keine Schlüssel eingerichtet sind. Bitte informieren Sie den Betreiber dieses Supports.
condition-invitation-address = Diese Einladung wurde an eine andere E-Mail-Adresse gesandt. Bitte melden Sie sich mit jener Adresse an oder bitten Sie um eine Einladung an Ihre.
condition-invitation-open = Diese Einladung ist nicht mehr offen: Sie wurde angenommen oder widerrufen. Bitte lassen Sie sich eine neue senden.
condition-invitation-unexpired = Diese Einladung ist abgelaufen. Bitte lassen Sie sie sich erneut senden.
condition-journal-free_lease = Ein anderes Programm stellt die Einträge dieses Kontos gerade zu. Bitte versuchen Sie es später noch einmal.
condition-journal-in_order = Nur Einträge, die es gibt und die ausgegeben wurden, können bestätigt werden. Bitte lesen Sie die offenen Einträge neu.
condition-journal-lease = Die Reservierung der Einträge dieses Kontos ist abgelaufen. Bitte holen Sie eine neue, bevor Sie fortfahren.
condition-member-not_owner = Das ist beim Inhaber des Kontos nicht möglich. Zuerst muss die Inhaberschaft übergeben werden.
condition-member-other = Das können Sie nicht bei sich selbst tun. Bitte wenden Sie sich an den Inhaber des Kontos.
condition-membership-new = Dieser Benutzer ist bereits Mitglied des Kontos. Bitte ändern Sie stattdessen seine Berechtigungen.
condition-ownership-offered = Die Inhaberschaft dieses Kontos wird Ihnen nicht angeboten, oder das Angebot ist abgelaufen. Bitte lassen Sie sie sich vom Inhaber noch einmal anbieten.
condition-permission-contacts = Sie benötigen die Berechtigung „{ permission-contacts }“. { -ask-permission }
condition-permission-held = Sie können nur Berechtigungen erteilen, die Sie selbst haben. Bitte lassen Sie die übrigen vom Inhaber des Kontos erteilen.
condition-permission-profile = Sie benötigen die Berechtigung „{ permission-profile }“. { -ask-permission }
condition-permission-tickets = Sie benötigen die Berechtigung „{ permission-tickets }“. { -ask-permission }
condition-permission-users = Sie benötigen das Recht „{ permission-users }“. Bitte wenden Sie sich an den Inhaber des Kontos.
condition-service-new = Das Konto hat diesen Dienst bereits. Bitte verwenden Sie den vorhandenen.
condition-ticket-closed = Dieses Ticket ist geschlossen. Bitte öffnen Sie es wieder, um etwas hinzuzufügen.
condition-ticket-duplicates = Es gibt ähnliche Tickets. Bitte beantworten oder öffnen Sie eines davon wieder, oder bestätigen Sie, dass es in Ihrem um ein anderes Thema geht.
condition-ticket-merge_span = Die Frist, um diese Zusammenführung rückgängig zu machen, ist vorbei. Bitte eröffnen Sie ein neues Ticket und nennen Sie darin die Nummer von diesem.
condition-ticket-merge_target = Mit jenem Ticket kann dieses nicht zusammengeführt werden. Bitte wählen Sie ein anderes Ticket desselben Kontos, das noch nicht erledigt ist und Platz für die Nachrichten hat.
condition-ticket-merged = Dieses Ticket wurde mit einem anderen zusammengeführt. Bitte schreiben Sie dort.
condition-ticket-move = Der jetzige Status des Tickets lässt das nicht zu. Bitte sehen Sie sich das Ticket noch einmal an.
condition-ticket-rateable = Dieses Ticket kann noch nicht bewertet werden. Bitte warten Sie, bis es gelöst oder geschlossen ist.
condition-ticket-reopening = Die Frist, um dieses Ticket wieder zu öffnen, ist vorbei. Bitte eröffnen Sie ein neues und nennen Sie darin die Nummer von diesem.
condition-ticket-room = Dieses Ticket kann keine weiteren Nachrichten aufnehmen. Bitte eröffnen Sie ein neues und nennen Sie darin die Nummer von diesem.
