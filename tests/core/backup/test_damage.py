"""Whatever befalls the bytes of a backup is found when it is read back, and told with its place."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.accounts.password import HashCost
from core.backup import BackupDamaged, BackupProblem, Header, Holding, Keys, WrongPassphrase, frames
from core.backup.archive import ArchiveWriter, read_archive
from core.backup.facts import FORMAT, Part
from core.backup.frames import FrameReader, FrameWriter
from core.world import real_world
from tests.core.backup.conftest import Home, read_back, tell_nobody

HEADER = Header(FORMAT, 1_790_000_000.0, "0.1.0", "the device", Holding(notes=2, keys=Keys.NONE))
WORDS = "correct horse"
PARTS = {"tandem.db": b"notes" * 900_000, "attachments/ab/abcd": b"", "hub/port": b"4443\n"}


class Memory:
    """Keeps what is read of an archive."""

    def __init__(self) -> None:
        self.found: dict[str, bytes] = {}
        self._path = ""

    def begin(self, part: Part) -> None:
        self._path = part.path
        self.found[part.path] = b""

    def write(self, piece: bytes) -> None:
        self.found[self._path] += piece

    def end(self) -> None:
        self._path = ""


def write(path: Path, passphrase: str | None) -> bytes:
    with path.open("wb") as file:
        archive = ArchiveWriter(FrameWriter(file, HEADER, passphrase, real_world()), tell_nobody)
        for name, content in PARTS.items():
            archive.add(Part(name, len(content)), [content])
        archive.finish({"tandem.db": {"a note": b"its hash"}})
    return path.read_bytes()


def read(path: Path, passphrase: str | None) -> dict[str, bytes]:
    memory = Memory()
    with path.open("rb") as file:
        reader = FrameReader(file, path.name)
        reader.unlock(passphrase)
        read_archive(reader, path.name, memory, tell_nobody)
    return memory.found


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[str | None, bytes]:
    folder = tmp_path_factory.mktemp("archives")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frames, "COST", HashCost(memory=8, passes=1))
        return {passphrase: write(folder / "a", passphrase) for passphrase in (None, WORDS)}


@pytest.mark.parametrize("passphrase", [None, WORDS])
def test_what_was_written_is_read(
    archives: dict[str | None, bytes], passphrase: str | None, tmp_path: Path
) -> None:
    (tmp_path / "b").write_bytes(archives[passphrase])
    assert read(tmp_path / "b", passphrase) == PARTS


@pytest.mark.parametrize("passphrase", [None, WORDS])
@settings(max_examples=150)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7), near=st.integers(0, 700))
def test_a_flipped_bit_is_found_wherever_it_is(
    archives: dict[str | None, bytes],
    passphrase: str | None,
    tmp_path_factory: pytest.TempPathFactory,
    place: float,
    bit: int,
    near: int,
) -> None:
    spoilt = bytearray(archives[passphrase])
    # Half of the places lie in the header and the first frames, where other things are than content.
    offset = near if bit % 2 else int(place * len(spoilt))
    spoilt[offset] ^= 1 << bit
    path = tmp_path_factory.getbasetemp() / "flipped"
    path.write_bytes(spoilt)
    with pytest.raises(BackupProblem):
        read(path, passphrase)


@pytest.mark.parametrize("passphrase", [None, WORDS])
@settings(max_examples=50)
@given(place=st.floats(0, 1, exclude_max=True))
def test_an_end_that_is_missing_is_found(
    archives: dict[str | None, bytes],
    passphrase: str | None,
    tmp_path_factory: pytest.TempPathFactory,
    place: float,
) -> None:
    whole = archives[passphrase]
    path = tmp_path_factory.getbasetemp() / "short"
    path.write_bytes(whole[: int(place * len(whole))])
    with pytest.raises(BackupProblem):
        read(path, passphrase)


@pytest.mark.parametrize("passphrase", [None, WORDS])
def test_an_end_that_is_too_long_is_found(
    archives: dict[str | None, bytes], passphrase: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "long"
    path.write_bytes(archives[passphrase] + b"\0")
    with pytest.raises(BackupDamaged, match="goes on after its end"):
        read(path, passphrase)


def test_a_wrong_passphrase_is_told_from_damage(archives: dict[str | None, bytes], tmp_path: Path) -> None:
    path = tmp_path / "locked"
    path.write_bytes(archives[WORDS])
    with pytest.raises(WrongPassphrase):
        read(path, "wrong horse")
    spoilt = bytearray(archives[WORDS])
    spoilt[-1] ^= 1
    path.write_bytes(spoilt)
    with pytest.raises(BackupDamaged, match="from byte"):
        read(path, WORDS)


def test_nothing_of_what_is_encrypted_lies_openly(archives: dict[str | None, bytes]) -> None:
    assert b"notes" * 10 in archives[None]
    assert b"notes" * 10 not in archives[WORDS]


async def test_the_place_of_the_damage_is_told(home: Home, tmp_path: Path) -> None:
    made = await home.make(tmp_path / "a.tandem")
    spoilt = bytearray(made.path.read_bytes())
    spoilt[100_000] ^= 1
    made.path.write_bytes(spoilt)
    with pytest.raises(BackupDamaged, match=r"a\.tandem is damaged: from byte [\d,]+ on") as caught:
        read_back(made.path, None)
    assert "backup list" in caught.value.cure
