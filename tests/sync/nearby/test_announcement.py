"""What is told to everybody in a network: enough for members, nothing for anybody else."""

from hypothesis import given
from hypothesis import strategies as st

from core.ids import SpaceId
from core.world import real_world
from sync.nearby.announcement import (
    AnnouncedHub,
    Announcement,
    draw_name,
    read_announcement,
    space_secret,
    tags_of,
)

SPACE, ROOT = SpaceId("s" * 28), "r" * 52
SECRET = space_secret(SPACE, ROOT)
HUB = AnnouncedHub("h" * 52, 4443)
WORLD = real_world()


def told(*secrets: bytes, hub: AnnouncedHub | None = None) -> Announcement:
    name = draw_name(WORLD)
    return Announcement(name, 4444, tags_of(secrets, name, WORLD), hub)


def test_what_is_told_is_read_as_it_was() -> None:
    for announcement in (told(SECRET, hub=HUB), told(), told(*(bytes([n]) * 32 for n in range(100)))):
        assert read_announcement(announcement.name, 4444, announcement.text) == announcement


def test_members_find_their_space_and_nobody_elses() -> None:
    announcement = told(SECRET)
    assert announcement.names(SECRET)
    assert not announcement.names(space_secret(SPACE, "q" * 52))
    assert not announcement.names(space_secret(SpaceId("t" * 28), ROOT))


def test_two_devices_of_a_space_have_no_tag_in_common_and_tell_nothing_that_names_it() -> None:
    one, other = told(SECRET, hub=HUB), told(SECRET)
    assert not set(one.tags) & set(other.tags)
    spoken = one.name.encode() + b"".join(one.text.values())
    assert all(secret not in spoken for secret in (SPACE.encode(), ROOT.encode(), SECRET))


def test_the_number_of_spaces_is_not_told() -> None:
    numbers = {len(told(*(bytes([n]) * 32 for n in range(spaces))).tags) for spaces in range(1, 9)}
    assert numbers == {8}


def test_an_entry_of_the_text_is_never_longer_than_it_may_be() -> None:
    announcement = told(*(bytes([n]) * 32 for n in range(250)), hub=HUB)
    assert all(len(key) + 1 + len(value) <= 255 for key, value in announcement.text.items())


@given(
    st.dictionaries(
        st.sampled_from([b"v", b"t0", b"t1", b"t3", b"h", b"g"]) | st.binary(max_size=4),
        st.none() | st.binary(max_size=255) | st.sampled_from([b"1", b"4443", HUB.fingerprint.encode()]),
    ),
    st.integers(-1, 70_000),
)
def test_whatever_comes_from_the_network_is_read_or_left(text: dict[bytes, bytes | None], port: int) -> None:
    read = read_announcement("name", port, text)
    if read is not None:
        assert 0 < read.port < 65_536
        assert read.hub is None or (len(read.hub.fingerprint) == 52 and 0 < read.hub.port < 65_536)
