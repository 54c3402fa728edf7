### Errores: qué falló, y qué se puede hacer.

error-command-pending = Todavía no se sabe si la operación surtió efecto. Repita la misma orden; no se ejecutará dos veces.
error-command-reused = Esta orden ya se ejecutó con otros datos. Ahora no se hizo nada.
error-conflict = Otras personas estaban modificando los mismos datos. No se hizo nada; inténtelo de nuevo.
error-defect = Algo falló por nuestra parte. No se hizo nada; avise a soporte.
error-entropy = El sistema no puede generar números aleatorios en este momento. No se hizo nada; inténtelo de nuevo más tarde.

error-invalid-character = El texto contiene un carácter que no se admite aquí.
error-invalid-contradiction = Dos partes de los datos se contradicen.
error-invalid-count = { $count ->
    [none] El número está fuera del intervalo permitido.
   *[other] El número es { $count }; debe estar entre { $min } y { $max }.
}
error-invalid-empty = Escriba un texto.
error-invalid-foreign_cursor = Esta página pertenece a otra lista. Empiece de nuevo por la primera página.
error-invalid-nil_id = Este identificador está vacío.
error-invalid-not_a_code = Esto no es un código. Un código solo tiene cifras; cópielo completo.
error-invalid-not_a_digest = La suma de comprobación no es válida.
error-invalid-not_a_cursor = Esta página no es válida. Empiece de nuevo por la primera página.
error-invalid-not_a_timestamp = La fecha y la hora no son válidas.
error-invalid-not_a_token = El enlace de invitación no es válido. Cópielo completo.
error-invalid-not_an_address = La dirección de correo electrónico no es válida.
error-invalid-not_an_id = El identificador no es válido.
error-invalid-out_of_range = El valor está fuera del intervalo posible.
error-invalid-too_fine = La hora tiene más precisión que un microsegundo.
error-invalid-too_long = { $bytes ->
    [none] El texto es demasiado largo.
    [one] El texto es demasiado largo: tiene { $bytes } byte.
   *[other] El texto es demasiado largo: tiene { $bytes } bytes.
} { $bytes_max ->
    [none] { "" }
    [one] Se admite como máximo { $bytes_max } byte.
   *[other] Se admiten como máximo { $bytes_max } bytes.
}
error-invalid-unknown = Este nombre no se conoce.

error-not_found = No se encontró nada con ese nombre o número.
error-refused = Esto no es posible. Se indican las condiciones que no se cumplen.

error-store-busy = La base de datos está ocupada. No se hizo nada; inténtelo de nuevo más tarde.
error-store-corrupt = La base de datos está dañada. Avise a quien administra este sistema.
error-store-failed = La base de datos informó de un error. Inténtelo de nuevo más tarde.
error-store-foreign = El archivo no es una base de datos de este sistema.
error-store-full = No queda espacio de almacenamiento. Avise a quien administra este sistema.
error-store-newer = La base de datos corresponde a una versión más reciente de este programa. Actualice el programa.
error-store-poisoned = La base de datos falló anteriormente. Hay que abrirla de nuevo para poder continuar.
error-store-read_only = La base de datos se puede leer, pero no modificar.
error-store-unavailable = No se puede acceder a la base de datos. Inténtelo de nuevo más tarde.
error-store-unsafe_engine = Se sabe que esta versión del motor de base de datos pierde datos. Instale una más reciente.
