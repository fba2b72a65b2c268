"""From which room on a disk is worth a word, a fault, and keeps a hub from serving."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.disk_room import look_at_room
from core.health import Health

_MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("free", "told"),
    [
        (500, None),
        (499, (Health.NOTABLE, False)),
        (200, (Health.NOTABLE, False)),
        (199, (Health.FAULTY, False)),
        (16, (Health.FAULTY, False)),
        (15, (Health.FAULTY, True)),
    ],
)
def test_what_is_thought_of_the_room_on_a_disk(
    monkeypatch: pytest.MonkeyPatch, free: int, told: tuple[Health, bool] | None
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free * _MEGABYTE))
    trouble = look_at_room(Path("/"))
    assert (trouble and (trouble.health, trouble.stops)) == told
