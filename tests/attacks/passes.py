"""Passes to the bus that are stolen, out of date, forged, or of another hub."""

import base64
import json
from dataclasses import replace

from core.accounts import DeviceKey
from core.facts import Role
from sync.bus import BusAddress, is_accepted
from sync.bus.claims.nkeys import KeyKind, SigningKey, user_of
from sync.bus.claims.roles import member_grants
from sync.bus.claims.tokens import sign_token
from tests.attacks.attack import Field, require
from tests.attacks.bus_client import Shown
from tests.attacks.ground import Ground
from tests.secret_files import claims_in

FIELD = Field("Passes to the bus")


def encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


async def showing(ground: Ground, token: str, key: DeviceKey) -> BusAddress:
    """Give the address of the kitchen's bus with a token that was not given for it."""
    known = await ground["bob"].find_bus(ground.kitchen)
    return replace(known, credential=Shown(token, key))


async def require_refused(ground: Ground, token: str, key: DeviceKey) -> str:
    require(not await is_accepted(await showing(ground, token, key)), "let in")
    return "not let in"


@FIELD.attack(
    "an editor's pass that he has copied, not the device's key",
    "enters with it, signing by a key of his own",
    "not let in",
)
async def use_a_stolen_pass(ground: Ground) -> str:
    stolen = (await ground["bob"].find_bus(ground.kitchen)).credential.token
    require(await is_accepted(await showing(ground, stolen, ground["bob"].key)), "the pass is no good anyway")
    return await require_refused(ground, stolen, ground["sam"].key)


@FIELD.attack("an editor's own pass of two hours ago", "enters with it", "not let in")
async def use_an_expired_pass(ground: Ground) -> str:
    key, claims = ground["bob"].key, ground.services._claims
    with ground.clock.later(-7200):
        token = claims.admit(key.id, ground.kitchen.id, Role.EDITOR)
    return await require_refused(ground, token, key)


@FIELD.attack(
    "the names of the kitchen's accounts, which stand in every pass",
    "signs passes himself: by his own account, in the account's name, without a signature",
    "not let in",
)
async def sign_a_pass(ground: Ground) -> str:
    key, genuine = ground["sam"].key, (await ground["bob"].find_bus(ground.kitchen)).credential.token
    own = SigningKey(KeyKind.ACCOUNT, bytes(32))
    contents = member_grants(key.id, Role.EDITOR).contents
    lone = sign_token(own, KeyKind.USER, user_of(key.id), contents, ground.world, lifetime=600)
    header, claims, signature = genuine.split(".")
    changed = json.loads(base64.urlsafe_b64decode(claims + "==")) | {"sub": user_of(key.id)}
    named = f"{header}.{encoded(changed)}"
    forged = base64.urlsafe_b64encode(own.sign(named.encode())).decode().rstrip("=")
    none = f"{encoded({'typ': 'JWT', 'alg': 'none'})}.{encoded(changed)}."
    for token in (lone, f"{named}.{signature}", f"{named}.{forged}", none):
        await require_refused(ground, token, key)
    return "four forgeries, none let in"


@FIELD.attack(
    "a hub of his own, and the id of the kitchen", "has his own hub sign a pass to the kitchen", "not let in"
)
async def use_a_pass_of_another_hub(ground: Ground) -> str:
    (ground.place / "other-hub").mkdir(exist_ok=True)
    other, key = claims_in(ground.place / "other-hub", ground.world), ground["sam"].key
    return await require_refused(ground, other.admit(key.id, ground.kitchen.id, Role.OWNER), key)


@FIELD.attack(
    "the address of the bus", "connects with nothing, with a password, with a bare key", "not let in"
)
async def enter_without_a_pass(ground: Ground) -> str:
    for token in ("", "password", user_of(ground["sam"].key.id)):
        await require_refused(ground, token, ground["sam"].key)
    return "not let in"


@FIELD.attack(
    "the pass of an editor, kept from before he was made a viewer",
    "enters with it and writes",
    "hung up on, not let in again",
)
async def keep_the_pass_from_before_a_demotion(ground: Ground) -> str:
    dan = await ground.member("dan", ground.kitchen, Role.EDITOR)
    old = await dan.find_bus(ground.kitchen)
    line = await ground.enter_by(old, dan.key)
    changing = ground.host.people.change_role(ground.kitchen.id, dan.user, Role.VIEWER)
    seconds = await ground.until_closed(line, changing)
    require(not await is_accepted(old), "let in again")
    new = await ground.enter(dan, ground.kitchen)
    before = await ground.look()
    await new.client.publish(f"d.{ground.note}.{dan.key.id}", b"x")
    await new.ask_api("STREAM.INFO.LOG")
    require(await ground.look() == before, "the new pass writes")
    return f"hung up on {seconds * 1000:.0f} ms after the change; his new pass reads only"


@FIELD.attack(
    "an editor's pass to one space", "renames the account in it to that of another space", "not let in"
)
async def rename_the_account_in_a_pass(ground: Ground) -> str:
    key = ground["gus"].key
    genuine = (await ground["gus"].find_bus(ground.garden)).credential.token
    wanted = (await ground["bob"].find_bus(ground.kitchen)).credential.token
    header, claims, signature = genuine.split(".")
    read = json.loads(base64.urlsafe_b64decode(claims + "=="))
    issuer = json.loads(base64.urlsafe_b64decode(wanted.split(".")[1] + "=="))["iss"]
    changed = encoded(read | {"iss": issuer})
    return await require_refused(ground, f"{header}.{changed}.{signature}", key)
