"""A stage that does not end is told with where everybody is."""

import pytest

from app.demo.messages import Sight
from app.demo.remote_desk import RemoteDesk
from app.demo.stages import Stages, until
from core.errors import Problem


class DeskInWords(RemoteDesk):
    """A desk without a process, whose status line reads as given; None for one that is not open."""

    def __init__(self, name: str, status: str | None) -> None:
        self.name = name
        self._status = status

    @property
    def is_running(self) -> bool:
        return self._status is not None

    async def look(self) -> Sight:
        return Sight(b"", b"", self._status or "", 0, (), 0, 0, None)


async def never() -> bool:
    return False


async def test_a_stage_that_does_not_end_says_which_one_and_where_everybody_is() -> None:
    told: list[str] = []
    desks = (DeskInWords("Ada", "In the log"), DeskInWords("Bob", None))
    stages = Stages(desks, told.append)
    with pytest.raises(Problem) as raised:
        async with stages.stage("Both write at once", seconds=0.05):
            await until(never)
    assert told == ["  0.0 s  Both write at once"]
    assert raised.value.title == (
        "The demo came to a halt: “Both write at once” did not end within 0 seconds. "
        "Ada’s status line says “In the log”. Bob’s window is not open."
    )
