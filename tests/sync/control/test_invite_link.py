"""The line that invites: written, read, and refused when anything about it is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.ids import SpaceId
from sync.control import BadInviteLink, HubPlace, InviteLink, InviteSecret

SPACE = SpaceId("abcdefghijklmnopqrstuvwxyz23")
CA, SECRET, ROOT = "c" * 52, "a" * 26, "d" * 52
HUB = HubPlace("hub.example.org", 4222)
LINK = InviteLink(SPACE, (HUB,), CA, InviteSecret(SECRET), "Garden")
GOOD = f"tandem://join/{SPACE}?hub=hub.example.org:4222&ca={CA}&secret={SECRET}&name=Garden"

names = some.text(min_size=1, max_size=120).filter(str.isprintable)
hosts = some.sampled_from(["127.0.0.1", "hub", "hub.example.org", "::1", "fe80::1", "2001:db8::7:1"])
hubs = some.lists(some.builds(HubPlace, hosts, some.integers(1, 65535)), min_size=1, max_size=8)


def test_a_link_is_written_as_agreed() -> None:
    assert str(LINK) == GOOD


@given(names, hubs, some.sampled_from(["", ROOT]))
def test_a_link_survives_being_written_and_read(name: str, hubs: list[HubPlace], root: str) -> None:
    link = InviteLink(SPACE, tuple(hubs), CA, InviteSecret(SECRET), name, root)
    assert InviteLink.parse(f"  {link}\n") == link


def test_the_secret_is_not_told_by_what_is_printed() -> None:
    assert SECRET not in repr(LINK)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        GOOD.replace("tandem", "https"),
        GOOD.replace("join", "leave"),
        GOOD.replace(SPACE, ""),
        GOOD.replace(SPACE, "../../etc"),
        GOOD.replace(SPACE, SPACE + "/x"),
        GOOD.replace("4222", "0"),
        GOOD.replace("4222", "04222"),
        GOOD.replace("4222", "65536"),
        GOOD.replace("4222", "４２２２"),
        GOOD.replace(":4222", ""),
        GOOD.replace("hub.example.org", ""),
        GOOD.replace("hub.example.org", "user@hub"),
        GOOD.replace("hub.example.org", "hub%20x"),
        GOOD.replace("hub.example.org", "a/b"),
        GOOD.replace(CA, CA.upper()),
        GOOD.replace(CA, CA[:-1]),
        GOOD.replace(SECRET, SECRET[:-1]),
        GOOD.replace(SECRET, SECRET.upper()),
        GOOD.replace("Garden", ""),
        GOOD.replace("Garden", "x" * 121),
        GOOD.replace("Garden", "two%0Alines"),
        GOOD.replace("Garden", "%FF"),
        GOOD.replace("&name=Garden", ""),
        GOOD.replace(f"&secret={SECRET}", ""),
        GOOD.replace(f"&ca={CA}", ""),
        GOOD.replace("hub=hub.example.org:4222&", ""),
        GOOD + "&name=Other",
        GOOD + f"&secret={SECRET}",
        GOOD + "&token=old",
        GOOD + "&root=short",
        GOOD + "&root=",
        GOOD + "#fragment",
        GOOD + "&hub=h:1" * 8,
        GOOD + "x" * 2000,
    ],
)
def test_what_is_no_invitation_is_refused_with_advice(text: str) -> None:
    with pytest.raises(BadInviteLink) as caught:
        InviteLink.parse(text)
    assert "tandem://join/" in caught.value.cure


@given(some.text(max_size=200))
def test_no_text_makes_reading_fail_otherwise(text: str) -> None:
    for candidate in (text, f"tandem://join/{text}", f"tandem://join/{SPACE}?{text}", GOOD + text):
        try:
            assert InviteLink.parse(str(InviteLink.parse(candidate)))
        except BadInviteLink:
            continue
