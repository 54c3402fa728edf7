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
