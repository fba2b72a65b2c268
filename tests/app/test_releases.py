"""Which release is newer, and what of a list is believed."""

import pytest

from app.releases import Release, ReleaseList, ReleasesProblem, newer, read_releases
from tests.core.test_file_signature import _SIGNED, CONTENT, SIGNATURE

_KEY = (_SIGNED / "release_key.pub").read_text()
_PLACE = "https://127.0.0.1/releases.json"


def listed(*versions: str) -> ReleaseList:
    return ReleaseList(1, "2026-12-25", tuple(Release(each, "2026-12-24", "https://x/") for each in versions))


@pytest.mark.parametrize(
    ("own", "versions", "found"),
    [
        ("0.1.0", ("0.1.0",), None),
        ("0.1.0", (), None),
        ("0.1.0", ("0.1.0", "0.2.0", "0.1.9"), "0.2.0"),
        ("0.9.0", ("0.10.0", "0.9.1"), "0.10.0"),
        ("0.10.0", ("0.9.9",), None),
        ("0.1.0", ("0.2.0rc1", "nonsense", "0.2.0.dev3"), None),
        ("0.2.0rc1", ("0.2.0",), "0.2.0"),
        ("0.2.0.dev1", ("0.1.0",), None),
        ("1.0", ("1.0.1",), "1.0.1"),
        ("unknown", ("0.1.0",), "0.1.0"),
    ],
)
def test_the_newest_released_version_after_this_one_is_told(
    own: str, versions: tuple[str, ...], found: str | None
) -> None:
    told = newer(listed(*versions), own)
    assert (told.version if told else None) == found


def test_a_list_and_its_signature_are_read() -> None:
    answers = {_PLACE: CONTENT, f"{_PLACE}.sig": SIGNATURE.encode()}
    assert [each.version for each in read_releases(_PLACE, _KEY, answers.__getitem__).releases] == ["0.2.0"]


@pytest.mark.parametrize(
    "spoilt", [b"", b"\xff\xfe", SIGNATURE.encode()[:-60], b"-----BEGIN SSH SIGNATURE-----"]
)
def test_a_list_that_is_not_signed_is_not_believed(spoilt: bytes) -> None:
    answers = {_PLACE: CONTENT, f"{_PLACE}.sig": spoilt}
    with pytest.raises(ReleasesProblem, match="not signed by the key that you trust"):
        read_releases(_PLACE, _KEY, answers.__getitem__)
