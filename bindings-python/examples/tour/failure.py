"""What can end a run early, besides the errors of Consentry and of the operating system."""

from consentry import ConsentryError, StoreError


class Failure(Exception):
    """Something of the tour's own went wrong."""


class Allowed(Failure):
    """The rules allowed what they forbid."""

    def __init__(self) -> None:
        super().__init__("something was allowed that the rules forbid")


class Changed(Failure):
    """A journal doesn't hold what its tree attests."""

    def __init__(self) -> None:
        super().__init__("somebody changed the journal behind Consentry's back")


def told(error: ConsentryError) -> str:
    """What is the matter, with its stable code."""
    # A store's message says what is wrong in our words; its details say it in the engine's.
    details = f" ({error.details})" if isinstance(error, StoreError) and error.details else ""
    return f"{error}{details} [{error.code}]"
