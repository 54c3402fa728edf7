### Condiciones que no se cumplen: lo que se dice a la persona rechazada, y qué puede hacer.

-ask-permission = Solicítelo al titular de la cuenta o a quien administre sus usuarios.

condition-account-new = Esta cuenta ya existe. Utilice la existente.
condition-account-onboarding = Esto solo es posible durante la puesta en marcha de la cuenta, y esta ya se completó.
condition-account-owner = Solo el titular de la cuenta puede hacer esto. Solicítelo al titular.
condition-agent-active = Su acceso como agente no está activo. Solicite al responsable de soporte que lo active.
condition-agent-new = Este agente ya figura en el directorio. Utilice la entrada existente.
condition-agent-team = Todavía no pertenece a ningún equipo. Solicite al responsable de soporte que le asigne uno.
condition-contact-new = Ya existe un contacto con esta dirección de correo electrónico. Modifique ese contacto.
condition-desk-keys = Esta función aún no está disponible porque no se han configurado las claves. Avise a quien administra este servicio de soporte.
condition-invitation-address = Esta invitación se envió a otra dirección de correo electrónico. Inicie sesión con esa dirección o solicite una invitación para la suya.
condition-invitation-open = Esta invitación ya no está disponible: fue aceptada o revocada. Solicite una nueva.
condition-invitation-unexpired = Esta invitación ha vencido. Solicite que se la envíen de nuevo.
condition-journal-free_lease = Otro programa está entregando las entradas de esta cuenta en este momento. Inténtelo de nuevo más tarde.
condition-journal-in_order = Solo se pueden confirmar entradas que existen y que fueron entregadas. Vuelva a leer las entradas pendientes.
condition-journal-lease = La reserva sobre las entradas de esta cuenta ha vencido. Obtenga una nueva antes de continuar.
condition-member-not_owner = Esto no se puede hacer con el titular de la cuenta. Primero debe cederse la titularidad.
condition-member-other = No puede hacer esto consigo mismo. Solicítelo al titular de la cuenta.
condition-membership-new = Este usuario ya es miembro de la cuenta. Modifique sus permisos.
condition-ownership-offered = No se le ha ofrecido la titularidad de esta cuenta, o el ofrecimiento ya venció. Solicite al titular que se la ofrezca de nuevo.
condition-permission-contacts = Necesita el permiso «{ permission-contacts }». { -ask-permission }
condition-permission-held = Solo puede conceder permisos que usted mismo tiene. Solicite al titular de la cuenta que conceda los demás.
condition-permission-profile = Necesita el permiso «{ permission-profile }». { -ask-permission }
condition-permission-tickets = Necesita el permiso «{ permission-tickets }». { -ask-permission }
condition-permission-users = Necesita el derecho «{ permission-users }». Solicítelo al titular de la cuenta.
condition-service-new = La cuenta ya tiene este servicio. Utilice el existente.
condition-ticket-closed = Este ticket está cerrado. Reábralo para añadir algo.
condition-ticket-duplicates = Existen tickets similares. Responda o reabra uno de ellos, o confirme que el suyo trata de otro tema.
condition-ticket-merge_span = Ya ha pasado el plazo para deshacer esta fusión. Abra un ticket nuevo y mencione el número de este.
condition-ticket-merge_target = El ticket no se puede fusionar con ese otro. Elija otro ticket de la misma cuenta que no esté terminado y tenga espacio para los mensajes.
condition-ticket-merged = Este ticket se fusionó con otro. Escriba en ese otro ticket.
condition-ticket-move = El estado actual del ticket no permite esto. Vuelva a consultar el ticket.
condition-ticket-rateable = Este ticket aún no se puede valorar. Espere a que esté resuelto o cerrado.
condition-ticket-reopening = Ya ha pasado el plazo para reabrir este ticket. Abra uno nuevo y mencione el número de este.
condition-ticket-room = Este ticket no admite más mensajes. Abra uno nuevo y mencione el número de este.
