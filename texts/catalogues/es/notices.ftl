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
