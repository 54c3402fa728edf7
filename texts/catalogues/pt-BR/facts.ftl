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
