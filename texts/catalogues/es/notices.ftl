### Avisos: lo que se comunica a una persona por correo electrónico. Cada uno tiene un asunto, y su cuerpo como valor.
###
### Una línea en blanco termina un párrafo. Un parámetro que forma un párrafo propio se muestra como lo que es: un
### mensaje como cita, una lista como lista, un enlace como enlace. Todo aviso puede usar $desk (el nombre del servicio
### de soporte) y $panel (el enlace al panel de clientes).

## Alrededor de cada aviso

frame-greeting = Hola:
frame-no_reply = Este correo se envió automáticamente. Los textos que nos llegan por correo electrónico no se tienen en cuenta.
frame-closing = Atentamente,

## Párrafos que comparten varios avisos

notice-panel-ticket =
    Puede leer el ticket en el panel de clientes y escribirnos allí:

    { $panel }
notice-panel-account =
    Puede consultar los detalles en el panel de clientes:

    { $panel }

## Tickets

notice-ticket-opened =
    Hemos recibido su consulta. Tiene el número { $number } y el asunto «{ $subject }». Le responderemos a la brevedad.

    { notice-panel-ticket }
    .subject = Ticket { $number } recibido: { $subject }
notice-ticket-answered =
    { $agent } respondió al ticket { $number } («{ $subject }»):

    { $body }

    { notice-panel-ticket }
    .subject = Ticket { $number } respondido: { $subject }
notice-ticket-solved =
    El ticket { $number } («{ $subject }») se ha marcado como resuelto. Si aún necesita ayuda, escríbanos en el ticket.

    { notice-panel-ticket }
    .subject = Ticket { $number } resuelto: { $subject }
notice-ticket-closed =
    El ticket { $number } («{ $subject }») se ha cerrado. Si aún necesita ayuda, reábralo en el panel de clientes.

    { notice-panel-ticket }
    .subject = Ticket { $number } cerrado: { $subject }
notice-ticket-reopened =
    El ticket { $number } («{ $subject }») se ha reabierto. Le responderemos a la brevedad.

    { notice-panel-ticket }
    .subject = Ticket { $number } reabierto: { $subject }
notice-ticket-follow_up =
    El ticket { $old } ya no se podía reabrir. Por eso se ha abierto un ticket nuevo que hace referencia a él. Tiene el número { $number } y el asunto «{ $subject }».

    { notice-panel-ticket }
    .subject = Ticket { $number }, continuación del ticket { $old }: { $subject }
notice-ticket-merged =
    El ticket { $number } («{ $subject }») se ha fusionado con el ticket { $into }. Se conservan todos sus mensajes; a partir de ahora, escriba en el ticket { $into }.

    { notice-panel-ticket }
    .subject = Ticket { $number } fusionado con el ticket { $into }: { $subject }
notice-ticket-email_refused =
    { $number ->
        [none] Gracias por su correo. Lamentablemente, no podemos tener en cuenta los textos enviados por correo electrónico, por lo que no se ha añadido a ningún ticket.
       *[other] Gracias por su correo sobre el ticket { $number }. Lamentablemente, no podemos tener en cuenta los textos enviados por correo electrónico, por lo que no se ha añadido al ticket.
    }

    Para que no se pierda nada, escríbanos en el panel de clientes. Puede copiar allí el texto de su correo:

    { $panel }
    .subject = { $number ->
        [none] Su correo no se ha tenido en cuenta
       *[other] Su correo sobre el ticket { $number } no se ha tenido en cuenta
    }

## Personas

notice-people-invited =
    { $inviter ->
        [none] Ha recibido una invitación para usar la cuenta «{ $account }» en { $desk }.
       *[other] { $inviter } le ha invitado a usar la cuenta «{ $account }» en { $desk }.
    }

    Para aceptar la invitación, abra este enlace. Funciona una sola vez y vence el { $until }:

    { $link }

    Si no esperaba esta invitación, simplemente ignore este correo.
    .subject = Invitación a la cuenta «{ $account }»
notice-people-invitation_accepted =
    { $permissions ->
        [none] Se ha aceptado una invitación a la cuenta «{ $account }». Por el momento, el nuevo usuario no tiene ningún permiso en ella.
       *[other] Se ha aceptado una invitación a la cuenta «{ $account }». El nuevo usuario puede:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Invitación a la cuenta «{ $account }» aceptada
notice-people-permissions_changed =
    { $permissions ->
        [none] Se han modificado los permisos de un usuario de la cuenta «{ $account }». Por el momento, el usuario no tiene ningún permiso en ella.
       *[other] Se han modificado los permisos de un usuario de la cuenta «{ $account }». Ahora el usuario puede:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Permisos en la cuenta «{ $account }» modificados
notice-people-removed =
    Se ha retirado el acceso de un usuario a la cuenta «{ $account }».

    { notice-panel-account }
    .subject = Se ha retirado el acceso de un usuario a la cuenta «{ $account }»

## La cuenta

notice-account-amended =
    Se han modificado los datos de la cuenta «{ $account }».

    Si no tiene conocimiento de este cambio, avísenos en el panel de clientes:

    { $panel }
    .subject = Se han modificado los datos de la cuenta «{ $account }»
notice-account-ownership_offered =
    Se ha ofrecido la titularidad de la cuenta «{ $account }» a uno de sus usuarios. El titular tiene todos los permisos, y cada cuenta tiene exactamente uno.

    Solo se cederá si ese usuario la acepta en el panel de clientes. Hasta entonces, el titular puede retirar allí el ofrecimiento:

    { $panel }
    .subject = Se ha ofrecido la titularidad de la cuenta «{ $account }» a un usuario
notice-account-ownership_accepted =
    La titularidad de la cuenta «{ $account }» se ha cedido. La cuenta tiene un nuevo titular.

    { notice-panel-account }
    .subject = La cuenta «{ $account }» tiene un nuevo titular

## El acceso de soporte

notice-access-door_opened =
    Se ha abierto el acceso de soporte a la cuenta «{ $account }»: el personal de { $desk } puede entrar ahora en ella sin pedirle autorización.

    Puede cerrarlo en cualquier momento en el panel de clientes:

    { $panel }
    .subject = Soporte puede entrar en la cuenta «{ $account }» sin autorización
notice-access-door_closed =
    Se ha cerrado el acceso de soporte a la cuenta «{ $account }»: ahora el personal de { $desk } solo puede entrar en ella con un código que usted le dé o con su consentimiento por escrito.

    { notice-panel-account }
    .subject = Soporte solo puede entrar en la cuenta «{ $account }» con su autorización
notice-access-entered =
    { $emergency ->
        [none] { $agent }, de { $desk }, ha entrado en la cuenta «{ $account }». Fundamento: { $basis }.
       *[yes] Este es un acceso de emergencia: { $agent }, de { $desk }, ha entrado en la cuenta «{ $account }» sin pedirle antes autorización. Los responsables de soporte lo han aprobado y se revisará. Fundamento: { $basis }.
    }

    Motivo:

    { $reason }

    { $scopes ->
        [none] { "" }
       *[other] Finalidad:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    Esta sesión termina, como máximo, el { $until }. En el panel de clientes puede ver quién está en la cuenta y terminar la sesión en cualquier momento:

    { $panel }
    .subject = { $emergency ->
        [none] Soporte ha entrado en la cuenta «{ $account }»
       *[yes] Emergencia: soporte ha entrado en la cuenta «{ $account }»
    }
notice-access-ended =
    { $agent }, de { $desk }, estuvo en la cuenta «{ $account }» y ya no está en ella.

    Tiempo: desde el { $entered_at } hasta el { $ended_at } ({ $minutes ->
        [0] menos de un minuto
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }). Fin de la sesión: { $ending }.

    Motivo del acceso:

    { $reason }

    { $actions ->
        [0] No se registró ninguna acción.
        [one] Se registró { $actions } acción.
       *[other] Se registraron { $actions } acciones.
    } { $documents ->
        [none] No se conservó ningún documento.
        [one] Se conservó { $documents } documento, que debe eliminarse; la eliminación debe confirmarse.
       *[other] Se conservaron { $documents } documentos, que deben eliminarse; la eliminación debe confirmarse.
    }

    { notice-panel-account }
    .subject = Soporte estuvo en la cuenta «{ $account }»
notice-assistance-exhausted =
    Se han probado demasiados códigos incorrectos para la cuenta «{ $account }». La solicitud de asistencia ha quedado agotada: ya nadie puede entrar con su código.

    Si aún necesita ayuda, solicite asistencia de nuevo. Si no ha dado ningún código a nadie, avísenos en el panel de clientes:

    { $panel }
    .subject = Demasiados códigos incorrectos para la cuenta «{ $account }»
notice-assistance-locked =
    Se han probado demasiados códigos incorrectos seguidos para la cuenta «{ $account }»: { $failures }. Sus códigos están bloqueados: nadie puede entrar con un código hasta que los desbloquee el titular de la cuenta o quien administre sus usuarios.

    Si no ha dado ningún código a nadie, avísenos en el panel de clientes:

    { $panel }
    .subject = Los códigos de la cuenta «{ $account }» están bloqueados
notice-consent-given =
    { $scopes ->
        [none] Se ha dado a soporte un consentimiento por escrito para la cuenta «{ $account }». Vale hasta el { $until }.
       *[other] Se ha dado a soporte un consentimiento por escrito para la cuenta «{ $account }». Vale hasta el { $until }, para:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    Puede retirarlo en cualquier momento en el panel de clientes:

    { $panel }
    .subject = Consentimiento por escrito para la cuenta «{ $account }»
notice-consent-withdrawn =
    Se ha retirado un consentimiento por escrito para el acceso de soporte a la cuenta «{ $account }». Las sesiones que dependían de él han terminado.

    { notice-panel-account }
    .subject = Consentimiento para la cuenta «{ $account }» retirado

## Contactos

notice-contact-added =
    { $categories ->
        [none] Esta dirección de correo se ha añadido como contacto de la cuenta «{ $account }». Todavía no se han elegido categorías de correos para ella.
       *[other] Esta dirección de correo se ha añadido como contacto de la cuenta «{ $account }». Recibirá correos de estas categorías:
    }

    { $categories ->
        [none] { "" }
       *[other] { $categories }
    }

    No es necesario que haga nada.
    .subject = Ahora es contacto de la cuenta «{ $account }»
