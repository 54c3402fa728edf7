### La narración del recorrido en español, y lo que escribe su gente.

title = RECORRIDO POR CONSENTRY, con el archivo de SQLite { $file }

## 1. La cuenta

account-heading = 1. La cuenta
account-new = Ada se da de alta y el proveedor crea para ella la cuenta «{ $account }»: { $email } es el email primario, y lo que llega allí está en { $language }.
account-found = La cuenta «{ $account }» viene de una ejecución anterior y tiene { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}. Lo que ya se hizo no se hace otra vez: las órdenes del proveedor tienen nombre.
account-amended = Ada cambia el idioma de { $before } a { $after }: desde ahora, lo que llega a { $email } está en { $after }.
account-services = La cuenta tiene estos servicios: { $services }. Grace responde por el equipo «support».
account-key = Los secretos de los enlaces de invitación se derivan de una clave. Está en { $file }, y solo puede leerla quien es dueño del archivo. Un proveedor real la toma de donde guarda sus secretos.

## 2. Contactos

contacts-heading = 2. Contactos
contacts-added = { $count ->
    [one] La cuenta tiene un contacto, que elige
   *[other] La cuenta tiene { $count } contactos. Cada uno elige
} qué correos recibe y en qué idioma:
contacts-slip = Alguien escribe «{ $email }». Se rechaza antes de ejecutar nada, con el campo y el motivo:

## 3. Usuarios

users-heading = 3. Usuarios
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

## 4. El panel de tickets

panel-heading = 4. El panel de tickets
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
support-queue = Grace da prioridad alta al n.º { $number }. La cola de su equipo: primero lo más urgente, después quien lleva más tiempo esperando.
support-noted = Grace escribe una nota y una etiqueta en el n.º { $number }. Lo que ve ella y lo que ve Ada:
support-messages = Mensajes
support-notes = Notas
support-merged = Grace lee los dos y fusiona el n.º { $number } con el n.º { $into }: { $status }.
support-email = Ada también da las gracias por correo electrónico. Lo que llega así no se considera: no se añade nada al n.º { $number }, queda anotado en el registro y a Ada se le indica dónde escribir.
support-stranger = Eve, a quien la cuenta no conoce, también envía un correo. Eso queda igualmente en el registro; a ella no se le comunica nada.

## 5. El historial

history-heading = 5. El historial, después de cerrar y volver a abrir el archivo
history-total = { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}
history-more = … { $messages } mensajes en total
history-newest = Son los { $shown } más recientes; `tour history` los muestra todos.
search-word = Quien busca «{ $word }» encuentra estos números: Ada { $ada }; Grace { $grace }.
search-note = «{ $word }» solo aparece en una nota de Grace. Ada encuentra: { $ada }; Grace: { $grace }.

## 6. Negativas

refusals-heading = 6. Negativas
refusals-who = Quién intenta qué
refusals-why = Qué falta
refusals-contacts = Ben lee los contactos
refusals-self = Ben se concede todos los permisos
refusals-admit = Ada admite a Ben otra vez, con un permiso que nadie tiene
refusals-agent = Un desconocido lee tickets como si fuera agente
refusals-outsider = Eve, que no es miembro, lee tickets
refusals-outside = Para Eve la cuenta no existe: una negativa no revela nada a quien es ajeno.

## 7. La bandeja de salida

outbox-heading = 7. La bandeja de salida
outbox-how = El registro es la bandeja de salida. Un repartidor lo reserva durante { $seconds } segundos y redacta, a partir de cada entrada, lo que hay que comunicar:
outbox-whole = Uno de ellos, completo:
outbox-done = { $notices ->
    [one] Salió 1 aviso
   *[other] Salieron { $notices } avisos
}, cada uno una sola vez y en el idioma de quien lo lee. Entradas confirmadas: { $entries }; avisos para otras cuentas: { $others }.

## 8. El registro

journal-heading = 8. El registro
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
next-commands = `tour history` muestra todos los tickets; `tour import --help` explica cómo traer los propios; `--lang es`, `pt`, `de` o `en` elige el idioma.

## Nombres

language-es = español
language-pt-BR = portugués
language-de = alemán
language-en = inglés
category-general = Consultas generales
category-technical = Problemas técnicos
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
