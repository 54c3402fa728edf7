### Nomes: permissões, categorias de e-mail, status, prioridades e as palavras de um painel.

## O que um usuário pode fazer em uma conta

permission-profile = Alterar o perfil principal da conta
permission-contacts = Ver e gerenciar contatos
permission-products = Ver produtos e serviços
permission-product_passwords = Ver e alterar senhas de produtos
permission-domains = Ver domínios
permission-domain_settings = Gerenciar configurações de domínios
permission-invoices = Ver e pagar faturas
permission-tickets = Ver e abrir chamados de suporte
permission-affiliate = Ver e gerenciar a conta de afiliado
permission-emails = Ver e-mails
permission-orders = Fazer pedidos, upgrades e cancelamentos
permission-users = Gerenciar usuários

## Os e-mails que um contato recebe

category-general = Geral (novidades e lembretes de senha)
category-product = Produtos (detalhes de pedidos e e-mails de boas-vindas)
category-domain = Domínios (renovações e confirmações de registro)
category-invoice = Faturas (faturas e lembretes de pagamento)
category-support = Suporte (chamados e avisos de incidentes)

## O status de um chamado

status-new = Novo
status-open = Aberto
status-waiting_for_customer = Aguardando o cliente
status-waiting_for_support = Aguardando o suporte
status-on_hold = Em espera
status-solved = Resolvido
status-closed = Fechado
status-reopened = Reaberto
status-merged = Mesclado

## A prioridade de um chamado

priority-low = Baixa
priority-normal = Normal
priority-high = Alta
priority-urgent = Urgente

## Títulos e campos de um painel

label-account = Conta
label-agent = Atendente
label-answer = Resposta
label-author = Autor
label-categories = Categorias
label-category = Categoria
label-contact = Contato
label-contacts = Contatos
label-content = Conteúdo
label-customer = Cliente
label-date = Data
label-email = E-mail
label-fact = O que aconteceu
label-journal = Registro de atividades
label-language = Idioma
label-name = Nome
label-number = Número
label-opened_at = Aberto em
label-owner = Titular
label-permissions = Permissões
label-priority = Prioridade
label-rating = Avaliação
label-service = Serviço
label-status = Status
label-subject = Assunto
label-support = Suporte
label-tags = Etiquetas
label-team = Equipe
label-ticket = Chamado
label-tickets = Chamados
label-until = Válido até
label-updated_at = Última alteração
label-user = Usuário
label-users = Usuários
