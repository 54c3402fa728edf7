"""The FastAPI example, asked over ASGI on asyncio and on trio."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest

import fastapi_app
from consentry import (
    AccountId,
    AgentId,
    AsyncDesk,
    CommandId,
    Desk,
    ManualClock,
    MemoryStore,
    OneKey,
    SqliteStore,
    System,
    User,
    UserId,
    access,
    assistance,
    errors,
    staff,
)
from consentry.access import token as tokens
from consentry.store import Answers, ChangeSet, Commit, Outcome, Wanted
from support import NOON

BAKERY = AccountId.from_name("customer:4711")
ADA = UserId.from_name("ada")
SECRET = bytes(range(32))
AS_ADA, AS_TOM = {"X-Example-User": "ada"}, {"X-Example-Agent": "tom"}

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    backend: str = request.param
    return backend


class Failing:
    """A store whose engine says more than anybody outside may hear."""

    async def gather(self, wanted: Wanted) -> Answers:
        raise errors.StoreUnavailable("no route to db7.secret.internal")

    async def commit(self, changes: ChangeSet) -> Commit:
        raise NotImplementedError

    async def outcome(self, account: AccountId, command: CommandId) -> Outcome | None:
        raise NotImplementedError


class Panel:
    """The application, and who asks it."""

    def __init__(self, client: httpx.AsyncClient, clock: ManualClock, desk: AsyncDesk) -> None:
        self.client, self.clock, self.desk = client, clock, desk

    async def code(self) -> str:
        answer = await self.client.post(f"/accounts/{BAKERY}/assistance", headers=AS_ADA)
        assert answer.status_code == 200, answer.text
        code: str = answer.json()["code"]
        return code

    async def enter(self, code: str, **said: Any) -> httpx.Response:
        link = "https://desk.example/calls/812"
        body: dict[str, Any] = {
            "user": str(ADA),
            "scopes": ["settings"],
            "reason": "The hours are wrong",
            "link": link,
            "code": code,
        }
        body |= {"private_window": True, **said}
        return await self.client.post(f"/accounts/{BAKERY}/sessions", headers=AS_TOM, json=body)

    async def token(self) -> str:
        answer = await self.enter(await self.code())
        assert answer.status_code == 201, answer.text
        token: str = answer.json()["access_token"]
        return token

    async def set_hours(self, token: str | None) -> httpx.Response:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        return await self.client.put("/inside/opening-hours", params={"hours": "7 to 19"}, headers=headers)


@pytest.fixture(params=["memory", "sqlite"])
async def panel(request: pytest.FixtureRequest, tmp_path: Path, anyio_backend: str) -> AsyncIterator[Panel]:
    clock, keys = ManualClock(NOON), OneKey("2026-11", bytes(32))
    store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "support.db")
    fastapi_app.furnish(Desk(store, clock=clock), BAKERY)
    desk = AsyncDesk(store, clock=clock, keys=keys)
    app = fastapi_app.create_app(desk, SECRET, clock.now)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://panel.example") as client:
        yield Panel(client, clock, desk)


def is_problem(answer: httpx.Response, status: int, code: str, missing: list[str]) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["status"], problem["code"], problem["missing"]) == (status, code, missing)
    assert problem["title"]


async def test_without_a_code_nobody_enters(panel: Panel) -> None:
    is_problem(await panel.enter("1234 5678"), 403, "refused", ["access.code"])
    code = await panel.code()
    wrong = "0000 0000" if code != "0000 0000" else "1111 1111"
    is_problem(await panel.enter(wrong), 403, "refused", ["access.code"])
    # Everything that is missing is told at once.
    answer = await panel.enter(code, scopes=["settings", "download"], private_window=False)
    is_problem(answer, 403, "refused", ["agent.ceiling", "access.private_window"])
    assert (await panel.enter(code)).status_code == 201
    is_problem(await panel.enter(code), 403, "refused", ["access.code"])


async def test_inside_the_agent_acts_and_the_journal_says_so(panel: Panel) -> None:
    answer = await panel.set_hours(await panel.token())
    assert (answer.status_code, answer.json()) == (200, {"hours": "7 to 19"})
    entries = (await panel.client.get(f"/accounts/{BAKERY}/journal", headers=AS_ADA)).json()
    facts = [json.loads(entry["payload"]) for entry in entries]
    assert [entry["sequence"] for entry in entries] == [*range(1, len(entries) + 1)]
    assert "the opening hours" in json.dumps(facts[-1])


async def test_the_token_names_the_user_and_the_agent_who_acts(panel: Panel) -> None:
    answer = await panel.enter(await panel.code())
    body = answer.json()
    assert (body["token_type"], body["expires_in"], body["scope"]) == ("Bearer", 60, "settings")
    claims = tokens.decode(
        body["access_token"], SECRET, iss=fastapi_app.ISSUER, aud=fastapi_app.AUDIENCE, now=panel.clock.now()
    )
    assert claims.sub == ADA
    assert claims.act.sub == AgentId.from_name("tom")


async def test_a_scope_that_the_session_lacks_is_named(panel: Panel) -> None:
    token = await panel.token()
    headers = {"Authorization": f"Bearer {token}"}
    answer = await panel.client.get("/inside/documents/opening-hours", headers=headers)
    is_problem(answer, 403, "denied.scope", ["download"])
    assert answer.headers["www-authenticate"] == 'Bearer error="insufficient_scope", scope="settings download"'


async def test_who_was_shown_out_is_out_with_the_next_request(panel: Panel) -> None:
    token = await panel.token()
    assert (await panel.set_hours(token)).status_code == 200
    inside = (await panel.client.get(f"/accounts/{BAKERY}/inside", headers=AS_ADA)).json()
    assert [visitor["name"] for visitor in inside] == ["Tom"]
    out = await panel.client.delete(f"/accounts/{BAKERY}/sessions/{inside[0]['session']}", headers=AS_ADA)
    assert (out.status_code, out.json()["ending"]) == (200, "ended_by_customer")
    # The token itself is good for most of a minute.
    answer = await panel.set_hours(token)
    is_problem(answer, 401, "refused", ["session.live"])
    assert answer.headers["www-authenticate"] == 'Bearer error="invalid_token"'
    is_problem(
        await panel.client.post("/token", headers={"Authorization": f"Bearer {token}"}),
        401,
        "refused",
        ["session.live"],
    )
    assert (await panel.client.get(f"/accounts/{BAKERY}/inside", headers=AS_ADA)).json() == []


async def test_who_left_is_out(panel: Panel) -> None:
    token = await panel.token()
    answer = await panel.client.delete("/inside", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["ending"]) == (200, "left")
    is_problem(await panel.set_hours(token), 401, "refused", ["session.live"])


async def test_a_token_ends_with_its_check_and_gives_the_next_one_before(panel: Panel) -> None:
    token = await panel.token()
    panel.clock.advance(timedelta(seconds=59))
    answer = await panel.client.post("/token", headers={"Authorization": f"Bearer {token}"})
    panel.clock.advance(timedelta(seconds=1))
    is_problem(await panel.set_hours(token), 401, "token.expired", [])
    assert (await panel.set_hours(answer.json()["access_token"])).status_code == 200
    # Whoever does nothing for too long is out, whatever the token says.
    panel.clock.advance(timedelta(hours=2))
    is_problem(await panel.set_hours(answer.json()["access_token"]), 401, "token.expired", [])


async def test_no_token_and_no_bearer_are_no_way_in(panel: Panel) -> None:
    answer = await panel.set_hours(None)
    is_problem(answer, 401, "token.missing", ["settings"])
    assert answer.headers["www-authenticate"] == "Bearer"
    token = await panel.token()
    answer = await panel.client.post("/token", headers={"Authorization": f"Basic {token}"})
    is_problem(answer, 401, "token.missing", [])


async def test_forged_altered_and_foreign_tokens_are_refused(panel: Panel) -> None:
    token = await panel.token()
    ours = {"iss": fastapi_app.ISSUER, "aud": fastapi_app.AUDIENCE}
    claims = tokens.decode(token, SECRET, **ours, now=panel.clock.now())
    forged = tokens.encode(claims, bytes(32))
    is_problem(await panel.set_hours(forged), 401, "token.signature", [])
    head, body, signature = token.split(".")
    is_problem(await panel.set_hours(f"{head}.{body[:-2]}AA.{signature}"), 401, "token.signature", [])
    # {"alg":"none"}
    is_problem(await panel.set_hours(f"eyJhbGciOiJub25lIn0.{body}."), 401, "token.header", [])
    is_problem(await panel.set_hours("nonsense"), 401, "token.malformed", [])
    is_problem(await panel.set_hours("x" * 10_000), 401, "token.too_long", [])
    for change in ({"aud": "https://elsewhere.example"}, {"iss": "https://elsewhere.example"}, {"aud": None}):
        foreign = access.Claims.from_dict({**claims.to_dict(), **change})
        is_problem(await panel.set_hours(tokens.encode(foreign, SECRET)), 401, "token.foreign", [])
    # Signed by us, but of a session that there is not: a token gives no right by itself.
    other = access.Claims.from_dict({**claims.to_dict(), "sid": "5e1f9c5c-5c1b-5d7e-9c58-0a2c5a9b7d11"})
    is_problem(await panel.set_hours(tokens.encode(other, SECRET)), 401, "not_found", [])
    wider = access.Claims.from_dict({**claims.to_dict(), "scope": "settings download"})
    headers = {"Authorization": f"Bearer {tokens.encode(wider, SECRET)}"}
    answer = await panel.client.get("/inside/documents/opening-hours", headers=headers)
    is_problem(answer, 403, "denied.scope", ["download"])


async def test_what_consentry_raises_is_told_as_a_problem(panel: Panel) -> None:
    stranger = {"X-Example-User": "eve"}
    for path in (f"/accounts/{BAKERY}/inside", f"/accounts/{BAKERY}/journal"):
        is_problem(await panel.client.get(path, headers=stranger), 404, "not_found", [])
    code = await panel.code()
    is_problem(await panel.enter(code, scopes=[]), 422, "invalid.count", [])
    is_problem(await panel.enter(code, reason=" "), 422, "invalid.empty", [])


async def test_a_document_that_is_taken_out_is_in_the_journal(panel: Panel) -> None:
    tom, host = AgentId.from_name("tom"), System(name="staff")
    await panel.desk.run(host, staff.SetCeiling(agent=tom, ceiling=["settings", "download"]))
    # It takes a consent to this scope, which the application doesn't ask for.
    agreed = access.evidence.Text.of("Tom may download the opening hours.")
    await panel.desk.run(User(id=ADA), assistance.Request(account=BAKERY, scopes=["download"], evidence=agreed))
    standing = await panel.desk.run(User(id=ADA), assistance.Current(account=BAKERY))
    answer = await panel.enter(standing.code or "", scopes=["settings", "download"])
    assert answer.status_code == 201, answer.text
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    answer = await panel.client.get("/inside/documents/opening-hours", headers=headers)
    assert (answer.status_code, answer.json()) == (200, {"hours": ""})
    entries = (await panel.client.get(f"/accounts/{BAKERY}/journal", headers=AS_ADA)).json()
    fact = json.loads(entries[-1]["payload"])
    assert "opening hours" in json.dumps(fact)
    assert sha256(b"").hexdigest() in json.dumps(fact)


async def test_what_a_store_says_is_for_the_log_alone(anyio_backend: str) -> None:
    app = fastapi_app.create_app(AsyncDesk(Failing(), keys=OneKey("2026-11", bytes(32))), SECRET, lambda: NOON)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="https://panel.example") as client:
        answer = await client.get(f"/accounts/{BAKERY}/inside", headers=AS_ADA)
    assert answer.status_code == 500
    assert "secret.internal" not in answer.text


def test_the_document_shows_the_scheme_and_each_routes_scopes() -> None:
    document = fastapi_app.demo().openapi()
    schemes = document["components"]["securitySchemes"]
    assert schemes["session"]["type"] == "oauth2"
    assert schemes["session"]["flows"]["clientCredentials"]["scopes"] == fastapi_app.SCOPES
    # Every scope is one that the default policy knows.
    assert {*fastapi_app.SCOPES} <= {scope.value for scope in access.Scope}
    security = {
        f"{method} {path}": route["security"]
        for path, routes in document["paths"].items()
        for method, route in routes.items()
    }
    assert security == {
        "post /accounts/{id}/assistance": [{"user": []}],
        "post /accounts/{id}/sessions": [{"agent": []}],
        "get /accounts/{id}/inside": [{"user": []}],
        "delete /accounts/{id}/sessions/{session}": [{"user": []}],
        "get /accounts/{id}/journal": [{"user": []}],
        "post /token": [{"session": []}],
        "put /inside/opening-hours": [{"session": ["settings"]}],
        "get /inside/documents/opening-hours": [{"session": ["settings", "download"]}],
        "delete /inside": [{"session": []}],
    }
