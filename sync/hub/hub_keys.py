"""What a hub is known by and believed for: its authorities, sealed in the profile, and what it shows."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.accounts.secrets import Secrets
from core.errors import BusProblem, ProfileProblem
from core.profile import Profile
from core.world import World
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.certificates.errors import unusable_authority
from sync.bus.claims import Authority
from sync.hub.cluster.joining import HubKeys

_AUTHORITY, _OPERATOR = "authority.pem", "operator.key"
HUB_SECRETS = (_AUTHORITY, _OPERATOR)
"""What a hub must not lose: with others no member would get in any more."""
_SHOWN_BEFORE = "hub.pem"
"""What servers showed lay in the profile, with its key, in version 0.1.0."""


class HubClosed(BusProblem):
    """The hub does not run, as its own keys cannot be used."""

    def __init__(self, problem: ProfileProblem) -> None:
        super().__init__(
            f"The hub of this computer does not run. {problem.title}", safe=problem.safe, cure=problem.cure
        )


@asynccontextmanager
async def open_hub_keys(
    profile: Profile, secrets: Secrets, world: World
) -> AsyncIterator[tuple[CertificateAuthority, Authority]]:
    """Open what members know the hub by, or make it for a new hub; raises BusProblem.

    What cannot be opened is never made anew: no member would get in any more. The certificates that the
    servers show are gone when the block ends.
    """
    try:
        authorities = await _open(profile, secrets, world)
    except ProfileProblem as problem:
        raise HubClosed(problem) from problem
    except OSError as error:
        raise unusable_authority(profile.hub, error) from error
    try:
        yield authorities
    finally:
        shutil.rmtree(profile.certificates, ignore_errors=True)


async def check_hub_keys(profile: Profile, secrets: Secrets, world: World) -> None:
    """Open what members know the hub by, as far as there is any; raises the Problem in the way."""
    for name, read in ((_AUTHORITY, CertificateAuthority.load_or_create), (_OPERATOR, Authority)):
        path = profile.hub / name
        try:
            if path.exists():
                await asyncio.to_thread(read, await secrets.file(path), world)
        except OSError as error:
            raise unusable_authority(path, error) from error


def has_hub_keys(profile: Profile) -> bool:
    """Say whether a hub of this profile ran before, or could."""
    return any((profile.hub / name).exists() for name in HUB_SECRETS)


async def read_hub_keys(profile: Profile, secrets: Secrets) -> HubKeys:
    """Read what makes a hub one of its cluster, for a hub that joins it; raises the Problem in the way."""
    contents = []
    for name in HUB_SECRETS:
        file = await secrets.file(profile.hub / name)
        contents.append(await asyncio.to_thread(file.read))
    authority, operator = contents
    if authority is None or operator is None:
        raise RuntimeError("a hub that runs has its keys")
    return HubKeys(authority, operator)


async def keep_hub_keys(profile: Profile, secrets: Secrets, keys: HubKeys) -> None:
    """Seal what was given to a hub that joins, in a folder that has none; raises the Problem in the way."""
    profile.hub.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, content in zip(HUB_SECRETS, (keys.authority, keys.operator), strict=True):
        file = await secrets.file(profile.hub / name)
        await asyncio.to_thread(file.keep, content, "hub")


async def _open(profile: Profile, secrets: Secrets, world: World) -> tuple[CertificateAuthority, Authority]:
    await secrets.open_device()
    profile.prepare_certificates()
    await asyncio.to_thread(_prepare, profile)
    trust, operator = [await secrets.file(profile.hub / name) for name in (_AUTHORITY, _OPERATOR)]
    certificates = await asyncio.to_thread(CertificateAuthority.load_or_create, trust, world)
    claims = await asyncio.to_thread(Authority, operator, world)
    await asyncio.to_thread(certificates.keep_certificate, profile.hub)
    return certificates, claims


def _prepare(profile: Profile) -> None:
    profile.hub.mkdir(mode=0o700, parents=True, exist_ok=True)
    for directory in (profile.hub, profile.bus):
        (directory / _SHOWN_BEFORE).unlink(missing_ok=True)
