### A narração do passeio em português, e o que as pessoas dele escrevem.

title = PASSEIO PELO CONSENTRY, com o arquivo SQLite { $file }
title-clock = O passeio tem seu próprio relógio: assim, meia hora passa num instante. Ele marca { $now } (UTC).

## A conta

account-heading = A conta
account-new = Ada se cadastra e o provedor cria para ela a conta “{ $account }”: { $email } é o e-mail principal, e o que chega lá vem em { $language }.
account-found = A conta “{ $account }” vem de uma execução anterior e tem { $tickets ->
    [one] { $tickets } chamado
   *[other] { $tickets } chamados
}. O que já foi feito não se faz de novo: os comandos do provedor têm nome.
account-amended = Ada muda o idioma de { $before } para { $after }: a partir de agora, o que chega a { $email } vem em { $after }.
account-services = A conta tem estes serviços: { $services }. Grace responde pelas equipes “support”, “sales” e “billing”.
account-key = Os segredos dos links de convite derivam de uma chave. Ela está em { $file }, e só o dono do arquivo consegue lê-la. Um provedor de verdade a busca onde guarda seus segredos.

## Contatos

contacts-heading = Contatos
contacts-added = { $count ->
    [one] A conta tem { $count } contato, que escolhe
   *[other] A conta tem { $count } contatos. Cada um escolhe
} quais e-mails recebe e em que idioma:
contacts-slip = Alguém digita “{ $email }”. Isso é recusado antes de executar qualquer coisa, com o campo e o motivo:

## Usuários

users-heading = Usuários
users-invited = Ada convida { $email } com estas permissões: { $permissions }. O segredo do link não fica guardado em lugar nenhum; ele surge quando o e-mail é escrito.
users-no-link = Nesta rodada não saiu nenhum link: outro entregador está trabalhando. A próxima execução envia um novo.
users-accepted = Ben abre o link, entra com credenciais próprias (que ficam com o provedor) e aceita.
users-again = Eve conseguiu o e-mail e tenta o mesmo link:
users-found = Ben já é membro: aceitou o convite em uma execução anterior.
users-given = Ada dá a Ben mais uma permissão: { $permission }.
users-taken = Ada tira uma dele: { $permission }.
users-entrusted = Ada dá a Ben o direito “{ $right }”. Só o titular pode fazer isso.
users-list = Quem pode fazer o quê, permissão por permissão:
users-wanted = Ben convida alguém com “{ $permission }”, permissão que ele mesmo não tem:
users-whmcs = Ada vem de um painel que guardava as permissões como “{ $wire }”. O Consentry as lê assim: { $permissions }. Aquilo para o que não há permissão é informado, e nunca descartado em silêncio: { $left }.

## O painel de chamados

panel-heading = O painel de chamados
panel-catalogue = Sobre o que um chamado pode ser:
panel-form = { $who } preenche o formulário: “{ $subject }”.
panel-opened = Ele vira o chamado nº { $number }: { $status }.
panel-advice = Conselho
panel-acknowledged = { $who } diz que é outro assunto e segue em frente: chamado nº { $number }.
panel-followed = Ada segue o conselho e acrescenta seu texto ao nº { $number }: { $status }.
panel-more = Ada acrescenta informações ao nº { $number }: { $status }.
panel-closed = Ada fecha o nº { $number }: { $status }. Depois ela se lembra de mais uma coisa e responde:
panel-reopened = Então ela reabre o nº { $number } com um texto a mais: { $status }.
panel-rated = Ada avalia o trabalho no nº { $number }: { $rating } de 5. “{ $comment }”
support-leftover = Grace começa pelo nº { $number }, que uma execução anterior deixou sem resposta.
support-thanked = Ben agradece.
support-taken = Grace assume o nº { $number }: { $status }.
support-answered = Grace responde ao nº { $number }: “{ $text }” Status: { $status }.
support-solved = Grace dá o nº { $number } por concluído: { $status }.
support-queue = Grace dá prioridade alta ao nº { $number }. As filas das equipes dela: primeiro o mais urgente, depois quem espera há mais tempo.
support-noted = Grace escreve uma nota e uma etiqueta no nº { $number }. O que ela vê e o que Ada vê:
support-messages = Mensagens
support-notes = Notas
support-merged = Grace lê os dois e mescla o nº { $number } com o nº { $into }: { $status }.
support-email = Ada também agradece por e-mail. O que chega assim não é considerado: nada é acrescentado ao nº { $number }, fica anotado no registro, e Ada é informada de onde escrever.
support-stranger = Eve, que a conta não conhece, também manda um e-mail. Isso também fica no registro; a ela nada é dito.

## O histórico

history-heading = O histórico, depois de fechar e abrir o arquivo de novo
history-total = { $tickets ->
    [one] { $tickets } chamado
   *[other] { $tickets } chamados
}
history-more = … { $messages } mensagens ao todo
history-newest = São os { $shown } mais recentes; `tour history` mostra todos.
search-word = Quem procura “{ $word }” encontra estes números: Ada { $ada }; Grace { $grace }.
search-note = “{ $word }” só aparece em uma nota de Grace. Ada encontra: { $ada }; Grace: { $grace }.

## Recusas

refusals-heading = Recusas
refusals-contacts = Ben lê os contatos:
refusals-self = Ben dá a si mesmo todas as permissões:
refusals-admit = Ada admite Ben de novo, com uma permissão que ninguém tem:
refusals-agent = Um estranho lê chamados como se fosse atendente:
refusals-outsider = Eve, que não é membro, lê chamados:
refusals-outside = Para Eve, a conta não existe: uma recusa não ensina nada a quem é de fora.

## A caixa de saída

outbox-heading = A caixa de saída
outbox-how = O registro é a caixa de saída. Um entregador o reserva por { $seconds } segundos e redige, a partir de cada entrada, o que há para comunicar:
outbox-whole = Um deles, por inteiro:
outbox-done = { $notices ->
    [one] Saiu { $notices } aviso
   *[other] Saíram { $notices } avisos
}, cada um uma única vez e no idioma de quem lê. Entradas confirmadas: { $entries }; avisos para outras contas: { $others }.

## O tempo, e os e-mails de uma história

later-minutes = { $minutes ->
    [one] Um minuto depois
   *[other] { $minutes } minutos depois
}: { $now }.
later-hours = { $hours ->
    [one] Uma hora depois
   *[other] { $hours } horas depois
}: { $now }.
mails = Os e-mails desta história:

## Contatos e usuários, suporte por chamados

story-contacts = 004 · Contatos e usuários, conforme { $file }
story-tickets = 002 · Suporte por chamados, conforme { $file }

## Assistência em uma conta

story-assistance = 000 · Assistência em uma conta, conforme { $file }
door-heading = A porta
door-open = Toda conta tem uma porta. No início ela fica aberta: a ajuda chega rápido, e ninguém precisa informar a senha. O que o painel de Ada mostra:
door-enters = Grace entra sem perguntar, com um motivo e um link para a conversa. O que ela vê, e o que Ada vê na hora:
door-closed = Ada prefere ser consultada e fecha a porta.
door-again = Com pressa, Grace quer entrar de novo sem janela privada, para “{ $scopes }”. Ela fica sabendo de uma só vez tudo o que falta:
visit-inside = Dentro como { $user }, para: { $scopes }. Às { $ends } acaba, aconteça o que acontecer.
visit-door = Acesso do suporte: { $door }.
visit-nobody = Não há ninguém dentro.
visit-banner = { $who } está na conta como { $user } desde as { $since }, para: { $scopes }. [Encerrar a sessão]
visit-left = { $who } terminou e sai.
code-heading = O código
code-asked = Ada pede assistência e lê o código para Grace pelo telefone:
code-shown = { $code } · muda às { $changes }, em { $left } · pedido até as { $until }
code-tool = O código segue a RFC 6238. Quem tem o segredo do pedido, e só o aplicativo de Ada o recebe, calcula o mesmo:
code-misheard = Grace ouve mal um dígito. Recebe um não; o registro de Ada diz por quê:
code-right = Ada repete. O código certo deixa Grace entrar:
code-again = Valia uma única vez. Grace tenta de novo com ele:
code-anew = Ada faz um novo pedido, mas é chamada antes que alguém use o código:
code-earlier = Passou meia hora, e o painel dela mostra outro código. Grace tenta o que tinha anotado:
code-end = Ada retira o pedido e abre a porta de novo.
journal-says = Registro: { $sentence }

## Acesso da equipe

story-access = 003 · Acesso da equipe, conforme { $file }
readiness-heading = Quem pode entrar
readiness-new = Antes de entrar, Linus pergunta o que lhe falta; perguntar não tem consequências. Ele ainda não está em uma janela privada:
readiness-preview = Posso entrar para: { $scopes }?
readiness-nothing = Não falta nada. Acabaria às { $ends }.
readiness-trained = Hedy, da liderança, anota os treinamentos dele ({ $trainings }) e define seu limite: { $scopes }.
readiness-signed = Linus assina o compromisso “{ $edition }”; ninguém pode assinar por ele.
readiness-before = Os treinamentos e o compromisso ele tem desde uma execução anterior.
readiness-again = O provedor verifica seu segundo fator, ele abre uma janela privada e pergunta de novo:
inside-heading = Dentro, com consentimento
inside-wants = Ada escreve no chamado nº { $number } que seus preços estão errados. Para corrigi-los, Linus precisa de: { $scopes }. Olhar é livre; o resto, não:
inside-consent = Ada consente por escrito: “{ $text }” Com o que ela concordou:
inside-consented = { $scopes }. Só { $who }, só para o chamado nº { $number }, até { $until }.
inside-enters = Com isso Linus entra, e Ada continua trabalhando:
inside-checks = A cada requisição dele, o provedor pergunta o que a sessão permite:
inside-asked = Linus pede
inside-answer = Resposta
inside-yes = ✓ sim
inside-no = ✗ não: não concedido
inside-downloads = Ele baixa { $document }. O provedor anota isso, com o resumo { $digest }, na mesma operação.
inside-ended = Ada já viu o bastante e encerra a sessão. A próxima requisição dele:
inside-duty = A apagar: { $documents ->
    [one] 1 documento
   *[other] { $documents } documentos
}, até { $until }.
inside-attested = Linus apaga o arquivo, confirma e dá o chamado por resolvido. Até então, isso constava na lista da liderança.
hour-heading = A gerente de conta, e a hora
hour-onboarding = Mia, gerente de conta, ajuda durante a implantação:
hour-onboarded = O provedor conclui a implantação, e no mesmo instante Mia está fora. Ela tenta de novo:
hour-onboarded-before = A implantação terminou em uma execução anterior. Mia, gerente de conta, quer entrar:
hour-forgets = Linus olha os preços mais uma vez. Está ocupado, e a sessão nunca fica inativa:
hour-over = Depois de uma hora acaba mesmo assim, antes que alguém tenha feito a limpeza:
hour-swept = { $sessions ->
    [one] A varredura a encerra
   *[other] A varredura encerra { $sessions } sessões
}, com o minuto em que o tempo acabou.
emergency-heading = Uma emergência
emergency-night = À noite, a porta de Ada está fechada e o telefone, desligado, e a loja dela dá tudo de graça. Hedy pede um acesso de emergência. É da liderança, mas não pode aprová-lo sozinha:
emergency-approved = { $who } aprova.
emergency-one = Uma aprovação não basta:
emergency-told = De uma emergência Ada é avisada na hora, diga o que disser a política:
emergency-over = De manhã, Ada lê quanto durou e por quê, e abre a porta de novo.
review-heading = A revisão
review-due = Função { $role }: revisado até { $from }, próxima revisão até { $due }.
review-basis = Como entrou
review-minutes = Min
review-reason = Por quê
review-own = A própria Hedy esteve dentro, e ninguém assina pelo próprio acesso:
review-signed = Ken tem a mesma função, e assina: “{ $finding }”
review-differences = E se valesse { $strict } em vez de { $file }? O Consentry percorre todas as situações e encontra o que seria recusado e quais chaves fazem a diferença, por exemplo:
review-scopes = Para quê
review-situations = Situações

## O registro

journal-heading = O registro
journal-who = Quem
journal-entries = { $entries ->
    [one] { $entries } entrada
   *[other] { $entries } entradas
}, como Ada as lê; as { $shown } mais recentes:
journal-root = A raiz da árvore sobre todas elas, calculada com o que acaba de ser lido:
journal-whole = É a raiz que o armazenamento guarda, e cada entrada contém o que diz seu cabeçalho.
journal-changed = ESTE REGISTRO FOI ALTERADO. A raiz que o armazenamento guarda:
journal-broken = Entradas que não contêm o que diz seu cabeçalho: { $entries }

## Como continuar

next-heading = Como continuar
next-again = Execute de novo: Grace responde a Ben sobre a fatura, e Ada, com o carrinho vazio outra vez, é levada ao chamado que já tem.
next-commands = `tour --story 000` conta uma só história (000, 002, 003 ou 004); `tour history` mostra todos os chamados; `tour import --help` explica como trazer os seus; `--lang es`, `pt`, `de` ou `en` escolhe o idioma.

## Nomes

language-es = espanhol
language-pt-BR = português
language-de = alemão
language-en = inglês
category-technical = Problemas técnicos
category-sales = Pedidos e preços
category-billing = Cobrança
advice-answer = Responder nele
advice-reopen = Reabri-lo
advice-follow = Continuá-lo em outro

## O que Ada, Ben e Grace escrevem

text-basket-subject = O carrinho continua vazio
text-basket-query = Coloco dois pães no carrinho e a loja continua mostrando um carrinho vazio. Hoje de manhã tentei duas vezes.
text-basket-answer = Obrigada, também estamos vendo. Qual navegador você usa?
text-basket-more = Firefox, no computador do café.
text-basket-fixed = Era um arquivo antigo na memória do navegador. Por favor, carregue a página de novo.
text-basket-added = Com os biscoitos funciona; com o pão, não.
text-basket-done = O pão estava marcado como esgotado. Agora funciona com tudo.
text-basket-comment = Rápido e gentil.
text-double-subject = O carrinho continua vazio no telefone
text-double-query = Pelo telefone, coloco dois pães no carrinho e a loja mostra um carrinho vazio.
text-invoice-subject = Fatura { $invoice }
text-invoice-query = Quando vence a fatura { $invoice }? Não encontro a data de pagamento.
text-invoice-answer = Em 14 dias. A data está no fim da página.
text-thanks = Agradeço muito!
text-note = Erro conhecido da versão 7 da loja; Linus conhece.
text-search = carrinho
text-secret = Linus
text-assist-reason = Ada pergunta por que seu horário não aparece.
text-prices-subject = Os preços estão errados
text-prices-query = Desde a última importação, o pão custa o mesmo que o bolo. Vocês podem importar a lista outra vez?
text-prices-reason = A lista de preços foi importada errada.
text-consent = Linus pode importar de novo minha lista de preços e baixá-la para isso.
text-setup-reason = Preparar a conta em conjunto.
text-look-reason = Olhar se os novos preços aparecem.
text-looked-at = a lista de preços
text-emergency-reason = A loja vende tudo por 0,00.
text-finding = Cada acesso tem seu motivo.
