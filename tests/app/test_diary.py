"""The diary holds what went wrong, and never gets in the way."""

import logging
from pathlib import Path

import pytest

from app.diary import diary_file, keep_traceback, last_lines, writing_diary
from core.profile import Profile


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path)


def test_a_bug_is_added_to_the_diary(profile: Profile) -> None:
    for bug in (ValueError(), KeyError()):
        assert keep_traceback(profile, bug) == diary_file(profile)
    assert "ValueError\nKeyError\n" in diary_file(profile).read_text()


def test_a_bug_without_a_profile_is_kept_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    kept = keep_traceback(None, ValueError())
    assert kept.parent == tmp_path
    assert kept.read_text() == "ValueError\n"


def test_a_profile_that_cannot_be_written_still_opens(profile: Profile) -> None:
    (profile.directory / "logs").write_text("in the way")
    with writing_diary(profile):
        logging.getLogger("app").info("said to nobody")
    assert (profile.directory / "logs").read_text() == "in the way"


def test_levels_are_as_before_when_the_diary_is_closed(profile: Profile) -> None:
    before = logging.getLogger("app").level
    with writing_diary(profile):
        assert logging.getLogger("app").isEnabledFor(logging.INFO)
    assert logging.getLogger("app").level == before


def test_the_diary_takes_four_files_of_a_megabyte_and_the_oldest_lines_go(profile: Profile) -> None:
    with writing_diary(profile):
        for number in range(60_000):
            logging.getLogger("app").info("a line that says which of very many lines it is: %d", number)
    files = sorted(diary_file(profile).parent.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 1_000_000 for file in files)
    assert last_lines(profile, 1)[0].endswith(" 59999")
    assert not any(file.read_text().splitlines()[0].endswith(": 0") for file in files)
