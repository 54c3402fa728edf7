"""Consentry behind FastAPI: a customer lets an agent in, the agent acts under a scope, and is out when the customer says so.

    uvicorn --factory --app-dir bindings-python/examples fastapi_app:demo

An agent who enters gets a bearer token: the claims of RFC 8693, with the user as the subject and the agent as the actor. What a
route asks for stands in its signature, ``require_scope("settings")``, and in the OpenAPI document. On each request the token is
verified *and* the session is checked, which is one reading: whoever was shown out is out with the next request.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Annotated, Any, NamedTuple, cast
from uuid import UUID

from fastapi import APIRouter, Depends, FastAPI, Request, Security
from fastapi.responses import JSONResponse
from fastapi.security import APIKeyHeader, OAuth2, SecurityScopes
from fastapi.security.utils import get_authorization_scheme_param
from pydantic import BaseModel

import consentry
from consentry import AccountId, Agent, AgentId, AsyncDesk, Inside, User, UserId, access, assistance, errors
from consentry.access import token as tokens

ISSUER, AUDIENCE = "https://desk.example", "https://panel.example"
SCOPES = {"settings": "Change the shop's settings", "download": "Take documents out"}


@dataclass
class House:
    """What the routes work with."""

    desk: AsyncDesk
    secret: bytes  # signs the tokens: 32 bytes that only the host knows
    now: Callable[[], datetime]
    hours: dict[AccountId, str] = field(default_factory=dict[AccountId, str])  # when each shop is open: the host's data


class Problem(Exception):
    """An answer as of RFC 9457 that names what is missing; about tokens with a challenge as of RFC 6750, too."""

    def __init__(self, status: int, code: str, detail: str, missing: Sequence[str] = (), challenge: str = "") -> None:
        super().__init__(detail)
        self.status, self.challenge = status, challenge
        self.body = {"title": detail, "status": status, "code": code, "missing": list(missing)}


def house(request: Request) -> House:
    return cast(House, request.app.state.house)


Here = Annotated[House, Depends(house)]
router = APIRouter()

# STAND-INS for the host's login: whoever sends these headers is believed. Never do this. A real host authenticates people, and
# makes a `User` or an `Agent` of nobody else.
user_login = APIKeyHeader(name="X-Example-User", scheme_name="user", description="A stand-in for the host's login.")
agent_login = APIKeyHeader(name="X-Example-Agent", scheme_name="agent", description="A stand-in for the host's login.")


def customer(name: Annotated[str, Depends(user_login)]) -> User:
    return User(id=UserId.from_name(name))


def support(name: Annotated[str, Depends(agent_login)]) -> Agent:
    return Agent(id=AgentId.from_name(name))


Customer = Annotated[User, Depends(customer)]
Support = Annotated[Agent, Depends(support)]

session_token = OAuth2(
    scheme_name="session",
    description="An agent inside. `POST /accounts/{id}/sessions` gives the first token, and `POST /token` the next one.",
    flows={"clientCredentials": {"tokenUrl": "token", "scopes": SCOPES}},
    auto_error=False,
)


class Visit(NamedTuple):
    """An agent inside, as of this request."""

    by: Inside
    pass_: access.Pass


async def inside(needed: SecurityScopes, here: Here, header: Annotated[str | None, Depends(session_token)]) -> Visit:
    """The token says who acts, the desk whether they are still inside, and its pass what they may do."""
    scheme, token = get_authorization_scheme_param(header)
    if scheme.lower() != "bearer":
        raise Problem(401, "token.missing", "a session's token is missing", needed.scopes, "Bearer")
    try:
        by = tokens.decode(token, here.secret, iss=ISSUER, aud=AUDIENCE, now=here.now()).inside()
        found = await here.desk.run(by, access.Check.of(by))
    except (errors.TokenError, errors.Refused, errors.NotFound) as why:
        raise Problem(401, why.code, str(why), getattr(why, "missing", ()), 'Bearer error="invalid_token"') from why
    if lacking := [scope for scope in needed.scopes if not found.allows(scope, here.now())]:
        challenge = f'Bearer error="insufficient_scope", scope="{needed.scope_str}"'
        raise Problem(403, "denied.scope", "the scope is not granted", lacking, challenge)
    return Visit(by, found)


def require_scope(*scopes: str) -> Any:
    """A dependency that gives a `Visit`: an agent inside, whose session is good for all of these scopes now."""
    return Security(inside, scopes=scopes)


class Entering(BaseModel):
    """What an agent says to enter."""

    user: UUID
    scopes: list[str]
    reason: str
    link: str
    code: str
    private_window: bool = False


class Token(BaseModel):
    """As of RFC 6749 §5.1."""

    access_token: str
    token_type: str = "Bearer"
    expires_in: int
    scope: str


def signed(here: House, visit: Visit) -> Token:
    """A token that lives no longer than the check that it stands on."""
    claims = access.Claims.of(visit.by, visit.pass_, iss=ISSUER, aud=AUDIENCE)
    text, left = tokens.encode(claims, here.secret), claims.exp - int(here.now().timestamp())
    return Token(access_token=text, expires_in=left, scope=claims.scope)


@router.post("/accounts/{id}/assistance")
async def request_assistance(id: UUID, by: Customer, here: Here) -> dict[str, Any]:
    """Asks for assistance. The code is for the customer's eyes, who reads it to the agent."""
    await here.desk.run(by, assistance.Request(account=AccountId(id)))
    standing = await here.desk.run(by, assistance.Current(account=AccountId(id)))
    return {"code": standing.code, "changes_at": standing.changes_at}


@router.post("/accounts/{id}/sessions", status_code=201)
async def enter(id: UUID, said: Entering, by: Support, here: Here) -> Token:
    """Enters with a code that the customer read out."""
    entering = access.Enter(
        account=AccountId(id),
        user=UserId(said.user),
        scopes=said.scopes,
        reason=said.reason,
        link=said.link,
        proof=access.proof.Code(code=said.code, given_by=UserId(said.user)),
        private_window=said.private_window,
    )
    within = (await here.desk.run(by, entering)).inside()
    return signed(here, Visit(within, await here.desk.run(within, access.Check.of(within))))


@router.post("/token")
async def another_token(visit: Annotated[Visit, require_scope()], here: Here) -> Token:
    """The next token, before the last one is over."""
    return signed(here, visit)


@router.put("/inside/opening-hours")
async def set_hours(hours: str, visit: Annotated[Visit, require_scope("settings")], here: Here) -> dict[str, str]:
    """Changes something inside: first the entry, then the effect."""
    changed = access.action.Changed(what="the opening hours")
    await here.desk.run(visit.by, access.Record.of(visit.by, scope="settings", action=changed))
    here.hours[visit.by.account] = hours
    return {"hours": hours}


@router.get("/inside/documents/opening-hours")
async def download(visit: Annotated[Visit, require_scope("settings", "download")], here: Here) -> dict[str, str]:
    """Takes a document out, which needs two scopes. It is journalled, too: the agent owes its deletion."""
    hours = here.hours.get(visit.by.account, "")
    taken = access.action.Downloaded(document="opening hours", sha256=sha256(hours.encode()).hexdigest())
    await here.desk.run(visit.by, access.Record.of(visit.by, scope="download", action=taken))
    return {"hours": hours}


@router.delete("/inside")
async def leave(visit: Annotated[Visit, require_scope()], here: Here) -> Any:
    """The agent leaves."""
    by = visit.by
    return (await here.desk.run(Agent(id=by.agent), access.Leave(account=by.account, session=by.session))).to_dict()


@router.get("/accounts/{id}/inside")
async def who_is_inside(id: UUID, by: Customer, here: Here) -> list[Any]:
    """Who is inside now."""
    return [visitor.to_dict() for visitor in await here.desk.run(by, access.WhoIsInside(account=AccountId(id)))]


@router.delete("/accounts/{id}/sessions/{session}")
async def show_out(id: UUID, session: UUID, by: Customer, here: Here) -> Any:
    """The customer shows the agent out."""
    ending = access.End(account=AccountId(id), session=consentry.SessionId(session))
    return (await here.desk.run(by, ending)).to_dict()


@router.get("/accounts/{id}/journal")
async def read_journal(id: UUID, by: Customer, here: Here) -> list[Any]:
    """The first entries, as they are stored."""
    return [it.to_dict() for it in (await here.desk.run(by, consentry.journal.Read(account=AccountId(id)))).rows]


# Whatever is not here is no fault of the caller's. What it is, is for the server's log alone, and the answer is a bare 500.
STATUS = {errors.InvalidInput: 422, errors.Refused: 403, errors.NotFound: 404, errors.Conflict: 409}


async def answer(_: Request, error: Exception) -> JSONResponse:
    """Tells what Consentry raised, and what is missing, as `application/problem+json`."""
    if isinstance(error, errors.ConsentryError):
        status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
        error = Problem(status, error.code, str(error), getattr(error, "missing", ()))
    assert isinstance(error, Problem)
    headers = {"WWW-Authenticate": error.challenge} if error.challenge else None
    return JSONResponse(error.body, error.status, headers, "application/problem+json")


def create_app(desk: AsyncDesk, secret: bytes, now: Callable[[], datetime]) -> FastAPI:
    """The application over a desk."""
    app = FastAPI(title="A desk", exception_handlers=dict.fromkeys([Problem, *STATUS], answer))
    app.state.house = House(desk, secret, now)
    app.include_router(router)
    return app


def furnish(desk: consentry.Desk, id: AccountId) -> None:
    """What has happened before: Ada signed up and closed the door, so that it takes a code, and Tom was hired."""
    host, ada, tom = consentry.System(name="signup"), User(id=UserId.from_name("ada")), AgentId.from_name("tom")
    name, email, language = "Ada's bakery", "ada@bakery.example", consentry.Language.ENGLISH
    desk.run(host, consentry.account.Create(account=id, name=name, owner=ada.id, email=email, language=language))
    desk.run(ada, assistance.CloseDoor(account=id))
    desk.run(host, consentry.staff.Enrol(agent=tom, name="Tom", teams=["support"]))
    desk.run(host, consentry.staff.SetCeiling(agent=tom, ceiling=["settings"]))
    desk.run(host, consentry.staff.VerifyMfa(agent=tom))


def demo() -> FastAPI:
    """The application over a store in memory; `consentry.SqliteStore("support.db")` keeps it in a file."""
    store, keys = consentry.MemoryStore(), consentry.OneKey("2026-11", secrets.token_bytes(32))
    furnish(consentry.Desk(store), bakery := AccountId.from_name("customer:4711"))
    print(f"The account is {bakery}, and its user ada {UserId.from_name('ada')}; the agent is tom.")
    return create_app(AsyncDesk(store, keys=keys), secrets.token_bytes(32), consentry.SystemClock().now)
