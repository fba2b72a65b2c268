"""What hubs do with attachments in the background, as jobs that one of them does for all."""

from collections.abc import Iterable

from core.errors import NotFound
from core.ids import SpaceId
from sync.hub.attachments.errors import FilesDamaged
from sync.hub.attachments.facts import AttachmentId, ListSpaces
from sync.hub.attachments.service import Attachments
from sync.hub.attachments.settings import AttachmentSettings
from sync.hub.jobs.facts import Priority
from sync.hub.jobs.kinds import Kind, Work
from sync.hub.jobs.schedule import Periodic

SWEEP, CHECK = "attachment-sweep", "attachment-check"
_CHECK_EVERY = 7 * 86_400.0
_CHECKS = 2
"""Attempts: what cannot be read twice is damaged."""


def attachment_kinds(attachments: Attachments, list_spaces: ListSpaces) -> tuple[Kind, ...]:
    """Sweep all spaces, and compare every stored file with its SHA-256; both may be done twice."""

    async def sweep(work: Work) -> None:
        if work.job.about:
            await attachments.sweep(SpaceId(work.job.about))
        else:
            await attachments.sweep_all(work.tell)

    async def check(work: Work) -> None:
        spaces = [SpaceId(work.job.about)] if work.job.about else await list_spaces()
        files = [(space, file) for space in spaces for file in await attachments.ids(space)]
        damaged = 0
        for number, (space, file) in enumerate(files):
            work.tell(number, len(files))
            damaged += not await _is_whole(attachments, space, file, withdraws=work.attempt >= _CHECKS)
        if damaged:
            raise FilesDamaged(damaged, len(files))

    return (Kind(SWEEP, sweep), Kind(CHECK, check, most_attempts=_CHECKS))


def attachments_due(settings: AttachmentSettings) -> Iterable[Periodic]:
    """Say what is due from time to time."""
    return (Periodic(SWEEP, settings.sweep_every), Periodic(CHECK, _CHECK_EVERY, Priority.LOW))


async def _is_whole(attachments: Attachments, space: SpaceId, file: AttachmentId, *, withdraws: bool) -> bool:
    try:
        is_whole = await attachments.is_whole(space, file, withdraws=withdraws)
    except NotFound:  # it was removed meanwhile
        return True
    return is_whole or file not in await attachments.ids(space)
