### Avisos: o que se comunica a uma pessoa por e-mail. Cada um tem um assunto, e seu corpo como valor.
###
### Uma linha em branco termina um parágrafo. Um parâmetro que forma um parágrafo próprio aparece como o que é: uma
### mensagem como citação, uma lista como lista, um link como link. Todo aviso pode usar $desk (o nome do serviço de
### suporte) e $panel (o link do painel do cliente).

## Em torno de cada aviso

frame-greeting = Olá,
frame-no_reply = Este e-mail foi enviado automaticamente. Textos enviados a nós por e-mail não são considerados.
frame-closing = Atenciosamente,

## Parágrafos que vários avisos compartilham

notice-panel-ticket =
    Você pode ler o chamado no painel do cliente e nos escrever por lá:

    { $panel }
notice-panel-account =
    Você pode consultar os detalhes no painel do cliente:

    { $panel }

## Chamados

notice-ticket-opened =
    Recebemos sua solicitação. Ela tem o número { $number } e o assunto “{ $subject }”. Responderemos assim que possível.

    { notice-panel-ticket }
    .subject = Chamado { $number } recebido: { $subject }
notice-ticket-answered =
    { $agent } respondeu ao chamado { $number } (“{ $subject }”):

    { $body }

    { notice-panel-ticket }
    .subject = Chamado { $number } respondido: { $subject }
notice-ticket-solved =
    O chamado { $number } (“{ $subject }”) foi marcado como resolvido. Se ainda precisar de ajuda, escreva no chamado.

    { notice-panel-ticket }
    .subject = Chamado { $number } resolvido: { $subject }
notice-ticket-closed =
    O chamado { $number } (“{ $subject }”) foi fechado. Se ainda precisar de ajuda, reabra-o no painel do cliente.

    { notice-panel-ticket }
    .subject = Chamado { $number } fechado: { $subject }
notice-ticket-reopened =
    O chamado { $number } (“{ $subject }”) foi reaberto. Responderemos assim que possível.

    { notice-panel-ticket }
    .subject = Chamado { $number } reaberto: { $subject }
notice-ticket-follow_up =
    O chamado { $old } não podia mais ser reaberto. Por isso, foi aberto um novo chamado que se refere a ele. O novo tem o número { $number } e o assunto “{ $subject }”.

    { notice-panel-ticket }
    .subject = Chamado { $number }, continuação do chamado { $old }: { $subject }
notice-ticket-merged =
    O chamado { $number } (“{ $subject }”) foi mesclado ao chamado { $into }. Todas as mensagens foram mantidas; a partir de agora, escreva no chamado { $into }.

    { notice-panel-ticket }
    .subject = Chamado { $number } mesclado ao chamado { $into }: { $subject }
notice-ticket-email_refused =
    { $number ->
        [none] Agradecemos seu e-mail. Infelizmente, não podemos considerar textos enviados por e-mail; por isso, ele não foi incluído em nenhum chamado.
       *[other] Agradecemos seu e-mail sobre o chamado { $number }. Infelizmente, não podemos considerar textos enviados por e-mail; por isso, ele não foi incluído no chamado.
    }

    Para que nada se perca, escreva para nós no painel do cliente. Você pode copiar para lá o texto do seu e-mail:

    { $panel }
    .subject = { $number ->
        [none] Seu e-mail não foi considerado
       *[other] Seu e-mail sobre o chamado { $number } não foi considerado
    }

## Pessoas

notice-people-invited =
    { $inviter ->
        [none] Você recebeu um convite para usar a conta “{ $account }” em { $desk }.
       *[other] { $inviter } convidou você para usar a conta “{ $account }” em { $desk }.
    }

    Para aceitar o convite, abra este link. Ele funciona uma única vez e é válido até { $until }:

    { $link }

    Se você não esperava este convite, basta ignorar este e-mail.
    .subject = Convite para a conta “{ $account }”
notice-people-invitation_accepted =
    { $permissions ->
        [none] Um convite para a conta “{ $account }” foi aceito. No momento, o novo usuário não tem nenhuma permissão nela.
       *[other] Um convite para a conta “{ $account }” foi aceito. O novo usuário pode:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Convite para a conta “{ $account }” aceito
notice-people-permissions_changed =
    { $permissions ->
        [none] As permissões de um usuário da conta “{ $account }” foram alteradas. No momento, o usuário não tem nenhuma permissão nela.
       *[other] As permissões de um usuário da conta “{ $account }” foram alteradas. Agora o usuário pode:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Permissões na conta “{ $account }” alteradas
notice-people-removed =
    O acesso de um usuário à conta “{ $account }” foi removido.

    { notice-panel-account }
    .subject = O acesso de um usuário à conta “{ $account }” foi removido

## A conta

notice-account-amended =
    Os dados da conta “{ $account }” foram alterados.

    Se você não tem conhecimento desta alteração, avise-nos no painel do cliente:

    { $panel }
    .subject = Os dados da conta “{ $account }” foram alterados
notice-account-ownership_offered =
    A titularidade da conta “{ $account }” foi oferecida a um de seus usuários. O titular tem todas as permissões, e cada conta tem exatamente um.

    Ela só será transferida se esse usuário a aceitar no painel do cliente. Até lá, o titular pode retirar a oferta no mesmo painel:

    { $panel }
    .subject = A titularidade da conta “{ $account }” foi oferecida a um usuário
notice-account-ownership_accepted =
    A titularidade da conta “{ $account }” foi transferida. A conta tem um novo titular.

    { notice-panel-account }
    .subject = A conta “{ $account }” tem um novo titular

## Contatos

notice-contact-added =
    { $categories ->
        [none] Este endereço de e-mail foi adicionado como contato da conta “{ $account }”. Ainda não foram escolhidas categorias de e-mails para ele.
       *[other] Este endereço de e-mail foi adicionado como contato da conta “{ $account }”. Você receberá e-mails destas categorias:
    }

    { $categories ->
        [none] { "" }
       *[other] { $categories }
    }

    Você não precisa fazer nada.
    .subject = Agora você é contato da conta “{ $account }”
