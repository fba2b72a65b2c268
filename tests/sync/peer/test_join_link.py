import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadJoinLink
from core.ids import SpaceId
from sync.peer.join_link import JoinLink

SPACE = SpaceId("abcdefghijklmnopqrstuvwx")


@given(st.text(min_size=1, max_size=40).filter(lambda name: name.isprintable()), st.integers(1, 65535))
def test_a_link_survives_being_written_and_read(name: str, port: int) -> None:
    link = JoinLink(SPACE, "127.0.0.1", port, "a1b2c3", name)
    assert JoinLink.parse(f"  {link}\n") == link


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "https://example.org/join/abc",
        f"tandem://join/{SPACE}",
        f"tandem://join/{SPACE}?hub=127.0.0.1&token=ab",
        f"tandem://join/{SPACE}?hub=127.0.0.1:99999&token=ab",
        f"tandem://join/{SPACE}?hub=127.0.0.1:4222",
        f"tandem://leave/{SPACE}?hub=127.0.0.1:4222&token=ab",
        "tandem://join/../../etc?hub=127.0.0.1:4222&token=ab",
        f"tandem://join/{SPACE}?hub=127.0.0.1:4222&token=a%20b",
        f"tandem://join/{SPACE}?hub=127.0.0.1:4222&token=ab&name=" + "x" * 5000,
    ],
)
def test_what_is_no_join_link_is_refused_with_advice(text: str) -> None:
    with pytest.raises(BadJoinLink) as caught:
        JoinLink.parse(text)
    assert "tandem://join/" in caught.value.cure


@given(st.text(max_size=200))
def test_no_text_makes_reading_a_link_fail_otherwise(text: str) -> None:
    for candidate in (text, f"tandem://join/{SPACE}?{text}", f"tandem://join/{text}"):
        try:
            JoinLink.parse(candidate)
        except BadJoinLink:
            continue
