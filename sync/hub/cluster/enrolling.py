"""Becoming a hub of a cluster by a link: what the computer that joins asks, and what it keeps."""

import asyncio
from pathlib import Path

from core.errors import BadInput, BusProblem, HubUnreachable, Problem
from core.system_errors import cause
from sync.bus.certificates import HubUntrusted, fetch_authority, fingerprint_of
from sync.bus.claims import Authority
from sync.hub.cluster.errors import UNCHANGED
from sync.hub.cluster.hub_link import HubLink
from sync.hub.cluster.joining import HubKeys, Joining, SignedJoining, open_keys, sign_joining
from sync.hub.cluster.own_places import OwnPlaces, keep_own_places, own_name
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import keep_roster, open_roster
from sync.hub.hub import HubGround
from sync.hub.hub_keys import has_hub_keys, keep_hub_keys, open_hub_keys
from sync.hub.hub_settings import keep_settings, read_settings
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.cluster_pb import JoinClusterRequest, JoinClusterResponse


async def enroll(ground: HubGround, link: HubLink, port: int | None) -> Roster:
    """Make this profile, whose hub does not run and shares nothing, a hub of the cluster that gave the link.

    Its gateway will listen on `port`, or the one it had. What its own hub was before is set aside, nothing of
    it is deleted. Raises the Problem in the way; the same link may then be used again, for an hour.
    """
    await ground.secrets.open_device()
    authority = await _fetch_authority(link)
    try:
        own = await asyncio.to_thread(keep_own_places, ground, port)
    except OSError as error:
        raise _unusable(ground.profile.hub, error) from error
    answer = await _ask(ground, link, authority, own)
    keys = _keys_in(answer, ground, link)
    try:
        await asyncio.to_thread(_make_room, ground, own)
    except OSError as error:
        raise _unusable(ground.profile.hub, error) from error
    await keep_hub_keys(ground.profile, ground.secrets, keys)
    async with open_hub_keys(ground.profile, ground.secrets, ground.world) as (certificates, claims):
        if fingerprint_of(certificates.certificate) != link.authority:
            raise _no_cluster()
        return await _keep(ground, bytes(answer.roster), claims)


async def _fetch_authority(link: HubLink) -> bytes:
    problems: list[Problem] = []
    for place in link.places:
        try:
            return await fetch_authority(place.host, place.port, link.authority)
        except (HubUnreachable, HubUntrusted) as problem:
            problems.append(problem)
    untrusted = (problem for problem in problems if isinstance(problem, HubUntrusted))
    raise next(untrusted, problems[-1])


async def _ask(ground: HubGround, link: HubLink, authority: bytes, own: OwnPlaces) -> JoinClusterResponse:
    joining = Joining(link.secret.id, ground.key.id, own_name(), own.places, own.bus_port, own.route_port)
    said = sign_joining(joining, link.secret, ground.key, link.authority)
    client = HubClient([str(place) for place in link.places], authority, ground.key, ground.world)
    try:
        return await client.ask_openly(lambda point, _: point.cluster.join_cluster(_request(said)))
    finally:
        await client.close()


def _request(said: SignedJoining) -> JoinClusterRequest:
    return JoinClusterRequest(joining=said.body, by_link=said.by_link, by_device=said.by_device)


def _keys_in(answer: JoinClusterResponse, ground: HubGround, link: HubLink) -> HubKeys:
    try:
        keys = open_keys(bytes(answer.keys), ground.key)
    except ValueError as error:
        raise _no_cluster() from error
    if link.authority.encode() not in keys.authority:
        raise _no_cluster()
    return keys


async def _keep(ground: HubGround, wire: bytes, claims: Authority) -> Roster:
    roster = open_roster(wire, claims, "in the answer of the hub")
    if roster.find(ground.key.id) is None:
        raise _no_cluster()
    await asyncio.to_thread(keep_roster, ground.profile.hub, wire)
    return roster


def _make_room(ground: HubGround, own: OwnPlaces) -> None:
    """Set aside what a hub of its own had, but for how it is reached; raises OSError."""
    profile = ground.profile
    if not has_hub_keys(profile):
        return
    settings = read_settings(profile.hub)
    for directory in (profile.hub, profile.bus):
        if directory.exists():
            directory.rename(_unused(directory))
    profile.prepare()
    keep_settings(profile.hub, settings)
    own.keep(profile)


def _unused(directory: Path) -> Path:
    number = 1
    while (aside := directory.with_name(f"{directory.name}.alone-{number}")).exists():
        number += 1
    return aside


def _no_cluster() -> BadInput:
    return BadInput(
        "What answered is not the cluster that gave this link.",
        safe=UNCHANGED,
        cure="Make another link with `tandem cluster invite-hub`, and check where it leads.",
    )


def _unusable(path: Path, error: OSError) -> BusProblem:
    return BusProblem(
        f"The folder of the hub cannot be used: {cause(error)}.",
        safe="This computer is no hub of the cluster yet. Notes are saved here.",
        cure=f"Check the disk and your access to {path}, then repeat it with the same link.",
    )
