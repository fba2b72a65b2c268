"""Tokens of the gateway that are guessed, stolen, out of date, used twice or for more than they are for."""

from core.accounts import ProofPurpose
from core.errors import SignedOut, SignInCopied
from sync.rpc.tandem.hub.v1.accounts_pb import GetAccountRequest, RefreshRequest, SignInRequest, Tokens
from tests.attacks.attack import Field, refusal_of, require
from tests.attacks.ground import Ground
from tests.attacks.people import Person
from tests.journeys.gateway_caller import api_token

FIELD = Field("Tokens of the gateway")
KITCHEN = "/v1/spaces/{space}/notes"
SESSION = (
    *(("GET", "/v1/sessions"), ("GET", "/v1/devices"), ("GET", "/v1/tokens"), ("GET", "/v1/users/me/export")),
    ("POST", "/v1/tokens"),
)


async def statuses(ground: Ground, *tokens: str) -> set[int]:
    """Read the kitchen by each of the tokens."""
    path = KITCHEN.format(space=ground.kitchen.id)
    return {(await ground["bob"].gateway.by(token).ask("GET", path)).status_code for token in tokens}


async def fresh_session(person: Person) -> Tokens:
    """Begin one more session of a device."""
    asked = SignInRequest(proof=await person.client.proof(ProofPurpose.SIGN_IN))
    answer = await person.client.ask_openly(lambda point, _: point.accounts.sign_in(asked))
    assert answer.tokens is not None
    return answer.tokens


async def scoped(person: Person, *scopes: str) -> str:
    """Make an API token of somebody."""
    return await api_token(person.gateway.by(await person.token()), *scopes)


@FIELD.attack(
    "the shape of tokens",
    "guesses tokens: at random, with a known id and another secret, cut, doubled",
    "401, the same for all",
)
async def guess_tokens(ground: Ground) -> str:
    known = await ground["bob"].token()
    made = "tda_" + "a" * 24 + "." + "A" * 43
    guesses = (
        made,
        known[:-1] + ("A" if known[-1] != "A" else "B"),
        known[:-4],
        known + known,
        "null",
        "tda_.",
    )
    require(await statuses(ground, known) == {200}, "not even the genuine token is good")
    require(await statuses(ground, *guesses) == {401}, "a guess was good")
    return f"{len(guesses)} guesses, all 401"


@FIELD.attack("an access token of eleven minutes ago", "reads with it", "401")
async def use_an_expired_access_token(ground: Ground) -> str:
    stolen = (await fresh_session(ground["bob"])).access
    with ground.clock.later(660):
        require(await statuses(ground, stolen) == {401}, "still good")
    return "401"


@FIELD.attack(
    "a refresh token that was used already", "uses it again", "the whole session ends, for both who have it"
)
async def use_a_refresh_token_twice(ground: Ground) -> str:
    client, first = ground["bob"].client, await fresh_session(ground["bob"])

    async def refresh(token: str) -> Tokens:
        answer = await client.ask_openly(
            lambda point, _: point.accounts.refresh(RefreshRequest(refresh=token))
        )
        assert answer.tokens is not None
        return answer.tokens

    second = await refresh(first.refresh)
    copied = await refusal_of(refresh(first.refresh))
    require(isinstance(copied, SignInCopied), f"refused as {type(copied).__name__}")
    require(await statuses(ground, first.access, second.access) == {401}, "the session goes on")
    await refusal_of(refresh(second.refresh))
    return copied.title


@FIELD.attack(
    "a refresh token, an invite's secret, the id of a session", "shows them as access tokens", "401"
)
async def show_another_kind_of_token(ground: Ground) -> str:
    tokens = await fresh_session(ground["bob"])
    invite = await ground.services.users.invite(None)
    shown = (tokens.refresh, invite.secret, tokens.session, tokens.refresh.replace("tdr_", "tda_"))
    require(await statuses(ground, *shown) == {401}, "one was good")
    return f"{len(shown)} kinds, all 401"


@FIELD.attack(
    "an API token that may read notes", "writes, trashes, publishes, attaches, lists spaces with it", "403"
)
async def write_with_a_reading_token(ground: Ground) -> str:
    caller = ground["bob"].gateway.by(await scoped(ground["bob"], "notes:read"))
    require((await caller.ask("GET", f"/v1/notes/{ground.note}")).status_code == 200, "it cannot even read")
    before = await ground.body()
    tries = (
        ("POST", f"/v1/spaces/{ground.kitchen.id}/notes", {"title": "x"}),
        ("PUT", f"/v1/notes/{ground.note}", {"title": "x", "body": "x"}),
        ("PATCH", f"/v1/notes/{ground.note}", {"trashed": True}),
        ("DELETE", f"/v1/notes/{ground.note}", None),
        ("POST", f"/v1/notes/{ground.note}/publication", None),
        ("POST", f"/v1/notes/{ground.note}/attachments?name=x", None),
        ("GET", "/v1/spaces", None),
    )
    answers = {(await caller.ask(method, path, json=body)).status_code for method, path, body in tries}
    require(answers == {403}, f"answers {answers}")
    require(await ground.body() == before, "the note has changed")
    return f"{len(tries)} tries, all 403"


@FIELD.attack(
    "an API token with every scope",
    "manages the account with it: sessions, devices, tokens, password, its end",
    "403",
)
async def manage_an_account_with_an_api_token(ground: Ground) -> str:
    scopes = ("notes:read", "notes:write", "spaces:read", "users:read")
    caller = ground["bob"].gateway.by(await scoped(ground["bob"], *scopes))
    answers = set()
    bodies = {"/v1/tokens": {"label": "x", "scopes": ["notes:read"], "days": 9}}
    for method, path in SESSION:
        body = bodies.get(path) if method == "POST" else None
        answers.add((await caller.ask(method, path, json=body)).status_code)
    changed = await caller.ask("PATCH", "/v1/users/me", json={"display_name": "x"})
    ended = await caller.ask("DELETE", "/v1/users/me", json={"password": "x"})
    require(answers | {changed.status_code, ended.status_code} == {403}, f"answers {answers}")
    return f"{len(SESSION) + 2} tries, all 403"


@FIELD.attack("API tokens that were ended or have lapsed", "reads with them", "401")
async def use_an_ended_api_token(ground: Ground) -> str:
    bob = ground["bob"]
    made = await bob.rest("POST", "/v1/tokens", json={"label": "x", "scopes": ["notes:read"], "days": 1})
    lapsing = await scoped(bob, "notes:read")
    require((await bob.rest("DELETE", f"/v1/tokens/{made.json()['id']}")).status_code == 204, "not ended")
    require(await statuses(ground, made.json()["token"]) == {401}, "the ended one is good")
    with ground.clock.later(2 * 86_400):
        require(await statuses(ground, lapsing) == {401}, "the lapsed one is good")
    return "401 for both"


@FIELD.attack("the access token of a session that was signed out", "reads with it", "401")
async def use_a_token_after_signing_out(ground: Ground) -> str:
    tokens = await fresh_session(ground["bob"])
    caller = ground["bob"].gateway.by(tokens.access)
    require((await caller.ask("DELETE", "/v1/sessions/current")).status_code == 204, "not signed out")
    require(await statuses(ground, tokens.access) == {401}, "still good")
    # That ended all sessions of the device.
    await ground["bob"].client.sign_in()
    return "401"


@FIELD.attack("an API token with every scope", "calls RPC with it", "refused as no session")
async def call_rpc_with_an_api_token(ground: Ground) -> str:
    token = await scoped(ground["bob"], "notes:read", "notes:write", "spaces:read", "users:read")
    headers = {"authorization": f"Bearer {token}"}
    doing = ground["bob"].client.ask_openly(
        lambda point, shown: point.accounts.get_account(GetAccountRequest(), headers=shown), headers
    )
    refused = await refusal_of(doing)
    require(isinstance(refused, SignedOut), f"refused as {type(refused).__name__}")
    return refused.title


@FIELD.attack(
    "an access token", "puts it into the address, a cookie, a form, as if the hub read it there", "401 or 422"
)
async def put_a_token_elsewhere(ground: Ground) -> str:
    token, path = await ground["bob"].token(), KITCHEN.format(space=ground.kitchen.id)
    nobody = ground["bob"].gateway
    answers = [
        await nobody.ask("GET", f"{path}?access_token={token}"),
        await nobody.ask("GET", path, headers={"Cookie": f"token={token}"}),
        await nobody.ask("GET", path, headers={"X-Api-Key": token, "X-Forwarded-User": ground["bob"].user}),
        await nobody.ask("GET", path, headers={"Authorization": f"Basic {token}"}),
    ]
    require({answer.status_code for answer in answers} <= {401, 422}, "it was read there")
    return "401"


@FIELD.attack(
    "another member's Idempotency-Key",
    "repeats his request with it, to be told his answer",
    "answered, or refused, by his own rights",
)
async def take_an_answer_by_its_idempotency_key(ground: Ground) -> str:
    path, sent = KITCHEN.format(space=ground.kitchen.id), {"title": "kept", "body": "private words"}
    headers = {"Idempotency-Key": "0123456789abcdef"}
    first = await ground["bob"].rest("POST", path, json=sent, headers=headers)
    require(first.status_code == 201, "nothing to take")
    again = [
        await ground[name].rest("POST", path, json=sent, headers=headers) for name in ("vera", "gus", "sam")
    ]
    require([answer.status_code for answer in again] == [403, 404, 404], "an answer was given away")
    return "403, 404, 404"
