"""The account, its primary address, its language and its services."""

from consentry import account, ticket

from .cast import ACCOUNT, ADA, HOUSE, SERVICES
from .stage import Stage


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("account-heading")
    profile = stage.desk.run(ADA, account.Profile(account=HOUSE))
    before = stage.voice.language_name(profile.language)
    if stage.host.is_new:
        stage.tell("account-new", account=ACCOUNT, email=profile.email, language=before)
    else:
        counts = stage.desk.run(ADA, ticket.TicketCounts(account=HOUSE))
        stage.tell("account-found", account=ACCOUNT, tickets=sum(counts.values()))
        # Ada wants to be told in the reader's language from now on, if it is another than before.
        if profile.language != stage.voice.language:
            amended = stage.desk.run(ADA, account.Amend(account=HOUSE, language=stage.voice.language))
            after = stage.voice.language_name(amended.language)
            stage.tell("account-amended", before=before, after=after, email=amended.email)
    stage.tell("account-services", services=", ".join(SERVICES))
    stage.tell("account-key", file=str(stage.host.key_file))
