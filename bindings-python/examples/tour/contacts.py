"""Contacts, who choose what they are told (RULES C1, C2)."""

from consentry import CommandId, InvalidInput, Language, contact
from consentry.contact import Categories
from consentry.texts import Family

from .cast import ADA, HOUSE
from .failure import Allowed
from .stage import Stage
from .table import Table

CONTACTS = (
    ("Lucía Pérez", "lucia@gestoria.example", Language.SPANISH, Categories.INVOICE),
    ("Jörg Weber", "joerg@technik.example", Language.GERMAN, Categories.SUPPORT | Categories.DOMAIN),
    ("Bia Souza", "bia@padaria.example", Language.PORTUGUESE, Categories.GENERAL | Categories.PRODUCT),
)
"""The contacts: what each is called, the address, the language, and what it is told."""
SLIP = "lucia@@gestoria"  # what somebody types in a hurry


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("contacts-heading")
    stage.tell("contacts-added", count=len(CONTACTS))
    for name, email, language, categories in CONTACTS:
        add = contact.Add(account=HOUSE, email=email, name=name, language=language, categories=categories)
        stage.desk.run(ADA, add, command=CommandId.from_name(f"contact {email}"))
    table = Table(*map(stage.voice.label, ("name", "email", "language", "categories")), ruled=True)
    for one in stage.desk.run(ADA, contact.List(account=HOUSE)).rows:
        chosen = "\n".join(stage.voice.names(Family.CATEGORY, one.categories))
        table.add(one.name, one.email, one.language.value, chosen)
    stage.show(table)

    stage.tell("contacts-slip", email=SLIP)
    try:
        contact.Add(account=HOUSE, email=SLIP, name="Lucía", language=Language.SPANISH, categories=Categories.INVOICE)
    except InvalidInput as error:
        # The field is named by its stable name; that an address is wrong is found before any operation is run.
        ((code, sentence),) = stage.voice.reasons(error)
        stage.aside(f"✗ {error.field}: {sentence} [{code}]")
    else:
        raise Allowed
