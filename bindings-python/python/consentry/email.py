"""E-mail addresses: checked once, kept as written, compared by their canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import _native

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["BYTES_MAX", "EmailAddress"]

BYTES_MAX: Final = 254
"""The most bytes of UTF-8."""


class EmailAddress(str):
    """An e-mail address to which mail can be sent: an ``addr-spec`` of RFC 5321 and RFC 6531, kept as written.

    It is a ``str``, checked when it is made; wherever an address is taken, so is a plain ``str``. Taken are dot-atoms and quoted local
    parts, letters of all scripts, and domains in ASCII, as U-labels or as A-labels. Not taken is what has no use in a customer's
    contact and has broken others: display names, comments and white space around the address; control, invisible, bidirectional,
    private and replacement characters anywhere; address literals and single-label domains; numbers as top-level domain; an empty
    quoted local part.

    Equality compares what was written. Whether two addresses are one mailbox says ``canonical``.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Checks an address.

        Raises:
            InvalidInput: if it is none.
        """
        _native.email_check(text)
        return super().__new__(cls, text)

    def canonical(self) -> EmailAddress:
        """The form in which two spellings of one mailbox are equal; itself an address.

        The domain is lower-case, NFC and in A-labels. The local part is NFC, loses quotes and escapes that it doesn't need, and its
        ASCII letters are lower-case. Dots and ``+tags`` are kept: what they mean is for the receiving host alone to say.
        """
        return EmailAddress(_native.email_canonical(self))

    @property
    def local(self) -> str:
        """The part before the last ``@``, as written, with its quotes."""
        return _native.email_parts(self)[0]

    @property
    def domain(self) -> str:
        """The part after the last ``@``, as written."""
        return _native.email_parts(self)[1]

    @property
    def domain_ascii(self) -> str:
        """The domain as SMTP and DNS take it: lower-case and in A-labels."""
        return _native.email_domain_ascii(self)

    @property
    def needs_smtputf8(self) -> bool:
        """Whether sending needs the extension SMTPUTF8 (RFC 6531), because the local part isn't ASCII. The domain never needs it."""
        return _native.email_needs_smtputf8(self)

    def redacted(self) -> str:
        """A form for logs, which tells a reader who knows the address that it is meant, and gives it to nobody else:
        ``a…@example.com``."""
        return _native.email_redacted(self)

    def __repr__(self) -> str:
        return f"EmailAddress({str(self)!r})"
