"""The people of the tour. Consentry knows ids; what people are called is the host's to know."""

from consentry import AccountId, Agent, AgentId, ServiceId, TicketId, User, UserId

ACCOUNT = "Café Ada"  # the story's account
EMAIL = "ada@cafe-ada.example"  # its primary address
HOSTING = "Hosting"
SERVICES = (HOSTING, "cafe-ada.example")  # its services: what a ticket can be about
TEAMS = ("support", "sales", "billing")
"""Grace's teams. The first one answers the tickets about technical problems."""

HOUSE = AccountId.from_name(ACCOUNT)
ADA = User(id=UserId.from_name(f"owner of {ACCOUNT}"))  # the owner, on the customer's side
BEN = User(id=UserId.from_name("ben"))  # the user whom Ada invites
EVE = User(id=UserId.from_name("eve"))  # somebody whom the account doesn't know
USERS = {ADA.id: "Ada", BEN.id: "Ben", EVE.id: "Eve"}

GRACE, LINUS, HEDY, JOAN, KEN, MIA = (
    Agent(id=AgentId.from_name(name)) for name in ("grace", "linus", "hedy", "joan", "ken", "mia")
)
"""The support staff: Grace answers tickets; Linus is new; Hedy, Joan and Ken are leads; Mia is an account manager."""
STAFF = {GRACE.id: "Grace", LINUS.id: "Linus", HEDY.id: "Hedy", JOAN.id: "Joan", KEN.id: "Ken", MIA.id: "Mia"}


def service(name: str) -> ServiceId:
    """The id of a service. Ids follow from names, so nothing needs to be looked up."""
    return ServiceId.from_name(name)


def person(user: UserId) -> str:
    """What a user is called, or the id."""
    return USERS.get(user, str(user))


def called(id: UserId | AgentId | ServiceId | TicketId) -> str | None:
    """What the catalogue asks about those whom facts name by their ids."""
    if isinstance(id, UserId):
        return person(id)
    if isinstance(id, AgentId):
        return STAFF.get(id)
    return next((name for name in SERVICES if service(name) == id), None)
