"""The demo with two real windows: what it survives, and that it tells when something is lost."""

import io
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from rich.console import Console

import resources
from app.bootstrap import open_desk
from app.demo.checking import Passage
from app.demo.manuscript import Lines, Manuscript
from app.demo.playing import choose_folders, judge, perform, prepare_screens
from app.demo.record import Record
from app.demo.remote_desk import RemoteDesk
from app.demo.report import Verdict
from core.errors import BadInput
from core.ids import NoteId
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode

SHORT = Manuscript(
    pace=0.02,
    together=Lines(" Ada writes.", " Bob, too."),
    paragraph=Lines(" In the middle.", " At the end."),
    offline=Lines(" Ada is here.", " Bob is away."),
    bus=Lines(" The bus is killed in this sentence.", " And in this one of Bob’s, too."),
    desk=Lines(" Ada goes on and on.", " Saved 保存 🙂."),
)


@pytest.fixture
def temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


def children() -> set[psutil.Process]:
    return set(psutil.Process().children(recursive=True))


@pytest.mark.timeout(110)
async def test_both_replicas_hold_every_keystroke_after_all_that_can_happen(
    tmp_path: Path, temporary_folder: Path
) -> None:
    printed, before = io.StringIO(), children()
    console = Console(file=printed, width=100)
    code = await perform([resources.path_of("samples")], tmp_path, SHORT, console)
    text = printed.getvalue()
    assert code == 0, text
    typed = sum(len(line) for lines in _lines(SHORT) for line in (lines.ada, lines.bob))
    assert text.count(f"{typed} of {typed}") == 2
    assert "no keystroke is missing" in text
    assert f"Screenshots: {tmp_path}" in text
    stages = ["joined", "together", "paragraph", "offline", "back", "bus-killed", "bus-back", "reopened"]
    pictures = {f"demo-{stage}{whose}.png" for stage in stages for whose in ("", "-ada", "-bob")}
    assert _names(tmp_path, "*.png") == pictures
    assert children() <= before
    assert _names(temporary_folder, "*") == set()


def _names(folder: Path, pattern: str) -> set[str]:
    return {file.name for file in folder.glob(pattern)}


def _lines(manuscript: Manuscript) -> list[Lines]:
    return [
        manuscript.together,
        manuscript.paragraph,
        manuscript.offline,
        manuscript.bus,
        manuscript.desk,
    ]


class Replicas:
    """Ada's profile with a note into which she and Bob typed, and Bob's, which is a copy of it."""

    def __init__(self, directory: Path) -> None:
        self.record = Record(before="Soup.", passages=[Passage("Ada", " Tea."), Passage("Bob", " Bread.")])
        self.desks = tuple(
            RemoteDesk(name, "left", directory / name, directory / "out") for name in ("Ada", "Bob")
        )

    async def write(self) -> None:
        ada, bob = self.desks
        async with self._open(ada) as desk:
            space = await desk.library.default_space()
            note = await desk.library.create_note(space.id, "Dinner", "Soup. Tea. Bread.", tags=["winter"])
        self.record.space, self.record.note = space.id, note.id
        shutil.copytree(ada.profile, bob.profile, ignore=shutil.ignore_patterns("*.sock*", "owner.lock"))

    async def change_bobs(self, body: str, tags: list[str]) -> None:
        async with self._open(self.desks[1]) as desk:
            await desk.library.set_body(NoteId(self.record.note), body)
            await desk.library.set_tags(NoteId(self.record.note), tags)

    async def judge(self) -> Verdict:
        ada, bob = self.desks
        return await judge(self.record, (ada, bob))

    def _open(self, desk: RemoteDesk):  # type: ignore[no-untyped-def]  # noqa: ANN202
        return open_desk(Profile(desk.profile), OwnerKind.COMMAND, SyncMode.OFFLINE)


@pytest.fixture
async def replicas(tmp_path: Path) -> Replicas:
    made = Replicas(tmp_path)
    await made.write()
    return made


async def test_equal_replicas_have_no_fault(replicas: Replicas) -> None:
    verdict = await replicas.judge()
    assert verdict.faults == ()
    assert verdict.notes == {"Ada": 1, "Bob": 1}


async def test_a_keystroke_missing_in_one_replica_is_a_fault(replicas: Replicas) -> None:
    await replicas.change_bobs("Soup. Tea. Brad.", ["winter"])
    assert (await replicas.judge()).faults == (
        "1 of 12 keystrokes cannot be found in Bob’s replica: “e”.",
        "The note “Dinner” differs in its text between Ada’s replica and Bob’s.",
    )


async def test_a_keystroke_that_stands_there_twice_is_a_fault(replicas: Replicas) -> None:
    await replicas.change_bobs("Soup. Teea. Bread.", ["winter"])
    first, _ = (await replicas.judge()).faults
    assert "nobody typed, or that stand there twice: “e”" in first


async def test_another_tag_is_a_fault(replicas: Replicas) -> None:
    await replicas.change_bobs("Soup. Tea. Bread.", ["summer"])
    assert (await replicas.judge()).faults == (
        "The note “Dinner” differs in its tags between Ada’s replica and Bob’s.",
    )


def test_a_folder_that_does_not_exist_is_told_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no folder"):
        choose_folders(tmp_path / "nothing")
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(BadInput, match="is no folder"):
        choose_folders(file)
    with pytest.raises(BadInput, match="cannot be made"):
        prepare_screens(file)


def test_without_a_folder_the_sample_notes_are_taken() -> None:
    assert resources.path_of("samples") in choose_folders(None)


async def test_a_folder_without_notes_is_told_in_plain_words(tmp_path: Path) -> None:
    before = children()
    with pytest.raises(BadInput, match="no Markdown file was found"):
        await perform([tmp_path], tmp_path, SHORT, Console(file=io.StringIO()))
    assert children() <= before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_a_demo_that_is_stopped(number: signal.Signals, temporary_folder: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-m", "app.cli.entry", "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert demo.stdout is not None
    with demo.stdout:
        while "Both open the note" not in demo.stdout.readline():
            assert demo.poll() is None
        desks = psutil.Process(demo.pid).children(recursive=True)
        demo.send_signal(number)
        code = demo.wait(timeout=30)
    _, alive = psutil.wait_procs(desks, timeout=30)
    assert len(desks) == 3
    assert alive == []
    assert code == {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGKILL: -9}[number]
    if number is not signal.SIGKILL:
        assert [folder.name for folder in temporary_folder.glob("tandem-demo-*")] == []


def test_the_command_tells_a_missing_folder_and_ends_with_1(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "app.cli.entry", "demo", "--notes", str(tmp_path / "nothing")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "There is no folder" in ended.stderr


async def test_a_fault_is_printed_and_makes_the_demo_fail(
    replicas: Replicas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PlayedScript:
        def __init__(self, *_parts: object) -> None:
            self.record = replicas.record

        async def play(self, _folders: list[Path]) -> None:
            self.record.milliseconds = {"Ada": [], "Bob": []}

    await replicas.change_bobs("Soup. Tea. Brad.", ["winter"])
    monkeypatch.setattr("app.demo.playing.Script", PlayedScript)
    monkeypatch.setattr("app.demo.playing._desk", lambda name, *_: replicas.desks[["Ada", "Bob"].index(name)])
    printed = io.StringIO()
    assert await perform([], tmp_path, SHORT, Console(file=printed, width=100)) == 1
    text = printed.getvalue()
    assert "12 of 12" in text
    assert "11 of 12" in text
    assert "1 of 12 keystrokes cannot be found in Bob’s replica: “e”." in text
    assert "no keystroke is missing" not in text
