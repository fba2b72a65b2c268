"""What the system's errors say is put into words that are the same everywhere."""

import errno

import pytest

from core.system_errors import cause


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError(errno.ENOSPC, "Kein Speicherplatz mehr verfügbar"),
            "No space left on device",
        ),
        (PermissionError(errno.EACCES, "Zugriff verweigert"), "Permission denied"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (OSError("short"), "short"),
        (OSError(), "OSError"),
    ],
)
def test_common_errors_have_words_of_their_own(error: OSError, said: str) -> None:
    assert cause(error) == said
