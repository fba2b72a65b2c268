"""Every line of docs/api.md works as it stands, but for the port, which another program may have."""

import shutil
import socket
from collections.abc import Iterator

import pytest

from tests.docs.examples import Computer, Section

PAGE = Section("docs/api.md")
FIRST_TERMINAL, *SECOND_TERMINAL = PAGE.blocks("sh")
PORT = "8443"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("curl", "jq"))), reason="the examples need curl and jq"
)


@pytest.fixture
def port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return str(server.getsockname()[1])


@pytest.fixture
def first_terminal(computer: Computer, port: str) -> Iterator[None]:
    """The hub runs: `tandem share` prints its invitation when it does."""
    assert FIRST_TERMINAL.title == "First terminal"
    init, share = FIRST_TERMINAL.commands
    computer.play(init)
    with computer.running(share.replace(PORT, port)) as printed:
        assert any(line.startswith("tandem://join/") for line in printed)
        yield


@pytest.mark.timeout(600)
def test_every_line_of_the_api_page_works(first_terminal: None, computer: Computer, port: str) -> None:
    script = "".join(block.text for block in SECOND_TERMINAL)
    shown = computer.play(script.replace(PORT, port))
    for words in (
        "- milk",
        "- bread",
        "Shopping for Sunday",
        "inserted",
        "/v1/notes/{note_id}",
        "audience",
    ):
        assert words in shown
