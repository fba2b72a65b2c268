"""What a mirror tells of.

Problem
└── LogsDiverged    messages of a log were put aside, as the log had been set back and written to
"""

from collections.abc import Collection

from core.errors import Problem


class LogsDiverged(Problem):
    """A log had been set back and written to; what it held beside what is known was put aside."""

    def __init__(self, streams: Collection[str], where: str) -> None:
        super().__init__(
            f"What the hub keeps in {', '.join(sorted(streams))} had been set back and then written to.",
            safe=f"It was restored as it was known. What was written since is in {where}, table `aside`.",
            cure="Let those who changed something in that time look whether it was made, and repeat it.",
        )
