"""Carries out any request, whether it was made in this process or came through the control socket."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from app.commands import diagnostics, diary, history, log, nearby, notes, spaces, syncing, trash
from app.commands.cluster_requests import ClusterRequest
from app.commands.desk import Desk
from app.commands.health import diagnose
from app.commands.hub_execution import execute_about_hubs
from app.commands.hub_requests import HubRequest
from app.commands.job_requests import JobRequest
from app.commands.lasting import carry_out
from app.commands.nearby_requests import JoinNearby, LetIn, ListNearby, NearbyRequest, SwitchNearby, TurnAway
from app.commands.people_requests import PeopleRequest
from app.commands.requests import (
    AnyRequest,
    AppendText,
    AttachFile,
    CreateBackup,
    CreateSpace,
    DecidePurges,
    Diagnose,
    EditNote,
    EmptyTrash,
    ExportFolder,
    FollowSync,
    HealLogs,
    ImportFolder,
    JoinSpace,
    LendProfile,
    ListHistory,
    ListNotes,
    ListSpaces,
    ListTrash,
    NewNote,
    NoteRequest,
    OwnerRequest,
    ProfileRequest,
    PurgeNotes,
    ReadDiagnostics,
    ReadDiary,
    ReportLogs,
    ReportStatus,
    RestoreNote,
    RestoreVersion,
    SearchNotes,
    ShareSpace,
    ShowConfiguration,
    ShowNote,
    ShowVersion,
    ShowWindow,
    StopOwner,
    SyncOnce,
    TrashNote,
    VerifyLogs,
)
from app.commands.results import Nothing
from app.control import Answer, Caller
from core.errors import BadInput
from core.tracing import OFF
from core.tracing.hops import COMMANDED
from core.unreadable import UNREADABLE


async def execute(desk: Desk, request: AnyRequest, caller: Caller) -> msgspec.Struct:
    """Return the request's result; raises the Problem that is in the way."""
    # Whoever watches is not waited for.
    tracing = OFF if isinstance(request, FollowSync | ReadDiary) else desk.world.tracing
    with tracing.begin(COMMANDED) as step:
        step.call(f"command {type(request).__name__}")
        return await carry_out(request, caller, _carry_out(desk, request, caller))


async def _carry_out(desk: Desk, request: AnyRequest, caller: Caller) -> msgspec.Struct:
    if isinstance(request, PeopleRequest | HubRequest | ClusterRequest | JobRequest):
        return await execute_about_hubs(desk, request)
    if isinstance(request, NearbyRequest):
        return await _look_around(desk, request, caller)
    if isinstance(request, NoteRequest):
        return await _ABOUT_NOTES[type(request)](desk, request)
    return await _execute(desk, request, caller)


async def _execute(desk: Desk, request: ProfileRequest, caller: Caller) -> msgspec.Struct:
    match request:
        case TrashNote() | RestoreNote() | PurgeNotes() | ListTrash() | EmptyTrash() | DecidePurges():
            return await _handle_trash(desk, request)
        case ListSpaces() | CreateSpace() | ShareSpace() | JoinSpace():
            return await _handle_spaces(desk, request, caller)
        case ImportFolder() | ExportFolder():
            return await _transfer(desk, request, caller)
        case ReportLogs() | VerifyLogs() | HealLogs():
            return await _look_at_logs(desk, request, caller)
        case CreateBackup():
            return await _back_up(desk, request, caller)
        case _:
            return await _look_after(desk, request, caller)


def answering(desk: Desk) -> Answer:
    """Make what the control server calls with the bytes of a request."""

    async def answer(payload: bytes, caller: Caller) -> bytes:
        return msgspec.msgpack.encode(await execute(desk, _decoded(payload), caller))

    return answer


def _decoded(payload: bytes) -> AnyRequest:
    try:
        request: AnyRequest = msgspec.msgpack.decode(payload, type=AnyRequest)
    except UNREADABLE as error:
        raise BadInput(
            "The process that has the profile open does not know this request.",
            safe="Nothing was changed.",
            cure="Restart it, so that both are the same version of Tandem.",
        ) from error
    return request


async def _handle_trash(
    desk: Desk, request: TrashNote | RestoreNote | PurgeNotes | ListTrash | EmptyTrash | DecidePurges
) -> msgspec.Struct:
    match request:
        case TrashNote():
            return await notes.trash_note(desk, request)
        case RestoreNote():
            return await notes.restore_note(desk, request)
        case PurgeNotes():
            return await trash.purge_notes(desk, request)
        case ListTrash():
            return await trash.list_trash(desk, request)
        case EmptyTrash():
            return await trash.empty_trash(desk, request)
        case DecidePurges():
            return await trash.decide_purges(desk, request)


async def _handle_spaces(
    desk: Desk, request: ListSpaces | CreateSpace | ShareSpace | JoinSpace, caller: Caller
) -> msgspec.Struct:
    match request:
        case ListSpaces():
            return await spaces.list_spaces(desk)
        case CreateSpace():
            return await spaces.create_space(desk, request)
        case ShareSpace():
            return await spaces.share_space(desk, request)
        case JoinSpace():
            return await spaces.join_space(desk, request, caller)


_ABOUT_NOTES: dict[type[msgspec.Struct], Callable[[Desk, Any], Awaitable[msgspec.Struct]]] = {
    NewNote: notes.new_note,
    ListNotes: notes.list_notes,
    SearchNotes: notes.search_notes,
    ShowNote: notes.show_note,
    AppendText: notes.append_text,
    AttachFile: notes.attach_file,
    EditNote: notes.edit_note,
    ListHistory: history.list_history,
    ShowVersion: history.show_version,
    RestoreVersion: history.restore_version,
}


async def _transfer(desk: Desk, request: ImportFolder | ExportFolder, caller: Caller) -> msgspec.Struct:
    # Imported only here: reading Markdown folders brings a lot with it that no other command needs.
    from app.commands import transfers

    if isinstance(request, ImportFolder):
        return await transfers.import_notes(desk, request, caller)
    return await transfers.export_notes(desk, request, caller)


async def _back_up(desk: Desk, request: CreateBackup, caller: Caller) -> msgspec.Struct:
    from app.commands import backups  # imported only here, as transfers are

    return await backups.create_backup(desk, request, caller)


async def _look_at_logs(
    desk: Desk, request: ReportLogs | VerifyLogs | HealLogs, caller: Caller
) -> msgspec.Struct:
    match request:
        case ReportLogs():
            return await log.report_logs(desk, request)
        case VerifyLogs():
            return await log.verify_logs(desk, request, caller)
        case HealLogs():
            return await log.heal_logs(desk, request, caller)


async def _look_around(desk: Desk, request: NearbyRequest, caller: Caller) -> msgspec.Struct:
    match request:
        case SwitchNearby():
            return await nearby.switch_nearby(desk, request)
        case ListNearby():
            return await nearby.list_nearby(desk, request)
        case JoinNearby():
            return await nearby.join_nearby(desk, request, caller)
        case LetIn():
            return await nearby.let_in(desk, request)
        case TurnAway():
            return await nearby.turn_away(desk, request)


async def _report(desk: Desk, request: ReportStatus | Diagnose | ReadDiagnostics) -> msgspec.Struct:
    match request:
        case ReportStatus():
            return await syncing.report_status(desk)
        case Diagnose():
            return await diagnose(desk)
        case ReadDiagnostics():
            return await diagnostics.read_diagnostics(desk)


async def _look_after(
    desk: Desk, request: SyncOnce | FollowSync | ReportStatus | Diagnose | OwnerRequest, caller: Caller
) -> msgspec.Struct:
    match request:
        case SyncOnce():
            return await syncing.sync_once(desk, request)
        case FollowSync():
            return await syncing.follow_sync(desk, caller)
        case ReportStatus() | Diagnose() | ReadDiagnostics():
            return await _report(desk, request)
        case _:
            return await _ask_owner(desk, request, caller)


async def _ask_owner(
    desk: Desk, request: ShowWindow | ReadDiary | StopOwner | LendProfile | ShowConfiguration, caller: Caller
) -> msgspec.Struct:
    match request:
        case LendProfile():
            return desk.lend()
        case ShowConfiguration():
            return desk.configuration()
        case ShowWindow():
            desk.show_window(request.items)
        case ReadDiary():
            await diary.read_diary(desk, request, caller)
        case StopOwner():
            desk.stop()
    return Nothing()
