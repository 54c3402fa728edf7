### Erros: o que deu errado, e o que se pode fazer.

error-command-pending = Ainda não se sabe se a operação teve efeito. Repita o mesmo comando; ele não será executado duas vezes.
error-command-reused = Este comando já foi executado com outros dados. Nada foi feito agora.
error-conflict = Outras pessoas estavam alterando os mesmos dados. Nada foi feito; tente novamente.
error-defect = Algo deu errado do nosso lado. Nada foi feito; avise o suporte.
error-entropy = O sistema não consegue gerar números aleatórios no momento. Nada foi feito; tente novamente mais tarde.

error-invalid-character = O texto contém um caractere que não é permitido aqui.
error-invalid-contradiction = Duas partes dos dados se contradizem.
error-invalid-count = { $count ->
    [none] O número está fora do intervalo permitido.
   *[other] O número é { $count }; ele deve estar entre { $min } e { $max }.
}
error-invalid-empty = Digite um texto.
error-invalid-foreign_cursor = Esta página pertence a outra lista. Recomece pela primeira página.
error-invalid-nil_id = Este identificador está vazio.
error-invalid-not_a_code = Isto não é um código. Um código só tem dígitos; copie-o por inteiro.
error-invalid-not_a_digest = A soma de verificação não é válida.
error-invalid-not_a_cursor = Esta página não é válida. Recomece pela primeira página.
error-invalid-not_a_timestamp = A data e a hora não são válidas.
error-invalid-not_a_token = O link do convite não é válido. Copie-o por inteiro.
error-invalid-not_an_address = O endereço de e-mail não é válido.
error-invalid-not_an_id = O identificador não é válido.
error-invalid-out_of_range = O valor está fora do intervalo possível.
error-invalid-too_fine = O horário tem precisão maior que um microssegundo.
error-invalid-too_long = { $bytes ->
    [none] O texto é longo demais.
    [one] O texto é longo demais: tem { $bytes } byte.
   *[other] O texto é longo demais: tem { $bytes } bytes.
} { $bytes_max ->
    [none] { "" }
    [one] É permitido no máximo { $bytes_max } byte.
   *[other] São permitidos no máximo { $bytes_max } bytes.
}
error-invalid-unknown = Este nome não é conhecido.

error-not_found = Nada foi encontrado com esse nome ou número.
error-refused = Isso não é possível. As condições não atendidas estão indicadas.

error-store-busy = O banco de dados está ocupado. Nada foi feito; tente novamente mais tarde.
error-store-corrupt = O banco de dados está danificado. Avise quem administra este sistema.
error-store-failed = O banco de dados informou um erro. Tente novamente mais tarde.
error-store-foreign = O arquivo não é um banco de dados deste sistema.
error-store-full = Não há mais espaço de armazenamento. Avise quem administra este sistema.
error-store-newer = O banco de dados é de uma versão mais recente deste programa. Atualize o programa.
error-store-poisoned = O banco de dados falhou anteriormente. É preciso abri-lo novamente para continuar.
error-store-read_only = O banco de dados pode ser lido, mas não alterado.
error-store-unavailable = Não é possível acessar o banco de dados. Tente novamente mais tarde.
error-store-unsafe_engine = Sabe-se que esta versão do sistema de banco de dados perde dados. Instale uma mais recente.
