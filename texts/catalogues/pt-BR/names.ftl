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

## Se o suporte pode entrar sem pedir autorização

door-open = Aberto
door-closed = Fechado

## Com base em que alguém está na conta

basis-door = Acesso aberto
basis-code = Código do cliente
basis-consent = Consentimento por escrito
basis-break_glass = Emergência

## Por que uma sessão terminou

ending-left = O suporte saiu
ending-ended_by_customer = O cliente a encerrou
ending-revoked = A liderança do suporte a encerrou
ending-expired = O tempo dela acabou
ending-idle = Ficou tempo demais sem atividade
ending-consent_withdrawn = O consentimento foi retirado
ending-door_closed = O acesso do suporte foi fechado
ending-user_changed = As credenciais ou o acesso do usuário mudaram
ending-onboarded = A implantação da conta foi concluída

## Para que serve uma sessão

scope-settings = Ver configurações, modelos e documentos
scope-users = Ver direitos e acesso dos usuários
scope-notifications = Notificações
scope-import = Importar dados
scope-download = Baixar documentos
scope-templates = Alterar modelos e documentos
scope-credentials = Credenciais do titular
scope-mfa = Segundo fator
scope-email = E-mail do titular
scope-sub-users = Usuários da conta
scope-consent = Consentimentos
scope-billing = Cobrança
scope-legal = Aceite jurídico

## O que há de errado com um código

verdict-wrong = Dígitos incorretos
verdict-other_step = Um código anterior ou posterior
verdict-no_request = Não havia pedido de assistência em aberto
verdict-redeemed = Já utilizado
verdict-exhausted = Tentativas incorretas demais para este pedido
verdict-locked = Os códigos estavam bloqueados
verdict-other_purpose = Destinado a outro atendente, chamado ou usuário

## O que foi feito na conta

action-viewed = Visto
action-changed = Alterado
action-imported = Importado
action-downloaded = Baixado
action-shared = Compartilhado com o suporte
action-filmed = Tela gravada

## O que faltou ao suporte para entrar, como o cliente lê

lack-desk-clock = um relógio certo
lack-agent-active = um atendente ativo
lack-agent-entering_team = uma equipe que possa entrar em contas
lack-agent-mfa = um segundo fator verificado há pouco
lack-agent-trainings = todos os treinamentos
lack-agent-undertaking = um termo de compromisso assinado
lack-agent-ceiling = direitos suficientes do atendente
lack-agent-budget = tentativas restantes para hoje
lack-access-target = um usuário da conta
lack-access-known_scope = uma finalidade conhecida
lack-access-delegable_scope = uma finalidade que o suporte possa assumir
lack-access-target_rights = direitos suficientes do usuário
lack-access-open_door = acesso do suporte aberto
lack-access-code = um código válido
lack-access-consent_in_force = um consentimento por escrito em vigor
lack-access-approved_break_glass = uma emergência aprovada
lack-access-onboarding_or_consent = a implantação da conta ou um consentimento
lack-access-consent = consentimento para a finalidade
lack-access-private_window = uma janela privada do navegador
lack-access-responsible_person = um responsável do cliente
lack-access-acknowledged_rules = regras de acesso lidas e confirmadas
lack-access-reviews_done = revisões em dia
lack-access-room = espaço para mais uma sessão

## Títulos e campos de um painel

label-access = Acesso
label-account = Conta
label-agent = Atendente
label-answer = Resposta
label-author = Autor
label-basis = Fundamento
label-categories = Categorias
label-category = Categoria
label-code = Código
label-consent = Consentimento
label-consents = Consentimentos
label-contact = Contato
label-contacts = Contatos
label-content = Conteúdo
label-customer = Cliente
label-date = Data
label-documents = Documentos
label-door = Acesso do suporte
label-email = E-mail
label-ended_at = Término
label-ending = Motivo do término
label-entered_at = Início
label-fact = O que aconteceu
label-journal = Registro de atividades
label-language = Idioma
label-link = Link
label-name = Nome
label-number = Número
label-opened_at = Aberto em
label-owner = Titular
label-permissions = Permissões
label-priority = Prioridade
label-rating = Avaliação
label-reason = Motivo
label-review = Revisão
label-scopes = Finalidade
label-seconds_left = Segundos restantes
label-service = Serviço
label-session = Sessão
label-sessions = Sessões
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
