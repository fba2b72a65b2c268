"""Computers for the commands of the documents."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.examples import BASH, Computer


@pytest.fixture
def new_computer(tmp_path: Path) -> Callable[[str], Computer]:
    """Make a computer with a name; what it keeps goes with the test."""
    if not BASH:
        pytest.skip("the examples need bash")
    return lambda name: Computer(tmp_path / name)


@pytest.fixture
def computer(new_computer: Callable[[str], Computer]) -> Computer:
    """One computer."""
    return new_computer("computer")
