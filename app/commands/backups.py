"""Carries out the request for a backup, and tells of backups what they say of themselves."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from app.commands.backup_results import BackupRow
from app.commands.desk import Desk
from app.commands.requests import CreateBackup
from app.commands.results import Step
from app.control import Caller
from core.accounts.secrets import SecretRefused, SecretsProblem, is_sealed, read_facts
from core.backup import BackupFolder, BackupProblem, Header, KeptBackup, Keys, Made, Making, Secret, Sources
from core.errors import BadInput, Problem
from core.facts import SpaceRole
from core.release import version
from sync.hub.backing_up import databases_of, files_of, secrets_of
from sync.hub.hub import Hub

_MEGABYTE = 1_000_000
_log = logging.getLogger(__name__)


class _GivenUp(Exception):
    """Nobody waits for the backup any more."""


async def create_backup(desk: Desk, request: CreateBackup, caller: Caller) -> BackupRow:
    """Back the profile up and read the backup back; raises BadInput, BackupProblem or StorageProblem."""
    if request.passphrase is not None and not request.passphrase.strip():
        raise BadInput("This is no passphrase.", safe="Nothing was made.", cure="Choose some words.")
    folder = Path(request.folder) if request.folder is not None else desk.profile.backups
    made = await make_backup(desk, folder, request.passphrase, _steps(caller), caller.gone.is_set)
    return described(made.path, made.path.stat().st_size, made.header, desk.world.now())


async def make_backup(
    desk: Desk,
    folder: Path,
    passphrase: str | None,
    tell: Callable[[int], None],
    is_given_up: Callable[[], bool],
) -> Made:
    """Back the profile up into a folder, one backup at a time; `tell` is told of bytes, on the event loop.

    Raises BackupProblem or StorageProblem, also when it was given up; then nothing is left of it.
    """
    loop, is_over = asyncio.get_running_loop(), False

    def told(number: int) -> None:
        if is_over or is_given_up():
            raise _GivenUp
        if number:
            loop.call_soon_threadsafe(tell, number)

    async with desk.backing_up:
        making = Making(await _sources(desk, passphrase), passphrase, version(), desk.world, told)
        try:
            return await asyncio.to_thread(_make, making, folder, desk.world.now())
        except _GivenUp as error:
            raise BackupProblem(
                "The backup was given up before it was whole.",
                safe="Your notes and the backups from before are untouched; nothing is left of this one.",
                cure="Run the command again.",
            ) from error
        finally:
            is_over = True  # whoever cancels does not wait for the thread


def _make(making: Making, folder: Path, now: float) -> Made:
    backups = BackupFolder(folder)
    made = making.make(backups.unused(now))
    backups.note_verified(made.path, now)
    return made


async def _sources(desk: Desk, passphrase: str | None) -> Sources:
    await desk.library.saver.saved()
    hub = cast("Hub", desk.peer.hub)
    if hub.server_pid is not None:
        await hub.services.mirrored()
    await _fetch_files(desk)
    profile = desk.profile
    secrets = await _open_secrets(desk) if passphrase is not None else None
    sealed = [] if secrets is not None else await asyncio.to_thread(_sealed, desk)
    return Sources(
        folder=profile.directory,
        device=desk.peer.device,
        readers=databases_of(profile),
        files=(*files_of(profile), *sealed),
        secrets=secrets or (),
        keys=Keys.OPEN if secrets else Keys.SEALED if sealed else Keys.NONE,
        has_hub=profile.hub.exists(),
        attachments=tuple(await desk.library.store.attached()),
    )


async def _fetch_files(desk: Desk) -> None:
    """Have the attachments that only the hub of this profile holds, or its daily backup."""
    for space in await desk.library.spaces():
        if space.role is SpaceRole.MEMBER:
            continue  # the hub of others has them
        for file, notes in (await desk.library.store.attached_in(space.id)).items():
            if desk.peer.attachments.find(file) is not None:
                continue
            try:
                await desk.peer.attachments.fetch(notes[0], file)
            except Problem as problem:
                _log.info("the attachment %s is not in the backup: %s", file, problem.title)


async def _open_secrets(desk: Desk) -> Sequence[Secret] | None:
    """Read the secrets as they are; None while they do not open, so that the backup has them sealed."""
    try:
        return [await _opened(desk, path) for path in secrets_of(desk.profile)]
    except (SecretsProblem, SecretRefused, OSError) as problem:
        _log.warning("the backup has the keys of this profile sealed, as they do not open: %s", problem)
        return None


async def _opened(desk: Desk, path: Path) -> Secret:
    file = await desk.secrets.file(path)
    written = await asyncio.to_thread(path.read_bytes)
    label = read_facts(written).label if is_sealed(written) else ""
    content = await asyncio.to_thread(file.read)
    return Secret(str(path.relative_to(desk.profile.directory)), content or b"", label)


def _sealed(desk: Desk) -> list[str]:
    """Name the secrets that lie sealed, and what says who opens them; one that lies openly is left out."""
    profile = desk.profile
    try:
        paths = [path for path in secrets_of(profile) if is_sealed(path.read_bytes())]
    except OSError as error:
        _log.warning("the backup has no keys, as they cannot be read: %s", error)
        return []
    if paths and profile.secrets.exists():
        paths.append(profile.secrets)
    return [str(path.relative_to(profile.directory)) for path in paths]


def _steps(caller: Caller) -> Callable[[int], None]:
    done = 0

    def tell(number: int) -> None:
        nonlocal done
        done += number
        caller.tell(Step(done // _MEGABYTE, 0))

    return tell


def described(path: Path, size: int, header: Header, verified_at: float | None) -> BackupRow:
    """Tell what a backup says of itself."""
    holding = header.holding
    return BackupRow(
        path=str(path),
        size=size,
        made=datetime.fromtimestamp(header.made_at, UTC),
        profile=header.profile,
        encrypted=header.lock is not None,
        keys=holding.keys.value,
        hub=holding.has_hub,
        notes=holding.notes,
        spaces=holding.spaces,
        attachments=holding.attachments,
        missing=holding.missing,
        messages=holding.messages,
        verified=datetime.fromtimestamp(verified_at, UTC) if verified_at is not None else None,
    )


def described_kept(backup: KeptBackup) -> BackupRow:
    """Tell what is known of a backup in a folder."""
    if backup.header is None:
        return BackupRow(str(backup.path), backup.size, problem=backup.problem)
    return described(backup.path, backup.size, backup.header, backup.verified_at)
