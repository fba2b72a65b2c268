"""Carries out the requests about the keys of this profile, and tells doctor where they are."""

from app.commands.desk import Desk
from app.commands.hub_requests import RenewDevice, SetPassphrase
from app.commands.hub_results import KeptKey, RenewedDevice
from core.errors import BadInput, Problem
from core.facts import SpaceRole
from core.health import Finding, Health
from sync.hub.hub_keys import check_hub_keys

_SUBJECT = "keys"


async def renew_device(desk: Desk, _request: RenewDevice) -> RenewedDevice:
    """Become a new device; raises BadInput while the key of the old one opens."""
    await desk.peer.own_key.renew()
    spaces = await desk.library.spaces()
    joined, hosted = (
        tuple(space.name for space in spaces if space.role is role)
        for role in (SpaceRole.MEMBER, SpaceRole.HOST)
    )
    return RenewedDevice(desk.peer.device, joined, hosted)


async def set_passphrase(desk: Desk, request: SetPassphrase) -> KeptKey:
    """Let a passphrase open the profile's secrets; raises SecretsProblem when they do not open now."""
    if not request.passphrase.strip():
        raise BadInput("This is no passphrase.", safe="Nothing was changed.", cure="Choose some words.")
    kept = await desk.secrets.set_passphrase(request.passphrase, only=request.only)
    return KeptKey(kept.places)


async def look_at_keys(desk: Desk) -> Finding:
    """Say where the key to this profile's secrets is kept, and whether it opens them."""
    try:
        await desk.secrets.open_device()
        await check_hub_keys(desk.profile, desk.secrets, desk.world)
        kept = desk.secrets.where()
    except Problem as problem:
        return Finding(_SUBJECT, Health.FAULTY, f"{problem.title} {problem.safe}", problem.cure)
    if kept.is_plain:
        return Finding(
            _SUBJECT,
            Health.NOTABLE,
            "They lie unsealed in the profile, as there is nowhere to keep a key to them.",
            "Name a folder outside of the profile that you can write in TANDEM_KEYS.",
        )
    return Finding(
        _SUBJECT, Health.SOUND, f"Sealed; what opens them is kept in {' and in '.join(kept.places)}."
    )
