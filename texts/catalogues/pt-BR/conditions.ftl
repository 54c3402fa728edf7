### Condições que não foram atendidas: o que se diz à pessoa recusada, e o que ela pode fazer.

-ask-permission = Solicite-a ao titular da conta ou a quem gerencia os usuários.

condition-account-new = Esta conta já existe. Use a conta existente.
condition-account-onboarding = Isso só é possível durante a implantação da conta, que já foi concluída.
condition-account-owner = Somente o titular da conta pode fazer isso. Fale com o titular.
condition-agent-active = Seu acesso como atendente não está ativo. Peça à liderança do suporte que o ative.
condition-agent-new = Este atendente já consta no diretório. Use o registro existente.
condition-agent-team = Você ainda não faz parte de nenhuma equipe. Peça à liderança do suporte que inclua você em uma.
condition-contact-new = Já existe um contato com este endereço de e-mail. Altere o contato existente.
condition-desk-keys = Este recurso ainda não está disponível porque as chaves não foram configuradas. Avise quem administra este serviço de suporte.
condition-invitation-address = Este convite foi enviado para outro endereço de e-mail. Entre com aquele endereço ou peça um convite para o seu.
condition-invitation-open = Este convite não está mais disponível: ele foi aceito ou revogado. Peça um novo.
condition-invitation-unexpired = Este convite expirou. Peça que ele seja enviado novamente.
condition-journal-free_lease = Outro programa está entregando os registros desta conta no momento. Tente novamente mais tarde.
condition-journal-in_order = Só é possível confirmar registros que existem e que foram entregues. Leia novamente os registros pendentes.
condition-journal-lease = A reserva sobre os registros desta conta expirou. Obtenha uma nova antes de continuar.
condition-member-not_owner = Isso não pode ser feito com o titular da conta. Primeiro é preciso transferir a titularidade.
condition-member-other = Você não pode fazer isso consigo. Fale com o titular da conta.
condition-membership-new = Este usuário já é membro da conta. Altere as permissões dele.
condition-ownership-offered = A titularidade desta conta não foi oferecida a você, ou a oferta já expirou. Peça ao titular que a ofereça novamente.
condition-permission-contacts = Você precisa da permissão “{ permission-contacts }”. { -ask-permission }
condition-permission-held = Você só pode conceder permissões que também tem. Peça ao titular da conta que conceda as demais.
condition-permission-profile = Você precisa da permissão “{ permission-profile }”. { -ask-permission }
condition-permission-tickets = Você precisa da permissão “{ permission-tickets }”. { -ask-permission }
condition-permission-users = Você precisa do direito “{ permission-users }”. Solicite-o ao titular da conta.
condition-service-new = A conta já tem este serviço. Use o serviço existente.
condition-ticket-closed = Este chamado está fechado. Reabra-o para acrescentar algo.
condition-ticket-duplicates = Há chamados semelhantes. Responda ou reabra um deles, ou confirme que o seu trata de outro assunto.
condition-ticket-merge_span = O prazo para desfazer esta mesclagem já passou. Abra um novo chamado e mencione o número deste.
condition-ticket-merge_target = O chamado não pode ser mesclado a esse outro. Escolha outro chamado da mesma conta que não esteja concluído e comporte as mensagens.
condition-ticket-merged = Este chamado foi mesclado a outro. Escreva no outro chamado.
condition-ticket-move = O status atual do chamado não permite isso. Consulte o chamado novamente.
condition-ticket-rateable = Este chamado ainda não pode ser avaliado. Aguarde até que esteja resolvido ou fechado.
condition-ticket-reopening = O prazo para reabrir este chamado já passou. Abra um novo e mencione o número deste.
condition-ticket-room = Este chamado não comporta mais mensagens. Abra um novo e mencione o número deste.
