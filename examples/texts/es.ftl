### La narración del recorrido en español, y lo que escribe su gente.

title = RECORRIDO POR CONSENTRY, con el archivo de SQLite { $file }
title-clock = El recorrido tiene su propio reloj: así, media hora pasa en un instante. Marca { $now } (UTC).

## La cuenta

account-heading = La cuenta
account-new = Ada se da de alta y el proveedor crea para ella la cuenta «{ $account }»: { $email } es el email primario, y lo que llega allí está en { $language }.
account-found = La cuenta «{ $account }» viene de una ejecución anterior y tiene { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}. Lo que ya se hizo no se hace otra vez: las órdenes del proveedor tienen nombre.
account-amended = Ada cambia el idioma de { $before } a { $after }: desde ahora, lo que llega a { $email } está en { $after }.
account-services = La cuenta tiene estos servicios: { $services }. Grace responde por los equipos «support», «sales» y «billing».
account-key = Los secretos de los enlaces de invitación se derivan de una clave. Está en { $file }, y solo puede leerla quien es dueño del archivo. Un proveedor real la toma de donde guarda sus secretos.

## Contactos

contacts-heading = Contactos
contacts-added = { $count ->
    [one] La cuenta tiene un contacto, que elige
   *[other] La cuenta tiene { $count } contactos. Cada uno elige
} qué correos recibe y en qué idioma:
contacts-slip = Alguien escribe «{ $email }». Se rechaza antes de ejecutar nada, con el campo y el motivo:

## Usuarios

users-heading = Usuarios
users-invited = Ada invita a { $email } con estos permisos: { $permissions }. El secreto del enlace no se guarda en ninguna parte; se obtiene al escribir el correo.
users-no-link = En esta vuelta no salió ningún enlace: otro repartidor está trabajando. La próxima ejecución enviará uno nuevo.
users-accepted = Ben abre el enlace, entra con sus propias credenciales (que guarda el proveedor) y acepta.
users-again = Eve consiguió el correo y prueba el mismo enlace:
users-found = Ben ya es miembro: aceptó la invitación en una ejecución anterior.
users-given = Ada concede a Ben un permiso más: { $permission }.
users-taken = Ada le quita uno: { $permission }.
users-entrusted = Ada concede a Ben el derecho «{ $right }». Solo el titular puede hacerlo.
users-list = Quién puede hacer qué, permiso por permiso:
users-wanted = Ben invita a alguien con «{ $permission }», un permiso que él mismo no tiene:
users-whmcs = Ada viene de un panel que guardaba los permisos como «{ $wire }». Consentry lo lee así: { $permissions }. Aquello para lo que no tiene permiso se informa y nunca se descarta en silencio: { $left }.

## El panel de tickets

panel-heading = El panel de tickets
panel-catalogue = Sobre qué puede tratar un ticket:
panel-form = { $who } completa el formulario: «{ $subject }».
panel-opened = Se convierte en el ticket n.º { $number }: { $status }.
panel-advice = Consejo
panel-acknowledged = { $who } indica que se trata de otro tema y continúa: ticket n.º { $number }.
panel-followed = Ada sigue el consejo y añade su texto al n.º { $number }: { $status }.
panel-more = Ada añade información al n.º { $number }: { $status }.
panel-closed = Ada cierra el n.º { $number }: { $status }. Después recuerda algo más y responde:
panel-reopened = Entonces reabre el n.º { $number } agregando un texto: { $status }.
panel-rated = Ada valora el trabajo en el n.º { $number }: { $rating } de 5. «{ $comment }»
support-leftover = Grace empieza por el n.º { $number }, que una ejecución anterior dejó sin respuesta.
support-thanked = Ben le da las gracias.
support-taken = Grace se hace cargo del n.º { $number }: { $status }.
support-answered = Grace responde al n.º { $number }: «{ $text }» Estado: { $status }.
support-solved = Grace da por terminado el n.º { $number }: { $status }.
support-queue = Grace da prioridad alta al n.º { $number }. Las colas de sus equipos: primero lo más urgente, después quien lleva más tiempo esperando.
support-noted = Grace escribe una nota y una etiqueta en el n.º { $number }. Lo que ve ella y lo que ve Ada:
support-messages = Mensajes
support-notes = Notas
support-merged = Grace lee los dos y fusiona el n.º { $number } con el n.º { $into }: { $status }.
support-email = Ada también da las gracias por correo electrónico. Lo que llega así no se considera: no se añade nada al n.º { $number }, queda anotado en el registro y a Ada se le indica dónde escribir.
support-stranger = Eve, a quien la cuenta no conoce, también envía un correo. Eso queda igualmente en el registro; a ella no se le comunica nada.

## El historial

history-heading = El historial, después de cerrar y volver a abrir el archivo
history-total = { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}
history-more = … { $messages } mensajes en total
history-newest = Son los { $shown } más recientes; `tour history` los muestra todos.
search-word = Quien busca «{ $word }» encuentra estos números: Ada { $ada }; Grace { $grace }.
search-note = «{ $word }» solo aparece en una nota de Grace. Ada encuentra: { $ada }; Grace: { $grace }.

## Negativas

refusals-heading = Negativas
refusals-contacts = Ben lee los contactos:
refusals-self = Ben se concede todos los permisos:
refusals-admit = Ada admite a Ben otra vez, con un permiso que nadie tiene:
refusals-agent = Un desconocido lee tickets como si fuera agente:
refusals-outsider = Eve, que no es miembro, lee tickets:
refusals-outside = Para Eve la cuenta no existe: una negativa no revela nada a quien es ajeno.

## La bandeja de salida

outbox-heading = La bandeja de salida
outbox-how = El registro es la bandeja de salida. Un repartidor lo reserva durante { $seconds } segundos y redacta, a partir de cada entrada, lo que hay que comunicar:
outbox-whole = Uno de ellos, completo:
outbox-done = { $notices ->
    [one] Salió 1 aviso
   *[other] Salieron { $notices } avisos
}, cada uno una sola vez y en el idioma de quien lo lee. Entradas confirmadas: { $entries }; avisos para otras cuentas: { $others }.

## El tiempo, y los correos de una historia

later-minutes = { $minutes ->
    [one] Un minuto después
   *[other] { $minutes } minutos después
}: { $now }.
later-hours = { $hours ->
    [one] Una hora después
   *[other] { $hours } horas después
}: { $now }.
mails = Los correos de esta historia:

## Contactos y usuarios, soporte por tickets

story-contacts = 004 · Contactos y usuarios, según { $file }
story-tickets = 002 · Soporte por tickets, según { $file }

## Asistencia en una cuenta

story-assistance = 000 · Asistencia en una cuenta, según { $file }
door-heading = La puerta
door-open = Cada cuenta tiene una puerta. Al principio está abierta: así la ayuda llega pronto y nadie comparte su contraseña. Lo que muestra el panel de Ada:
door-enters = Grace entra sin preguntar, con un motivo y un enlace a la conversación. Lo que ve ella, y lo que Ada ve de inmediato:
door-closed = Ada prefiere que se lo pidan y cierra la puerta.
door-again = Grace, con prisa, quiere volver a entrar sin ventana privada, para «{ $scopes }». Se le dice de una vez todo lo que falta:
visit-inside = Dentro como { $user }, para: { $scopes }. A las { $ends } se acaba, pase lo que pase.
visit-door = Acceso de soporte: { $door }.
visit-nobody = No hay nadie dentro.
visit-banner = { $who } está dentro como { $user } desde las { $since }, para: { $scopes }. [Terminar la sesión]
visit-left = { $who } ha terminado y sale.
code-heading = El código
code-asked = Ada solicita asistencia y le lee el código a Grace por teléfono:
code-shown = { $code } · cambia a las { $changes }, en { $left } · solicitud hasta las { $until }
code-tool = El código sigue el RFC 6238. Quien tiene el secreto de la solicitud, y solo lo recibe la aplicación de Ada, calcula el mismo:
code-misheard = Grace entiende mal una cifra. Recibe un no; el registro de Ada dice por qué:
code-right = Ada lo repite. El código correcto deja entrar a Grace:
code-again = Valía una sola vez. Grace lo prueba de nuevo:
code-anew = Ada solicita otro, y la llaman antes de que alguien lo use:
code-earlier = Ha pasado media hora y su panel muestra otro código. Grace prueba el que había apuntado:
code-end = Ada retira la solicitud y vuelve a abrir la puerta.
journal-says = Registro: { $sentence }

## Acceso del personal

story-access = 003 · Acceso del personal, según { $file }
readiness-heading = Quién puede entrar
readiness-new = Antes de entrar, Linus pregunta qué le falta; preguntar no tiene consecuencias. Todavía no está en una ventana privada:
readiness-preview = ¿Puedo entrar para: { $scopes }?
readiness-nothing = No falta nada. Se acabaría a las { $ends }.
readiness-trained = Hedy, responsable, anota sus formaciones ({ $trainings }) y fija su límite: { $scopes }.
readiness-signed = Linus firma el compromiso «{ $edition }»; nadie puede firmarlo por él.
readiness-before = Las formaciones y el compromiso los tiene desde una ejecución anterior.
readiness-again = El proveedor verifica su segundo factor, él abre una ventana privada y pregunta otra vez:
inside-heading = Dentro, con consentimiento
inside-wants = Ada escribe en el ticket n.º { $number } que sus precios están mal. Para arreglarlos, Linus necesita: { $scopes }. Mirar es libre; lo demás, no:
inside-consent = Ada da su consentimiento por escrito: «{ $text }» A qué accedió:
inside-consented = { $scopes }. Solo { $who }, solo para el ticket n.º { $number }, hasta { $until }.
inside-enters = Con eso entra Linus, y Ada sigue trabajando:
inside-checks = En cada petición suya, el proveedor pregunta qué permite la sesión:
inside-asked = Linus pide
inside-answer = Respuesta
inside-yes = ✓ sí
inside-no = ✗ no: no concedido
inside-downloads = Descarga { $document }. El proveedor lo anota, con su resumen { $digest }, en la misma operación.
inside-ended = Ada ha visto bastante y lo hace salir. Su siguiente petición:
inside-duty = Por eliminar: { $documents ->
    [one] 1 documento
   *[other] { $documents } documentos
}, hasta { $until }.
inside-attested = Linus lo elimina, lo confirma y da por terminado el ticket. Hasta entonces figuraba en la lista de los responsables.
hour-heading = La gestora de cuenta, y la hora
hour-onboarding = Mia, gestora de cuenta, ayuda durante la puesta en marcha:
hour-onboarded = El proveedor da por completada la puesta en marcha, y en ese momento Mia queda fuera. Lo intenta de nuevo:
hour-onboarded-before = La puesta en marcha terminó en una ejecución anterior. Mia, gestora de cuenta, quiere entrar:
hour-forgets = Linus vuelve a mirar los precios. Está ocupado, así que la sesión no queda inactiva:
hour-over = Al cabo de una hora se acaba igualmente, antes de que nadie haya hecho limpieza:
hour-swept = { $sessions ->
    [one] El barrido la termina
   *[other] El barrido termina { $sessions } sesiones
}, con el minuto en que se agotó su tiempo.
emergency-heading = Una emergencia
emergency-night = De noche, la puerta de Ada está cerrada y su teléfono apagado, y su tienda lo regala todo. Hedy pide un acceso de emergencia. Es responsable, pero no puede aprobarlo ella misma:
emergency-approved = { $who } lo aprueba.
emergency-one = Una aprobación no basta:
emergency-told = De una emergencia se avisa a Ada de inmediato, diga lo que diga la política:
emergency-over = Por la mañana, Ada lee cuánto duró y por qué, y vuelve a abrir la puerta.
review-heading = La revisión
review-due = Función { $role }: revisado hasta { $from }, próxima revisión antes de { $due }.
review-basis = Cómo entró
review-minutes = Min
review-reason = Por qué
review-own = Hedy misma estuvo dentro, y nadie firma por su propio acceso:
review-signed = Ken tiene la misma función, y firma: «{ $finding }»
review-differences = ¿Y si rigiera { $strict } en lugar de { $file }? Consentry recorre todas las situaciones y encuentra qué se denegaría entonces y qué claves lo causan, por ejemplo:
review-scopes = Para qué
review-situations = Situaciones

## El registro

journal-heading = El registro
journal-who = Quién
journal-entries = { $entries ->
    [one] 1 entrada
   *[other] { $entries } entradas
}, como las lee Ada; las { $shown } más recientes:
journal-root = La raíz del árbol sobre todas ellas, calculada con lo que se acaba de leer:
journal-whole = Es la raíz que guarda el almacén, y cada entrada contiene lo que dice su cabecera.
journal-changed = ESTE REGISTRO FUE MODIFICADO. La raíz que guarda el almacén:
journal-broken = Entradas que no contienen lo que dice su cabecera: { $entries }

## Cómo seguir

next-heading = Cómo seguir
next-again = Ejecútelo otra vez: Grace responde a Ben sobre su factura, y a Ada, con la cesta vacía de nuevo, se la lleva al ticket que ya tiene.
next-commands = `tour --story 000` cuenta una sola historia (000, 002, 003 o 004); `tour history` muestra todos los tickets; `tour import --help` explica cómo traer los propios; `--lang es`, `pt`, `de` o `en` elige el idioma.

## Nombres

language-es = español
language-pt-BR = portugués
language-de = alemán
language-en = inglés
category-technical = Problemas técnicos
category-sales = Pedidos y precios
category-billing = Facturación
advice-answer = Responder en él
advice-reopen = Reabrirlo
advice-follow = Continuarlo en otro

## Lo que escriben Ada, Ben y Grace

text-basket-subject = La cesta sigue vacía
text-basket-query = Pongo dos panes en la cesta y la tienda sigue mostrando una cesta vacía. Esta mañana lo intenté dos veces.
text-basket-answer = Gracias, también lo vemos. ¿Qué navegador utiliza?
text-basket-more = Firefox, en la computadora del café.
text-basket-fixed = Era un archivo antiguo en la memoria del navegador. Por favor, cargue la página de nuevo.
text-basket-added = Con los bollos funciona; con el pan, no.
text-basket-done = El pan figuraba como agotado. Ahora funciona con todo.
text-basket-comment = Rápido y amable.
text-double-subject = La cesta sigue vacía en el teléfono
text-double-query = Pongo dos panes en la cesta desde el teléfono y la tienda muestra una cesta vacía.
text-invoice-subject = Factura { $invoice }
text-invoice-query = ¿Cuándo vence la factura { $invoice }? No encuentro la fecha de pago.
text-invoice-answer = En 14 días. La fecha está al pie de la página.
text-thanks = ¡Muchas gracias!
text-note = Error conocido de la versión 7 de la tienda; Linus lo conoce.
text-search = cesta
text-secret = Linus
text-assist-reason = Ada pregunta por qué no se ve su horario.
text-prices-subject = Los precios están mal
text-prices-query = Desde la última importación, el pan cuesta lo mismo que la tarta. ¿Pueden importar la lista otra vez?
text-prices-reason = La lista de precios se importó mal.
text-consent = Linus puede importar de nuevo mi lista de precios y descargarla para ello.
text-setup-reason = Preparar la cuenta juntas.
text-look-reason = Mirar si se ven los nuevos precios.
text-looked-at = la lista de precios
text-emergency-reason = La tienda lo vende todo a 0,00.
text-finding = Cada acceso tiene su motivo.
