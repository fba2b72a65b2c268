"""Every database format ever released opens, with everything in it. The files in `formats` never change."""

import shutil
from pathlib import Path

import pytest

from core.facts import Cursor, Notebook, NoteFilter, NoteSummary, Space, SpaceRole
from core.ids import DeviceId, FileHash, NotebookId, NoteId
from core.store import DeviceCursor, Parked, ParkedKind, open_store
from core.store.revisions import KNOWN
from core.tracing import NO_TRACE, Trace
from tests.core.store.samples import GARDEN, KITCHEN, NOTE, SHED, sealed

_FORMATS = Path(__file__).parent / "formats"
_BENCH = NotebookId("bench")
_TRACE = Trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 tandem.caller=window")


def test_there_is_a_frozen_database_of_every_format() -> None:
    assert [file.stem for file in sorted(_FORMATS.glob("*.db"))] == list(KNOWN)


@pytest.mark.parametrize("revision", KNOWN)
async def test_a_database_of_an_earlier_format_opens_whole(database: Path, revision: str) -> None:
    shutil.copyfile(_FORMATS / f"{revision}.db", database)

    async with open_store(database) as store:
        assert await store.check() == []
        assert await store.spaces() == [
            Space(GARDEN, "Garden", SpaceRole.HOST, "127.0.0.1:4222"),
            Space(KITCHEN, "Kitchen", SpaceRole.LOCAL),
        ]
        assert await store.notebooks(GARDEN) == [
            Notebook(_BENCH, GARDEN, "Bench", SHED, 0),
            Notebook(SHED, GARDEN, "Shed", None, 0),
        ]
        beans = NoteSummary(
            NOTE, GARDEN, _BENCH, "Beans 豆", "Plant in May", ("spring", "bed 2"), True, None, 1000.5, 2000.5
        )
        assert await store.notes(NoteFilter()) == [beans]
        assert [note.id for note in await store.notes(NoteFilter(trashed=True))] == ["peas"]
        assert await store.stale_notes() == {NoteId("peas"): GARDEN}
        assert [hit.note for hit in await store.search("豆腐 🌱", NoteFilter())] == [beans]


@pytest.mark.parametrize("revision", KNOWN)
async def test_what_was_brought_up_to_date_opens_again(database: Path, revision: str) -> None:
    shutil.copyfile(_FORMATS / f"{revision}.db", database)

    for _ in range(2):
        async with open_store(database) as store:
            assert await store.check() == []


@pytest.mark.parametrize("revision", KNOWN)
async def test_the_documents_and_the_log_of_an_earlier_format_are_kept(database: Path, revision: str) -> None:
    shutil.copyfile(_FORMATS / f"{revision}.db", database)

    async with open_store(database) as store:
        document = await store.load_document(NOTE)
        assert (document.snapshot, document.updates) == (b"piece", [b"edit 3", b"edit 4"])
        assert [waiting.update for waiting in await store.outbox(GARDEN, limit=9)] == [sealed(4)]
        assert [waiting.update.trace for waiting in await store.outbox(GARDEN, limit=9)] == [
            _TRACE if revision >= "0006" else NO_TRACE
        ]
        assert await store.last_own_sequence(NOTE, DeviceId("desk")) == 41
        assert await store.cursor(GARDEN) == Cursor(GARDEN, "epoch", 41, b"digest")
        assert await store.device_cursors(GARDEN) == [DeviceCursor(GARDEN, DeviceId("sofa"), "epoch", 40)]
        assert await store.parked(GARDEN) == [
            Parked(GARDEN, 39, "unknown version", b"\x00wire", ParkedKind.UNKNOWN)
        ]
        assert await store.setting("theme") == "dark"
        assert await store.attached() == ({FileHash("5a" * 32): [NOTE]} if revision >= "0005" else {})
