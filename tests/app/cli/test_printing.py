"""What lists say of a space is true."""

import pytest

from app.cli.printing import sharing
from app.commands.results import SpaceRow


@pytest.mark.parametrize(
    ("role", "link", "right", "said"),
    [
        ("local", "local", "write", "only here"),
        ("host", "online", "write", "from here (hub:4222, online)"),
        ("member", "local", "write", "joined (hub:4222)"),
        ("member", "online", "read", "joined (hub:4222, online, read only)"),
        ("member", "offline", "none", "joined (hub:4222, no member any more)"),
    ],
)
def test_a_space_is_what_it_is_for_this_device(role: str, link: str, right: str, said: str) -> None:
    assert sharing(SpaceRow("id", "Notes", role, "hub:4222,other:4222", link, right, 1, 0)) == said


def test_a_log_without_a_leader_is_told_with_its_space() -> None:
    row = SpaceRow("id", "Notes", "member", "hub:4222", "online", "write", 1, 3, is_leaderless=True)
    assert sharing(row) == "joined (hub:4222, online, its log is choosing a leader)"
