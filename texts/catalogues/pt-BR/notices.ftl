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

## O acesso do suporte

notice-access-door_opened =
    O acesso do suporte à conta “{ $account }” foi aberto: a equipe de { $desk } agora pode entrar nela sem pedir sua autorização.

    Você pode fechá-lo a qualquer momento no painel do cliente:

    { $panel }
    .subject = O suporte pode entrar na conta “{ $account }” sem autorização
notice-access-door_closed =
    O acesso do suporte à conta “{ $account }” foi fechado: agora a equipe de { $desk } só pode entrar nela com um código fornecido por você ou com seu consentimento por escrito.

    { notice-panel-account }
    .subject = O suporte só pode entrar na conta “{ $account }” com sua autorização
notice-access-entered =
    { $emergency ->
        [none] { $agent }, de { $desk }, entrou na conta “{ $account }”. Fundamento: { $basis }.
       *[yes] Este é um acesso de emergência: { $agent }, de { $desk }, entrou na conta “{ $account }” sem pedir sua autorização antes. A liderança do suporte o aprovou, e ele será revisado. Fundamento: { $basis }.
    }

    Motivo:

    { $reason }

    { $scopes ->
        [none] { "" }
       *[other] Finalidade:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    Esta sessão termina, no máximo, em { $until }. No painel do cliente você pode ver quem está na conta e encerrar a sessão a qualquer momento:

    { $panel }
    .subject = { $emergency ->
        [none] O suporte entrou na conta “{ $account }”
       *[yes] Emergência: o suporte entrou na conta “{ $account }”
    }
notice-access-ended =
    { $agent }, de { $desk }, esteve na conta “{ $account }” e não está mais nela.

    Tempo: de { $entered_at } até { $ended_at } ({ $minutes ->
        [0] menos de um minuto
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }). Fim da sessão: { $ending }.

    Motivo do acesso:

    { $reason }

    { $actions ->
        [0] Nenhuma ação foi registrada.
        [one] Foi registrada { $actions } ação.
       *[other] Foram registradas { $actions } ações.
    } { $documents ->
        [none] Nenhum documento foi guardado.
        [one] Foi guardado { $documents } documento, que deve ser apagado; a exclusão deve ser confirmada.
       *[other] Foram guardados { $documents } documentos, que devem ser apagados; a exclusão deve ser confirmada.
    }

    { notice-panel-account }
    .subject = O suporte esteve na conta “{ $account }”
notice-assistance-exhausted =
    Houve tentativas demais com códigos incorretos para a conta “{ $account }”. O pedido de assistência se esgotou: ninguém mais pode entrar com o código dele.

    Se ainda precisar de ajuda, peça assistência novamente. Se você não deu nenhum código a ninguém, avise-nos no painel do cliente:

    { $panel }
    .subject = Códigos incorretos demais para a conta “{ $account }”
notice-assistance-locked =
    Houve tentativas demais seguidas com códigos incorretos para a conta “{ $account }”: { $failures }. Os códigos dela estão bloqueados: ninguém pode entrar com um código até que o titular da conta, ou quem gerencia os usuários, os desbloqueie.

    Se você não deu nenhum código a ninguém, avise-nos no painel do cliente:

    { $panel }
    .subject = Os códigos da conta “{ $account }” estão bloqueados
notice-consent-given =
    { $scopes ->
        [none] Foi dado ao suporte um consentimento por escrito para a conta “{ $account }”. Ele vale até { $until }.
       *[other] Foi dado ao suporte um consentimento por escrito para a conta “{ $account }”. Ele vale até { $until }, para:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    Você pode retirá-lo a qualquer momento no painel do cliente:

    { $panel }
    .subject = Consentimento por escrito para a conta “{ $account }”
notice-consent-withdrawn =
    Um consentimento por escrito para o acesso do suporte à conta “{ $account }” foi retirado. As sessões que dependiam dele terminaram.

    { notice-panel-account }
    .subject = Consentimento para a conta “{ $account }” retirado

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
