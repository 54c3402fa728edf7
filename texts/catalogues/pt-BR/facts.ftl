### Fatos: o que aconteceu, como linhas do registro que o cliente vê.

fact-account-created = A conta foi criada. { $owner ->
    [none] { "" }
   *[other] Titular: { $owner }.
}
fact-account-service_added = { $service ->
    [none] Um serviço foi adicionado à conta.
   *[other] O serviço “{ $service }” foi adicionado à conta.
}
fact-account-amended = Os dados da conta foram alterados. { $name ->
    [yes] O nome é novo.
   *[none] { "" }
} { $email ->
    [yes] O endereço de e-mail é novo.
   *[none] { "" }
} { $language ->
    [yes] O idioma é novo.
   *[none] { "" }
}
fact-account-onboarded = A implantação da conta foi concluída.
fact-account-ownership_offered = { $to ->
    [none] A titularidade da conta foi oferecida a outro usuário.
   *[other] A titularidade da conta foi oferecida a { $to }.
}
fact-account-ownership_withdrawn = { $to ->
    [none] A oferta da titularidade da conta foi retirada.
   *[other] A oferta da titularidade da conta a { $to } foi retirada.
}
fact-account-ownership_accepted = { $to ->
    [none] A titularidade da conta passou para outro usuário.
   *[other] A titularidade da conta passou para { $to }.
}

fact-people-admitted = { $user ->
    [none] Um usuário recebeu acesso à conta.
   *[other] { $user } recebeu acesso à conta.
} { $permissions ->
    [none] Nenhuma permissão foi concedida.
   *[other] Permissões: { $permissions }.
}
fact-people-invited = { $permissions ->
    [none] Uma pessoa foi convidada para a conta, por enquanto sem permissões.
   *[other] Uma pessoa foi convidada para a conta. Permissões: { $permissions }.
}
fact-people-invitation_sent_again = Um convite foi enviado novamente.
fact-people-invitation_revoked = Um convite foi revogado.
fact-people-invitation_accepted = { $user ->
    [none] Um convite foi aceito.
   *[other] { $user } aceitou um convite.
} { $permissions ->
    [none] { "" }
   *[other] Permissões: { $permissions }.
}
fact-people-permitted = { $user ->
    [none] As permissões de um usuário foram alteradas.
   *[other] As permissões de { $user } foram alteradas.
} { $permissions ->
    [none] Agora não há nenhuma permissão.
   *[other] Permissões atuais: { $permissions }.
}
fact-people-entrusted = { $manages_users ->
    [yes] O direito de gerenciar usuários foi concedido.
    [no] O direito de gerenciar usuários foi retirado.
   *[none] O direito de gerenciar usuários foi alterado.
} { $user ->
    [none] { "" }
   *[other] Usuário: { $user }.
}
fact-people-removed = { $user ->
    [none] O acesso de um usuário à conta foi removido.
   *[other] O acesso de { $user } à conta foi removido.
}

fact-contact-added = Um contato foi adicionado. { $categories ->
    [none] { "" }
   *[other] Categorias: { $categories }.
}
fact-contact-changed = Um contato foi alterado. { $categories ->
    [none] { "" }
   *[other] Categorias: { $categories }.
}
fact-contact-removed = Um contato foi removido.

fact-staff-enrolled = { $agent ->
    [none] Um atendente foi incluído no diretório do suporte.
   *[other] { $agent } agora faz parte do diretório do suporte.
}
fact-staff-activated = { $agent ->
    [none] Um atendente foi ativado.
   *[other] { $agent } teve o acesso de atendente ativado.
}
fact-staff-deactivated = { $agent ->
    [none] Um atendente foi desativado.
   *[other] { $agent } teve o acesso de atendente desativado.
}
fact-staff-assigned_teams = { $agent ->
    [none] As equipes de um atendente foram alteradas.
   *[other] As equipes de { $agent } foram alteradas.
} { $teams ->
    [none] { "" }
   *[other] Equipes: { $teams }.
}

fact-ticket-opened = { $follows ->
    [none] O chamado { $number } foi aberto.
   *[other] O chamado { $number } foi aberto. Ele é a continuação do chamado { $follows }.
}
fact-ticket-answered = Uma mensagem foi adicionada ao chamado { $number }.
fact-ticket-solved = O chamado { $number } foi marcado como resolvido.
fact-ticket-held = O chamado { $number } foi colocado em espera.
fact-ticket-resumed = O chamado { $number } foi retomado.
fact-ticket-closed = O chamado { $number } foi fechado.
fact-ticket-reopened = O chamado { $number } foi reaberto.
fact-ticket-merged = O chamado { $number } foi mesclado ao chamado { $into_number }.
fact-ticket-unmerged = A mesclagem do chamado { $number } foi desfeita.
fact-ticket-rated = { $rating ->
    [none] O chamado { $number } foi avaliado.
   *[other] O chamado { $number } foi avaliado. Avaliação: { $rating }.
}
fact-ticket-email_refused = { $number ->
    [none] Um e-mail foi recebido e não foi considerado.
   *[other] Um e-mail sobre o chamado { $number } foi recebido e não foi considerado.
} { $from ->
    [none] { "" }
   *[other] Remetente: { $from }.
} { $told ->
    [yes] O remetente foi orientado a escrever no painel do cliente.
    [no] O remetente não foi avisado.
   *[none] { "" }
}
fact-ticket-worked = { $number ->
    [none] O suporte trabalhou em um chamado.
   *[other] O suporte trabalhou no chamado { $number }.
}

fact-access-door_opened = O acesso do suporte foi aberto: a equipe pode entrar na conta sem pedir autorização.
fact-access-door_closed = O acesso do suporte foi fechado: a equipe só pode entrar na conta com um código ou um consentimento por escrito.
fact-access-rules_acknowledged = A leitura das regras de acesso foi confirmada (edição { $edition }).
fact-access-entered = { $user ->
    [none] { $agent }, do suporte, entrou na conta.
   *[other] { $agent }, do suporte, entrou na conta como { $user }.
} Fundamento: { $basis }. { $armed_by ->
    [none] { "" }
   *[other] Dado por { $armed_by }.
} { $scopes ->
    [none] { "" }
   *[other] Finalidade: { $scopes }.
} { $ticket ->
    [none] { "" }
   *[other] Chamado: { $ticket }.
} No máximo até { $until }. Motivo: “{ $reason }” Link: { $link }
fact-access-refused = { $agent ->
    [none] Um atendente quis entrar na conta e teve o acesso recusado.
   *[other] { $agent }, do suporte, quis entrar na conta e teve o acesso recusado.
} { $user ->
    [none] { "" }
   *[other] Usuário: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Finalidade: { $scopes }.
} Fundamento: { $basis }. { $missing ->
    [none] { "" }
   *[other] Faltava: { $missing }.
}
fact-access-recorded = O suporte trabalhou na conta. { $action }: “{ $what }”. Finalidade: { $scope }.
fact-access-ended = { $agent ->
    [none] Uma sessão do suporte na conta terminou.
   *[other] A sessão de { $agent } na conta terminou.
} { $user ->
    [none] { "" }
   *[other] Usuário: { $user }.
} Momento: { $ended_at }. Motivo: { $ending }.
fact-access-user_reset = { $user ->
    [none] As credenciais de um usuário foram redefinidas.
   *[other] As credenciais de { $user } foram redefinidas.
} Ninguém do suporte continua na conta como esse usuário.
fact-access-clean_up_due = { $sessions ->
    [one] A implantação da conta foi concluída. O que o suporte guardou em { $sessions } sessão deve ser apagado até { $until }.
   *[other] A implantação da conta foi concluída. O que o suporte guardou em { $sessions } sessões deve ser apagado até { $until }.
}
fact-access-cleaned_up = { $documents ->
    [one] O suporte confirmou que apagou o que havia guardado: { $documents } documento.
   *[other] O suporte confirmou que apagou o que havia guardado: { $documents } documentos.
}
fact-access-clean_up_overdue = O suporte não confirmou a tempo que apagou o que havia guardado. { $agent ->
    [none] { "" }
   *[other] Atendente: { $agent }.
}

fact-assistance-requested = Foi pedida assistência, e há um código para ela. O pedido vale até { $until }. { $scopes ->
    [none] { "" }
   *[other] Dar o código implica consentir com: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Somente para { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Somente para o chamado { $ticket }.
}
fact-assistance-withdrawn = O pedido de assistência foi retirado. O código não é mais válido.
fact-assistance-code_refused = { $agent ->
    [none] Um atendente tentou um código que não foi aceito.
   *[other] { $agent }, do suporte, tentou um código que não foi aceito.
} { $user ->
    [none] { "" }
   *[other] Usuário: { $user }.
} Motivo: { $verdict }. Tentativas restantes: { $tries_left }.
fact-assistance-exhausted = Houve tentativas incorretas demais. O pedido de assistência se esgotou; é preciso um novo.
fact-assistance-locked = Os códigos foram bloqueados após tentativas incorretas seguidas demais: { $failures }.
fact-assistance-unlocked = Os códigos foram desbloqueados.

fact-consent-given = Foi dado um consentimento por escrito, de { $since } até { $until }. { $scopes ->
    [none] { "" }
   *[other] Finalidade: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Somente para { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Somente para o chamado { $ticket }.
}
fact-consent-withdrawn = Um consentimento por escrito foi retirado. Ninguém do suporte continua na conta com base nele.

fact-break_glass-asked = O suporte pediu um acesso de emergência à conta. { $user ->
    [none] { "" }
   *[other] Usuário: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Finalidade: { $scopes }.
} Motivo: “{ $reason }” Link: { $link }
fact-break_glass-approved = Um acesso de emergência foi aprovado. Aprovações até agora: { $approvals }.
fact-break_glass-declined = Um acesso de emergência foi recusado.

fact-staff-mfa_verified = { $agent ->
    [none] O segundo fator de um atendente foi verificado.
   *[other] O segundo fator de { $agent } foi verificado.
}
fact-staff-trained = { $agent ->
    [none] Um atendente concluiu o treinamento “{ $training }”.
   *[other] { $agent } concluiu o treinamento “{ $training }”.
}
fact-staff-undertaking_signed = Um atendente assinou o termo de compromisso (edição { $edition }).
fact-staff-ceiling_set = { $agent ->
    [none] O máximo que um atendente pode fazer nas contas foi alterado.
   *[other] O máximo que { $agent } pode fazer nas contas foi alterado.
} { $scopes ->
    [none] Agora: nada.
   *[other] Agora: { $scopes }.
}
fact-staff-roles_assigned = { $agent ->
    [none] As funções de um atendente foram alteradas.
   *[other] As funções de { $agent } foram alteradas.
} { $lead ->
    [yes] Liderança do suporte: sim.
    [no] Liderança do suporte: não.
   *[none] { "" }
} { $roles ->
    [none] { "" }
   *[other] Revisa como: { $roles }.
}

fact-review-signed = Os acessos de { $since } até { $until } foram revisados. Função: { $role }.
