### Errors: what went wrong, and what to do.

error-command-pending = It is not known yet whether this took effect. Please repeat the same command; it will not take effect twice.
error-command-reused = This command was already run with other input. Nothing was done now.
error-conflict = Others were changing the same data at the same time. Nothing was done; please try again.
error-defect = Something went wrong on our side. Nothing was done; please tell support.
error-entropy = The system cannot produce random numbers at the moment. Nothing was done; please try again later.

error-invalid-character = The text contains a character that is not allowed here.
error-invalid-contradiction = Two parts of the input contradict each other.
error-invalid-count = { $count ->
    [none] The number is outside of the allowed range.
   *[other] The number is { $count }; it must be between { $min } and { $max }.
}
error-invalid-empty = Please enter a text.
error-invalid-foreign_cursor = This page belongs to another list. Please start again from the first page.
error-invalid-nil_id = This identifier is not set.
error-invalid-not_a_code = This is not a code. A code has only digits; please copy it whole.
error-invalid-not_a_digest = This is not a valid checksum.
error-invalid-not_a_cursor = This is not a valid page. Please start again from the first page.
error-invalid-not_a_timestamp = This is not a valid date and time.
error-invalid-not_a_token = This invitation link is not valid. Please copy it whole.
error-invalid-not_an_address = This is not a valid e-mail address.
error-invalid-not_an_id = This is not a valid identifier.
error-invalid-out_of_range = The value is outside of the possible range.
error-invalid-too_fine = The time is finer than a microsecond.
error-invalid-too_long = { $bytes ->
    [none] The text is too long.
    [one] The text is too long: it has { $bytes } byte.
   *[other] The text is too long: it has { $bytes } bytes.
} { $bytes_max ->
    [none] { "" }
    [one] At most { $bytes_max } byte is allowed.
   *[other] At most { $bytes_max } bytes are allowed.
}
error-invalid-unknown = This name is not known.

error-not_found = Nothing was found under this name or number.
error-refused = This is not possible. The conditions that are not met are listed.

error-store-busy = The database is busy. Nothing was done; please try again later.
error-store-corrupt = The database is damaged. Please tell whoever operates this system.
error-store-failed = The database reported an error. Please try again later.
error-store-foreign = The file is not a database of this system.
error-store-full = There is no storage space left. Please tell whoever operates this system.
error-store-newer = The database belongs to a newer version of this software. Please update the software.
error-store-poisoned = The database failed earlier. It has to be opened anew before work can go on.
error-store-read_only = The database can be read, but not written.
error-store-unavailable = The database cannot be reached. Please try again later.
error-store-unsafe_engine = This version of the database software is known to lose data. Please install a newer one.
