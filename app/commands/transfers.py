"""Carries out imports and exports."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

from app.commands.choosing import choose_space
from app.commands.desk import Desk
from app.commands.requests import ExportFolder, ImportFolder
from app.commands.results import FileRemark, Standing, Step, TransferAudit
from app.commands.rights import require_writer
from app.commands.standing import settle
from app.control import Caller
from core.transfer.audit import ExportAudit, ImportAudit, LeftOut
from core.transfer.exporting import export_folder
from core.transfer.importing import import_folder

_NAMED_FIELDS = frozenset({"found", "imported", "exported", "attachments", "attached"})


async def import_notes(desk: Desk, request: ImportFolder, caller: Caller) -> TransferAudit:
    """Make notes of the files in a folder.

    Raises NotFound, Ambiguous, AccessRefused or the `Problem` of the folder.
    """
    space = await choose_space(desk.library, request.space)
    await require_writer(desk, space)
    audit = await import_folder(
        desk.library, Path(request.folder), space.id, _steps(caller), desk.peer.attachments.local
    )
    standing, waiting = await settle(desk, space)
    return _described(request.folder, audit, audit.imported, standing, waiting)


async def export_notes(desk: Desk, request: ExportFolder, caller: Caller) -> TransferAudit:
    """Write notes as files into a folder; raises NotFound, Ambiguous or the `Problem` of the folder."""
    space = request.space and (await desk.library.find_space(request.space)).id
    audit = await export_folder(
        desk.library, Path(request.folder), space or None, _steps(caller), desk.peer.attachments
    )
    return _described(request.folder, audit, audit.exported, Standing.SAVED_HERE, 0)


def _steps(caller: Caller) -> Callable[[int, int], None]:
    return lambda done, total: caller.tell(Step(done, total))


def _described(
    folder: str, audit: ImportAudit | ExportAudit, taken: int, standing: Standing, waiting: int
) -> TransferAudit:
    return TransferAudit(
        folder=folder,
        found=audit.found,
        taken=taken,
        attachments=audit.attachments,
        counts=_counts(audit),
        left_out=tuple(FileRemark(each.path, each.reason) for each in _left_out(audit)),
        remarks=_remarks(audit) if isinstance(audit, ImportAudit) else (),
        standing=standing,
        waiting=waiting,
    )


def _left_out(audit: ImportAudit | ExportAudit) -> tuple[LeftOut, ...]:
    return audit.left_out if isinstance(audit, ImportAudit) else audit.left_out + audit.missing


def _remarks(audit: ImportAudit) -> tuple[FileRemark, ...]:
    converted = [
        FileRemark(each.path, f"Read as {each.encoding}; it is not UTF-8.") for each in audit.converted
    ]
    return (*converted, *(FileRemark(each.path, each.text) for each in audit.remarks))


def _counts(audit: ImportAudit | ExportAudit) -> dict[str, int]:
    """Collect whatever else the audit counted, under its own names."""
    values = {field.name: getattr(audit, field.name) for field in dataclasses.fields(audit)}
    return {name: value for name, value in values.items() if type(value) is int and name not in _NAMED_FIELDS}
