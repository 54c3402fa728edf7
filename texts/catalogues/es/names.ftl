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

## Títulos y campos de un panel

label-account = Cuenta
label-agent = Agente
label-answer = Respuesta
label-author = Autor
label-categories = Categorías
label-category = Categoría
label-contact = Contacto
label-contacts = Contactos
label-content = Contenido
label-customer = Cliente
label-date = Fecha
label-email = Correo electrónico
label-fact = Qué ocurrió
label-journal = Registro de actividad
label-language = Idioma
label-name = Nombre
label-number = Número
label-opened_at = Fecha de apertura
label-owner = Titular
label-permissions = Permisos
label-priority = Prioridad
label-rating = Valoración
label-service = Servicio
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
