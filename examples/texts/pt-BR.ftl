### A narração do passeio em português, e o que as pessoas dele escrevem.

title = PASSEIO PELO CONSENTRY, com o arquivo SQLite { $file }

## 1. A conta

account-heading = 1. A conta
account-new = Ada se cadastra e o provedor cria para ela a conta “{ $account }”: { $email } é o e-mail principal, e o que chega lá vem em { $language }.
account-found = A conta “{ $account }” vem de uma execução anterior e tem { $tickets ->
    [one] { $tickets } chamado
   *[other] { $tickets } chamados
}. O que já foi feito não se faz de novo: os comandos do provedor têm nome.
account-amended = Ada muda o idioma de { $before } para { $after }: a partir de agora, o que chega a { $email } vem em { $after }.
account-services = A conta tem estes serviços: { $services }. Grace responde pela equipe “support”.
account-key = Os segredos dos links de convite derivam de uma chave. Ela está em { $file }, e só o dono do arquivo consegue lê-la. Um provedor de verdade a busca onde guarda seus segredos.

## 2. Contatos

contacts-heading = 2. Contatos
contacts-added = { $count ->
    [one] A conta tem { $count } contato, que escolhe
   *[other] A conta tem { $count } contatos. Cada um escolhe
} quais e-mails recebe e em que idioma:
contacts-slip = Alguém digita “{ $email }”. Isso é recusado antes de executar qualquer coisa, com o campo e o motivo:

## 3. Usuários

users-heading = 3. Usuários
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

## 4. O painel de chamados

panel-heading = 4. O painel de chamados
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
support-queue = Grace dá prioridade alta ao nº { $number }. A fila da equipe dela: primeiro o mais urgente, depois quem espera há mais tempo.
support-noted = Grace escreve uma nota e uma etiqueta no nº { $number }. O que ela vê e o que Ada vê:
support-messages = Mensagens
support-notes = Notas
support-merged = Grace lê os dois e mescla o nº { $number } com o nº { $into }: { $status }.
support-email = Ada também agradece por e-mail. O que chega assim não é considerado: nada é acrescentado ao nº { $number }, fica anotado no registro, e Ada é informada de onde escrever.
support-stranger = Eve, que a conta não conhece, também manda um e-mail. Isso também fica no registro; a ela nada é dito.

## 5. O histórico

history-heading = 5. O histórico, depois de fechar e abrir o arquivo de novo
history-total = { $tickets ->
    [one] { $tickets } chamado
   *[other] { $tickets } chamados
}
history-more = … { $messages } mensagens ao todo
history-newest = São os { $shown } mais recentes; `tour history` mostra todos.
search-word = Quem procura “{ $word }” encontra estes números: Ada { $ada }; Grace { $grace }.
search-note = “{ $word }” só aparece em uma nota de Grace. Ada encontra: { $ada }; Grace: { $grace }.

## 6. Recusas

refusals-heading = 6. Recusas
refusals-who = Quem tenta o quê
refusals-why = O que falta
refusals-contacts = Ben lê os contatos
refusals-self = Ben dá a si mesmo todas as permissões
refusals-admit = Ada admite Ben de novo, com uma permissão que ninguém tem
refusals-agent = Um estranho lê chamados como se fosse atendente
refusals-outsider = Eve, que não é membro, lê chamados
refusals-outside = Para Eve, a conta não existe: uma recusa não ensina nada a quem é de fora.

## 7. A caixa de saída

outbox-heading = 7. A caixa de saída
outbox-how = O registro é a caixa de saída. Um entregador o reserva por { $seconds } segundos e redige, a partir de cada entrada, o que há para comunicar:
outbox-whole = Um deles, por inteiro:
outbox-done = { $notices ->
    [one] Saiu { $notices } aviso
   *[other] Saíram { $notices } avisos
}, cada um uma única vez e no idioma de quem lê. Entradas confirmadas: { $entries }; avisos para outras contas: { $others }.

## 8. O registro

journal-heading = 8. O registro
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
next-commands = `tour history` mostra todos os chamados; `tour import --help` explica como trazer os seus; `--lang es`, `pt`, `de` ou `en` escolhe o idioma.

## Nomes

language-es = espanhol
language-pt-BR = português
language-de = alemão
language-en = inglês
category-general = Dúvidas gerais
category-technical = Problemas técnicos
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
