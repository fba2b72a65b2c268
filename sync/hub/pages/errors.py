"""What is said of a page that is not there; always the same, whether there ever was one."""

from core.errors import NotFound


class PageGone(NotFound):
    """There is no page at this address, or none any more."""

    def __init__(self) -> None:
        super().__init__(
            "There is no page at this address.",
            safe="It may have been taken back, or its note deleted.",
            cure="Ask whoever gave you the address for a new one.",
        )
