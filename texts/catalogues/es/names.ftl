### Nombres: permisos, categorías de correo, estados, prioridades y las palabras de un panel.

## Lo que un usuario puede hacer en una cuenta

permission-profile = Modificar el perfil de la cuenta principal
permission-contacts = Ver y administrar contactos
permission-products = Ver productos y servicios
permission-product_passwords = Ver y modificar contraseñas de productos
permission-domains = Ver dominios
permission-domain_settings = Administrar ajustes de dominios
permission-invoices = Ver y pagar facturas
permission-tickets = Ver y abrir tickets de soporte
permission-affiliate = Ver y administrar la cuenta de afiliado
permission-emails = Ver correos electrónicos
permission-orders = Hacer pedidos, ampliaciones y cancelaciones
permission-users = Administrar usuarios

## Los correos que recibe un contacto

category-general = General (noticias y recordatorios de contraseña)
category-product = Productos (detalles de pedidos y correos de bienvenida)
category-domain = Dominios (renovaciones y confirmaciones de registro)
category-invoice = Facturas (facturas y recordatorios de pago)
category-support = Soporte (tickets y avisos de incidencias)

## El estado de un ticket

status-new = Nuevo
status-open = Abierto
status-waiting_for_customer = A la espera del cliente
status-waiting_for_support = A la espera de soporte
status-on_hold = En pausa
status-solved = Resuelto
status-closed = Cerrado
status-reopened = Reabierto
status-merged = Fusionado

## La prioridad de un ticket

priority-low = Baja
priority-normal = Normal
priority-high = Alta
priority-urgent = Urgente

## Si soporte puede entrar sin pedir autorización

door-open = Abierto
door-closed = Cerrado

## En virtud de qué alguien está en la cuenta

basis-door = Acceso abierto
basis-code = Código del cliente
basis-consent = Consentimiento por escrito
basis-break_glass = Emergencia

## Por qué terminó una sesión

ending-left = Soporte cerró la sesión
ending-ended_by_customer = El cliente la terminó
ending-revoked = El responsable de soporte la terminó
ending-expired = Se agotó su tiempo
ending-idle = Pasó demasiado tiempo sin actividad
ending-consent_withdrawn = Se retiró el consentimiento
ending-door_closed = Se cerró el acceso de soporte
ending-user_changed = Cambiaron las credenciales o el acceso del usuario
ending-onboarded = Se completó la puesta en marcha de la cuenta

## Para qué es una sesión

scope-settings = Ver ajustes, plantillas y documentos
scope-users = Ver derechos y acceso de los usuarios
scope-notifications = Notificaciones
scope-import = Importar datos
scope-download = Descargar documentos
scope-templates = Modificar plantillas y documentos
scope-credentials = Credenciales del titular
scope-mfa = Segundo factor
scope-email = Correo electrónico del titular
scope-sub-users = Usuarios de la cuenta
scope-consent = Consentimientos
scope-billing = Facturación
scope-legal = Aceptación legal

## Qué tiene de malo un código

verdict-wrong = Cifras incorrectas
verdict-other_step = Un código anterior o posterior
verdict-no_request = No había ninguna solicitud de asistencia abierta
verdict-redeemed = Ya utilizado
verdict-exhausted = Demasiados intentos incorrectos para esta solicitud
verdict-locked = Los códigos estaban bloqueados
verdict-other_purpose = Destinado a otro agente, ticket o usuario

## Qué se hizo en la cuenta

action-viewed = Consultado
action-changed = Modificado
action-imported = Importado
action-downloaded = Descargado
action-shared = Compartido con soporte
action-filmed = Pantalla grabada

## Qué le faltaba a soporte para entrar, como lo lee el cliente

lack-desk-clock = un reloj en hora
lack-agent-active = un agente activo
lack-agent-entering_team = un equipo que pueda entrar en cuentas
lack-agent-mfa = un segundo factor verificado hace poco
lack-agent-trainings = todas las formaciones
lack-agent-undertaking = un compromiso firmado
lack-agent-ceiling = derechos suficientes del agente
lack-agent-budget = intentos disponibles para hoy
lack-access-target = un usuario de la cuenta
lack-access-known_scope = una finalidad conocida
lack-access-delegable_scope = una finalidad que soporte pueda asumir
lack-access-target_rights = derechos suficientes del usuario
lack-access-open_door = acceso de soporte abierto
lack-access-code = un código válido
lack-access-consent_in_force = un consentimiento por escrito vigente
lack-access-approved_break_glass = una emergencia aprobada
lack-access-onboarding_or_consent = la puesta en marcha de la cuenta o un consentimiento
lack-access-consent = consentimiento para la finalidad
lack-access-private_window = una ventana privada del navegador
lack-access-responsible_person = una persona responsable del cliente
lack-access-acknowledged_rules = normas de acceso leídas y aceptadas
lack-access-reviews_done = revisiones al día
lack-access-room = espacio para otra sesión

## Títulos y campos de un panel

label-access = Acceso
label-account = Cuenta
label-agent = Agente
label-answer = Respuesta
label-author = Autor
label-basis = Fundamento
label-categories = Categorías
label-category = Categoría
label-code = Código
label-consent = Consentimiento
label-consents = Consentimientos
label-contact = Contacto
label-contacts = Contactos
label-content = Contenido
label-customer = Cliente
label-date = Fecha
label-documents = Documentos
label-door = Acceso de soporte
label-email = Correo electrónico
label-ended_at = Fin
label-ending = Motivo del fin
label-entered_at = Inicio
label-fact = Qué ocurrió
label-journal = Registro de actividad
label-language = Idioma
label-link = Enlace
label-name = Nombre
label-number = Número
label-opened_at = Fecha de apertura
label-owner = Titular
label-permissions = Permisos
label-priority = Prioridad
label-rating = Valoración
label-reason = Motivo
label-review = Revisión
label-scopes = Finalidad
label-seconds_left = Segundos restantes
label-service = Servicio
label-session = Sesión
label-sessions = Sesiones
label-status = Estado
label-subject = Asunto
label-support = Soporte
label-tags = Etiquetas
label-team = Equipo
label-ticket = Ticket
label-tickets = Tickets
label-until = Válido hasta
label-updated_at = Último cambio
label-user = Usuario
label-users = Usuarios
