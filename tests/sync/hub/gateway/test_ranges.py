"""What the header Range asks for, and what of it is answered."""

import pytest

from sync.hub.gateway.ranges import Part, RangeOutside, read_range

TAG = '"abc"'
SIZE = 1000


@pytest.mark.parametrize(
    ("header", "start", "length"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-", 0, 1000),
        ("bytes=100-199", 100, 100),
        ("bytes=999-", 999, 1),
        ("bytes=900-5000", 900, 100),
        ("bytes=-1", 999, 1),
        ("bytes=-5000", 0, 1000),
        ("BYTES= 1-2 ", 1, 2),
        (f"bytes=00000{'0' * 5000}7-8", 7, 2),
        (f"bytes=5-{'9' * 900}", 5, 995),
    ],
)
def test_one_range_is_a_part(header: str, start: int, length: int) -> None:
    assert read_range(header, None, TAG, SIZE) == Part(start, length, SIZE)


@pytest.mark.parametrize(
    "header",
    [
        *(None, "", "bytes", "bytes=", "bytes=-", "bytes=1", "bytes=5-4", "bytes=0-1,5-6", "bytes=a-b"),
        *(
            "bytes=--5",
            "bytes=+1-2",
            "bytes=1-2-3",
            "lines=0-1",
            "bytes=0x1-2",
            "bytes=1.0-2",
            "bytes=\u0661-",
        ),
        "bytes=0-1\r\nx",
    ],
)
def test_what_is_no_single_range_gets_the_whole(header: str | None) -> None:
    assert read_range(header, None, TAG, SIZE) is None


@pytest.mark.parametrize("header", ["bytes=1000-", "bytes=1000-1001", "bytes=-0", f"bytes={'9' * 900}-"])
def test_bytes_that_are_not_there_are_refused_with_the_size(header: str) -> None:
    with pytest.raises(RangeOutside) as refused:
        read_range(header, None, TAG, SIZE)
    assert refused.value.headers == {"Content-Range": "bytes */1000"}
    assert refused.value.status == 416


def test_an_empty_file_has_no_part() -> None:
    for header in ("bytes=0-", "bytes=-1"):
        with pytest.raises(RangeOutside):
            read_range(header, None, TAG, 0)


def test_if_range_asks_for_the_state_that_was_read() -> None:
    assert read_range("bytes=1-2", TAG, TAG, SIZE) == Part(1, 2, SIZE)
    for other in ('"abd"', f"W/{TAG}", "abc", "", "Sat, 28 Nov 2026 10:00:00 GMT"):
        assert read_range("bytes=1-2", other, TAG, SIZE) is None
        assert read_range("bytes=5000-", other, TAG, SIZE) is None


def test_a_part_says_which_bytes_it_is() -> None:
    told = Part(100, 50, SIZE).headers
    assert told == {"Content-Range": "bytes 100-149/1000", "Content-Length": "50"}
