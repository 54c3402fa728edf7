### Hechos: lo que ocurrió, como líneas del registro que ve el cliente.

fact-account-created = Se creó la cuenta. { $owner ->
    [none] { "" }
   *[other] Titular: { $owner }.
}
fact-account-service_added = { $service ->
    [none] Se añadió un servicio a la cuenta.
   *[other] Se añadió el servicio «{ $service }» a la cuenta.
}
fact-account-amended = Se modificaron los datos de la cuenta. { $name ->
    [yes] El nombre es nuevo.
   *[none] { "" }
} { $email ->
    [yes] La dirección de correo electrónico es nueva.
   *[none] { "" }
} { $language ->
    [yes] El idioma es nuevo.
   *[none] { "" }
}
fact-account-onboarded = Se completó la puesta en marcha de la cuenta.
fact-account-ownership_offered = { $to ->
    [none] Se ofreció la titularidad de la cuenta a otro usuario.
   *[other] Se ofreció la titularidad de la cuenta a { $to }.
}
fact-account-ownership_withdrawn = { $to ->
    [none] Se retiró el ofrecimiento de la titularidad de la cuenta.
   *[other] Se retiró el ofrecimiento de la titularidad de la cuenta a { $to }.
}
fact-account-ownership_accepted = { $to ->
    [none] La titularidad de la cuenta pasó a otro usuario.
   *[other] La titularidad de la cuenta pasó a { $to }.
}

fact-people-admitted = { $user ->
    [none] Se dio acceso a la cuenta a un usuario.
   *[other] Se dio acceso a la cuenta a { $user }.
} { $permissions ->
    [none] No se concedió ningún permiso.
   *[other] Permisos: { $permissions }.
}
fact-people-invited = { $permissions ->
    [none] Se invitó a una persona a la cuenta, por ahora sin permisos.
   *[other] Se invitó a una persona a la cuenta. Permisos: { $permissions }.
}
fact-people-invitation_sent_again = Se volvió a enviar una invitación.
fact-people-invitation_revoked = Se revocó una invitación.
fact-people-invitation_accepted = { $user ->
    [none] Se aceptó una invitación.
   *[other] { $user } aceptó una invitación.
} { $permissions ->
    [none] { "" }
   *[other] Permisos: { $permissions }.
}
fact-people-permitted = { $user ->
    [none] Se modificaron los permisos de un usuario.
   *[other] Se modificaron los permisos de { $user }.
} { $permissions ->
    [none] Ahora no tiene ningún permiso.
   *[other] Permisos actuales: { $permissions }.
}
fact-people-entrusted = { $manages_users ->
    [yes] Se concedió el derecho de administrar usuarios.
    [no] Se retiró el derecho de administrar usuarios.
   *[none] Se modificó el derecho de administrar usuarios.
} { $user ->
    [none] { "" }
   *[other] Usuario: { $user }.
}
fact-people-removed = { $user ->
    [none] Se retiró el acceso de un usuario a la cuenta.
   *[other] Se retiró el acceso de { $user } a la cuenta.
}

fact-contact-added = Se añadió un contacto. { $categories ->
    [none] { "" }
   *[other] Categorías: { $categories }.
}
fact-contact-changed = Se modificó un contacto. { $categories ->
    [none] { "" }
   *[other] Categorías: { $categories }.
}
fact-contact-removed = Se eliminó un contacto.

fact-staff-enrolled = { $agent ->
    [none] Se incorporó un agente al directorio de soporte.
   *[other] Se incorporó a { $agent } al directorio de soporte.
}
fact-staff-activated = { $agent ->
    [none] Se activó a un agente.
   *[other] Se activó a { $agent } como agente.
}
fact-staff-deactivated = { $agent ->
    [none] Se desactivó a un agente.
   *[other] Se desactivó a { $agent } como agente.
}
fact-staff-assigned_teams = { $agent ->
    [none] Se modificaron los equipos de un agente.
   *[other] Se modificaron los equipos de { $agent }.
} { $teams ->
    [none] { "" }
   *[other] Equipos: { $teams }.
}

fact-ticket-opened = { $follows ->
    [none] Se abrió el ticket { $number }.
   *[other] Se abrió el ticket { $number }. Es la continuación del ticket { $follows }.
}
fact-ticket-answered = Se añadió un mensaje al ticket { $number }.
fact-ticket-solved = El ticket { $number } se marcó como resuelto.
fact-ticket-held = El ticket { $number } se puso en pausa.
fact-ticket-resumed = Se retomó el ticket { $number }.
fact-ticket-closed = Se cerró el ticket { $number }.
fact-ticket-reopened = Se reabrió el ticket { $number }.
fact-ticket-merged = El ticket { $number } se fusionó con el ticket { $into_number }.
fact-ticket-unmerged = Se deshizo la fusión del ticket { $number }.
fact-ticket-rated = { $rating ->
    [none] Se valoró el ticket { $number }.
   *[other] Se valoró el ticket { $number }. Valoración: { $rating }.
}
fact-ticket-email_refused = { $number ->
    [none] Llegó un correo electrónico que no se tuvo en cuenta.
   *[other] Llegó un correo electrónico sobre el ticket { $number } que no se tuvo en cuenta.
} { $from ->
    [none] { "" }
   *[other] Remitente: { $from }.
} { $told ->
    [yes] Se indicó al remitente que escriba en el panel de clientes.
    [no] No se avisó al remitente.
   *[none] { "" }
}
fact-ticket-worked = { $number ->
    [none] Soporte trabajó en un ticket.
   *[other] Soporte trabajó en el ticket { $number }.
}

fact-access-door_opened = Se abrió el acceso de soporte: su personal puede entrar en la cuenta sin pedir autorización.
fact-access-door_closed = Se cerró el acceso de soporte: su personal solo puede entrar en la cuenta con un código o un consentimiento por escrito.
fact-access-rules_acknowledged = Se confirmó la lectura de las normas de acceso (edición { $edition }).
fact-access-entered = { $user ->
    [none] { $agent }, de soporte, entró en la cuenta.
   *[other] { $agent }, de soporte, entró en la cuenta como { $user }.
} Fundamento: { $basis }. { $armed_by ->
    [none] { "" }
   *[other] De parte de { $armed_by }.
} { $scopes ->
    [none] { "" }
   *[other] Finalidad: { $scopes }.
} { $ticket ->
    [none] { "" }
   *[other] Ticket: { $ticket }.
} Como máximo hasta el { $until }. Motivo: «{ $reason }» Enlace: { $link }
fact-access-refused = { $agent ->
    [none] Un agente quiso entrar en la cuenta y se le denegó el acceso.
   *[other] { $agent }, de soporte, quiso entrar en la cuenta y se le denegó el acceso.
} { $user ->
    [none] { "" }
   *[other] Usuario: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Finalidad: { $scopes }.
} Fundamento: { $basis }. { $missing ->
    [none] { "" }
   *[other] Faltaba: { $missing }.
}
fact-access-recorded = Soporte trabajó en la cuenta. { $action }: «{ $what }». Finalidad: { $scope }.
fact-access-ended = { $agent ->
    [none] Terminó una sesión de soporte en la cuenta.
   *[other] Terminó la sesión de { $agent } en la cuenta.
} { $user ->
    [none] { "" }
   *[other] Usuario: { $user }.
} Momento: { $ended_at }. Motivo: { $ending }.
fact-access-user_reset = { $user ->
    [none] Se restablecieron las credenciales de un usuario.
   *[other] Se restablecieron las credenciales de { $user }.
} Ya nadie de soporte está en la cuenta como este usuario.
fact-access-clean_up_due = { $sessions ->
    [one] Se completó la puesta en marcha de la cuenta. Lo que soporte conservó en { $sessions } sesión debe eliminarse a más tardar el { $until }.
   *[other] Se completó la puesta en marcha de la cuenta. Lo que soporte conservó en { $sessions } sesiones debe eliminarse a más tardar el { $until }.
}
fact-access-cleaned_up = { $documents ->
    [one] Soporte confirmó que eliminó lo que había conservado: { $documents } documento.
   *[other] Soporte confirmó que eliminó lo que había conservado: { $documents } documentos.
}
fact-access-clean_up_overdue = Soporte no confirmó a tiempo que eliminó lo que había conservado. { $agent ->
    [none] { "" }
   *[other] Agente: { $agent }.
}

fact-assistance-requested = Se solicitó asistencia y hay un código para ella. La solicitud vale hasta el { $until }. { $scopes ->
    [none] { "" }
   *[other] Dar el código implica consentir: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Solo para { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Solo para el ticket { $ticket }.
}
fact-assistance-withdrawn = Se retiró la solicitud de asistencia. Su código ya no es válido.
fact-assistance-code_refused = { $agent ->
    [none] Un agente probó un código que no se aceptó.
   *[other] { $agent }, de soporte, probó un código que no se aceptó.
} { $user ->
    [none] { "" }
   *[other] Usuario: { $user }.
} Motivo: { $verdict }. Intentos restantes: { $tries_left }.
fact-assistance-exhausted = Se probaron demasiados códigos incorrectos. La solicitud de asistencia quedó agotada; hace falta una nueva.
fact-assistance-locked = Se bloquearon los códigos tras demasiados intentos incorrectos seguidos: { $failures }.
fact-assistance-unlocked = Se desbloquearon los códigos.

fact-consent-given = Se dio un consentimiento por escrito, desde el { $since } hasta el { $until }. { $scopes ->
    [none] { "" }
   *[other] Finalidad: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Solo para { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Solo para el ticket { $ticket }.
}
fact-consent-withdrawn = Se retiró un consentimiento por escrito. Ya nadie de soporte está en la cuenta en virtud de él.

fact-break_glass-asked = Soporte solicitó un acceso de emergencia a la cuenta. { $user ->
    [none] { "" }
   *[other] Usuario: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Finalidad: { $scopes }.
} Motivo: «{ $reason }» Enlace: { $link }
fact-break_glass-approved = Se aprobó un acceso de emergencia. Aprobaciones hasta ahora: { $approvals }.
fact-break_glass-declined = Se rechazó un acceso de emergencia.

fact-staff-mfa_verified = { $agent ->
    [none] Se verificó el segundo factor de un agente.
   *[other] Se verificó el segundo factor de { $agent }.
}
fact-staff-trained = { $agent ->
    [none] Un agente completó la formación «{ $training }».
   *[other] { $agent } completó la formación «{ $training }».
}
fact-staff-undertaking_signed = Un agente firmó el compromiso (edición { $edition }).
fact-staff-ceiling_set = { $agent ->
    [none] Se modificó lo máximo que un agente puede hacer en las cuentas.
   *[other] Se modificó lo máximo que { $agent } puede hacer en las cuentas.
} { $scopes ->
    [none] Ahora: nada.
   *[other] Ahora: { $scopes }.
}
fact-staff-roles_assigned = { $agent ->
    [none] Se modificaron las funciones de un agente.
   *[other] Se modificaron las funciones de { $agent }.
} { $lead ->
    [yes] Responsable de soporte: sí.
    [no] Responsable de soporte: no.
   *[none] { "" }
} { $roles ->
    [none] { "" }
   *[other] Revisa como: { $roles }.
}

fact-review-signed = Se revisaron los accesos desde el { $since } hasta el { $until }. Función: { $role }.
