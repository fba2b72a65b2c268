"""The first change of docs/contributing.md is made as it says, on a copy of the repository."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.docs.examples import ROOT, Computer, Section, assert_target

PAGE = "docs/contributing.md"
SET_UP = Section(PAGE, "Set up")
BRANCH = Section(PAGE, "Find its home")
FAILING_TEST = Section(PAGE, "A test that fails first")
CHANGE = Section(PAGE, "The change")
TOLD = Section(PAGE, "Tell of it")
COMMIT = Section(PAGE, "Check and commit")
LONG_CHECKS = Section(PAGE, "Tests that can fail")
SUBJECT = "The command line counts the words of a note"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("git", "make"))), reason="the examples need git and make"
)


@pytest.fixture
def clone(computer: Computer) -> Path:
    """A repository with all that is here, as it is now, and an environment to run it in."""
    place = computer.home / "tandem"
    listed = computer.play(f"git -C {ROOT} ls-files --cached --others --exclude-standard")
    for name in listed.splitlines():
        if (ROOT / name).is_file() and not name.endswith(".png"):
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, place / name)
    (place / ".venv").symlink_to(sys.prefix)
    computer.play(
        f"cd {place}; git init -q -b main; git config user.name Ada; git config user.email ada@example.org\n"
        "git add -A; git commit -qm 'As it is'"
    )
    return place


@pytest.mark.long
@pytest.mark.timeout(600)
def test_the_first_change_is_made_from_its_test_to_its_commit(computer: Computer, clone: Path) -> None:
    # Tests that are run within this one leave alone what those around it keep.
    own = f"export PYTHONPATH={clone} PYTEST_ADDOPTS=--basetemp={computer.place}/tests"

    def play(script: str, typed: str = "") -> str:
        return computer.play(f"cd {clone}; {own}\n{script}", typed)

    (branch,), (commit,) = BRANCH.blocks("sh"), COMMIT.blocks("sh")
    (new_test,), (run_test,), (failure,) = (FAILING_TEST.blocks(kind) for kind in ("python", "sh", "text"))
    play(branch.text)
    (clone / new_test.title).write_text(new_test.text)
    assert failure.text in play(f"{run_test.commands[0]} || test $? = 1")

    (change,) = CHANGE.blocks("diff")
    play("git apply", change.text)
    assert "1 passed" in play(run_test.text)

    for told in TOLD.blocks("diff"):
        play("git apply --unidiff-zero", told.text)  # what comes after the changes' first lines may be new
    check, *commit_it = commit.commands
    play(f"{check} -n; .venv/bin/ruff check .; .venv/bin/ruff format --check .; .venv/bin/lint-imports")
    play("\n".join(commit_it))
    assert play("git log --format=%s main..; git status --porcelain") == f"{SUBJECT}\n"


def test_what_is_run_from_a_clone_is_there() -> None:
    (set_up, some_tests), (long_checks,) = SET_UP.blocks("sh"), LONG_CHECKS.blocks("sh")
    for command in [*set_up.commands, *long_checks.commands]:
        assert_target(command.split()[1:])
    _python, *_options, path = some_tests.commands[0].split()
    assert (ROOT / path).exists()
