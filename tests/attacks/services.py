"""One service of the hub that was taken over, or somebody who pretends to be one."""

from dataclasses import replace

from core.accounts import DeviceKey
from sync.bus import BusAddress, is_accepted
from sync.bus.claims import inbox_of
from sync.bus.claims.roles import JETSTREAM
from sync.hub.service_grants import MIRRORED, Service, grants_of
from tests.attacks.attack import Field, require
from tests.attacks.bus_client import Shown
from tests.attacks.ground import Ground
from tests.sync.bus.claims.conftest import Device
from tests.sync.bus.claims.test_attacks import send

FIELD = Field("The services among themselves")
_WRITTEN = {
    "u.user.x": Service.USERS,
    "user.deleted": Service.USERS,
    "device.revoked": Service.USERS,
    "spaces.space.x": Service.NOTES,
    "member.added": Service.NOTES,
    "note.updated": Service.NOTES,
    "page.x": Service.PAGES,
    "attached.x": Service.ATTACHMENTS,
    "audit.x.y": Service.AUDIT,
    "job.x": Service.JOBS,
    "dead.x": Service.JOBS,
    "jobs.high.any.x.y": Service.JOBS,
    "$JS.ACK.JOBS.high.1.1.1.1.0": Service.JOBS,
    "restore.ACCOUNTS.u.user.x": Service.MIRROR,
    "live.u.x": None,
    "kept.x": None,
}
"""Whose it is to say what; the last two are the server's own words."""
_KEEPERS = {
    "ACCOUNTS": Service.USERS,
    "SPACES": Service.NOTES,
    "PAGES": Service.PAGES,
    "ATTACHMENTS": Service.ATTACHMENTS,
    "AUDIT": Service.AUDIT,
    "EVENTS": Service.AUDIT,
    "JOBS": Service.JOBS,
}
ONE = "the key and the pass of one of the hub's services, each in turn"


def address_of(ground: Ground, service: Service, key: DeviceKey) -> BusAddress:
    """Give what a service shows to enter the services' account."""
    hub = ground.services
    return hub._server.address(hub._claims.admit_service(key.id, grants_of(service, key.id)), key)


async def enter_as(ground: Ground, service: Service) -> Device:
    key = DeviceKey(ground.world.random_bytes(32))
    return await ground.enter_by(address_of(ground, service, key), key)


async def look(ground: Ground) -> list[object]:
    """Say what the streams of the services hold."""
    mirror = await enter_as(ground, Service.MIRROR)
    return [(await mirror.ask_api(f"STREAM.INFO.{name}"))["state"] for name in MIRRORED]


async def steady_look(ground: Ground) -> list[object]:
    """Look until what was under way is written."""
    before, after = await look(ground), await look(ground)
    while before != after:
        before, after = after, await look(ground)
    return after


@FIELD.attack(
    ONE,
    "writes into the logs of the others, and tells in their name",
    "every publication refused, no log changes",
)
async def write_into_the_log_of_another_service(ground: Ground) -> str:
    before, refused = await steady_look(ground), 0
    for service in Service:
        device = await enter_as(ground, service)
        others = [subject for subject, owner in _WRITTEN.items() if owner is not service]
        for subject in others:
            await device.client.publish(subject, b"chosen by the attacker")
        await device.flush()
        require(len(device.errors) == len(others), f"{service.value}: only {device.errors}")
        refused += len(others)
    require(await look(ground) == before, "a log has changed")
    return f"{refused} publications by {len(Service)} services refused"


@FIELD.attack(
    ONE, "purges, deletes and changes the logs of the others", "every request refused, no log changes"
)
async def delete_the_log_of_another_service(ground: Ground) -> str:
    before, refused = await steady_look(ground), 0
    for service in Service:
        if service is Service.MIRROR:
            continue  # it restores what is lost, and so it may
        device, sent = await enter_as(ground, service), 0
        for stream, keeper in _KEEPERS.items():
            verbs = ("DELETE", "UPDATE") if keeper is service else ("DELETE", "UPDATE", "PURGE", "CREATE")
            for verb in verbs:
                subject = f"{JETSTREAM}.STREAM.{verb}.{stream}"
                await send(device, subject, {"name": stream}, f"{inbox_of(device.id)}.x")
                sent += 1
        await device.flush()
        require(len(device.errors) == sent, f"{service.value}: only {device.errors}")
        refused += sent
    require(await look(ground) == before, "a log has changed")
    return f"{refused} requests refused"


@FIELD.attack(
    "the key and the pass of the pages, of the attachments, of the gateway",
    "reads the log of accounts, which has hashes of passwords and tokens",
    "refused",
)
async def read_the_accounts_by_another_service(ground: Ground) -> str:
    services = (Service.PAGES, Service.ATTACHMENTS, Service.GATEWAY, Service.AUDIT, Service.NOTES)
    for service in services:
        device = await enter_as(ground, service)
        await device.hear("u.>", "live.u.>", ">")
        heard = len(device.errors)
        for request in ("DIRECT.GET", "STREAM.MSG.GET", "STREAM.INFO"):
            body = {"seq": 1, "next_by_subj": ">"}
            await send(device, f"{JETSTREAM}.{request}.ACCOUNTS", body, f"{inbox_of(device.id)}.x")
        await device.flush()
        require((heard, len(device.errors)) == (3, 6), f"{service.value}: only {device.errors}")
        require(not device.heard, f"{service.value} was answered")
    return f"{len(services)} services, every request refused"


@FIELD.attack(
    "no pass of a service, or one of another key, or one of two hours ago, or that of a member",
    "enters the account of the services",
    "not let in",
)
async def enter_the_account_of_the_services(ground: Ground) -> str:
    key, other = (DeviceKey(ground.world.random_bytes(32)) for _ in range(2))
    good = address_of(ground, Service.USERS, key)
    require(await is_accepted(good), "a good pass is refused, too")
    with ground.clock.later(-7200):
        old = address_of(ground, Service.USERS, key)
    tries = (
        replace(good, credential=Shown("", key)),
        replace(good, credential=Shown(good.credential.token, other)),
        replace(good, credential=Shown(old.credential.token, key)),
    )
    for each in tries:
        require(not await is_accepted(each), "let in")
    bob = await ground.enter(ground["bob"], ground.kitchen)
    await send(bob, "api.STREAM.INFO.ACCOUNTS", {}, f"{inbox_of(bob.id)}.x")
    await bob.flush()
    require(bob.errors, "a member reaches the logs of the services")
    return f"{len(tries)} passes, none let in; a member reaches none of the logs"
