"""Opens what records the traces of one process, or nothing."""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from app.telemetry.settings import chosen_settings
from core.profile import OwnerKind, Profile
from core.tracing import OFF, Tracing
from core.world import World


@asynccontextmanager
async def tracing_of(
    profile: Profile, kind: OwnerKind, world: World, environment: Mapping[str, str] = os.environ
) -> AsyncIterator[Tracing]:
    """Record the traces of this process in this block, if the profile or the environment says so."""
    settings = chosen_settings(profile, environment)
    if not settings.is_on:
        yield OFF
        return
    # The SDK takes longer to load than a short command takes.
    from app.telemetry.recorder import recording

    async with recording(profile, settings, kind.value, world) as tracing:
        yield tracing
