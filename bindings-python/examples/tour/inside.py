"""Staff access: with consent, inside, and afterwards (RULES I3, I5, I7, I10, I12, I16, I17)."""

import hashlib
from datetime import timedelta

from consentry import AccessDenied
from consentry.access import Attest, Check, Denied, Duties, End, Enter, Proof, Record, Session, action, evidence, proof
from consentry.consent import Consent, Give
from consentry.texts import Family
from consentry.ticket import Open, Solve, View

from . import outbox, visit
from .cast import ADA, HOSTING, HOUSE, LINUS, service
from .stage import Stage
from .table import Table

WANTED = ("settings", "import", "download")  # what Linus needs
ASKED = ("settings", "download", "templates", "billing")
"""What the host asks for while Linus clicks around: templates weren't granted to him, and billing never is."""
DOCUMENT = "prices.csv"  # what Linus downloads


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("inside-heading")
    ticket = _ticket(stage)
    form = _form(stage, ticket, proof.Door())
    stage.tell("inside-wants", number=ticket.number, scopes=visit.scopes(stage, form.scopes))
    with stage.refused():
        stage.desk.run(LINUS, form)

    consent = _consent(stage, ticket)
    form = _form(stage, ticket, proof.Consent(consent=consent.id, given_by=consent.given_by))
    stage.tell("inside-enters")
    session = visit.enter(stage, LINUS, form)
    visit.panel(stage)
    _checks(stage, session)
    _download(stage, session)
    stage.later(12)
    _shown_out(stage, session)
    outbox.mails(stage, "access.ended")
    _clean_up(stage, session)
    stage.desk.run(LINUS, Solve(account=HOUSE, ticket=ticket.id))
    stage.tell("inside-attested")


def _ticket(stage: Stage) -> View:
    """Ada writes that her prices are wrong."""
    return stage.desk.run(
        ADA,
        Open(
            account=HOUSE,
            service=service(HOSTING),
            category=stage.policy.categories[0].name,
            subject=stage.voice.say("text-prices-subject"),
            body=stage.voice.say("text-prices-query"),
            acknowledged=True,
        ),
    )


def _form(stage: Stage, ticket: View, proof: Proof) -> Enter:
    """What Linus fills in: the reason, the ticket and the link to it (RULE I1)."""
    reason = stage.voice.say("text-prices-reason")
    link = f"https://panel.example.com/tickets/{ticket.number}"
    return visit.form(WANTED, proof, reason, ticket=ticket.id, link=link)


def _consent(stage: Stage, ticket: View) -> Consent:
    """Ada consents in writing: for these scopes, this ticket and this agent, until tomorrow (RULE I5)."""
    text = stage.voice.say("text-consent")
    give = Give(
        account=HOUSE,
        scopes=WANTED,
        from_=stage.now,
        until=stage.now + timedelta(days=1),
        evidence=evidence.Text.of(text),
        ticket=ticket.id,
        agent=LINUS.id,
    )
    consent = stage.desk.run(ADA, give)
    stage.tell("inside-consent", text=text)
    scopes, until = visit.scopes(stage, consent.scopes), visit.until(stage, consent.until)
    said = stage.voice.say("inside-consented", scopes=scopes, who="Linus", number=ticket.number, until=until)
    stage.screen("Ada", said)
    return consent


def _checks(stage: Stage, session: Session) -> None:
    """What the host asks on each of Linus's requests, and what it hears (RULE I16)."""
    granted = stage.desk.run(session.inside(), Check.of(session.inside()))
    stage.tell("inside-checks")
    table = Table(stage.voice.say("inside-asked"), stage.voice.say("inside-answer"))
    for scope in ASKED:
        try:
            granted.check(scope, stage.now)
            answer = stage.voice.say("inside-yes")
        except AccessDenied as denied:
            if denied.reason is not Denied.SCOPE:
                raise
            answer = stage.voice.say("inside-no")
        table.add(stage.voice.name(Family.SCOPE, scope), answer)
    stage.show(table)


def _download(stage: Stage, session: Session) -> None:
    """Linus downloads a document; the host records it in the same request (RULE I12)."""
    sha256 = hashlib.sha256(b"name,price\nbread,3.20\n").hexdigest()
    downloaded = action.Downloaded(document=DOCUMENT, sha256=sha256)
    stage.desk.run(session.inside(), Record.of(session.inside(), scope="download", action=downloaded))
    stage.tell("inside-downloads", document=DOCUMENT, digest=f"{sha256[:12]}…")


def _shown_out(stage: Stage, session: Session) -> None:
    """Ada has seen enough and shows Linus out; his next request fails (RULE I17)."""
    stage.desk.run(ADA, End(account=HOUSE, session=session.id))
    stage.tell("inside-ended")
    with stage.refused():
        stage.desk.run(session.inside(), Check.of(session.inside()))


def _clean_up(stage: Stage, session: Session) -> None:
    """What Linus owes, until he attests that he has deleted it (RULE I12)."""
    for duty in stage.desk.run(LINUS, Duties()).rows:
        said = stage.voice.say("inside-duty", documents=duty.documents, until=visit.until(stage, duty.until))
        stage.screen("Linus", said)
    stage.desk.run(LINUS, Attest(account=session.account, session=session.id))
