"""What a number of people asks of their hubs in a busy hour."""

from dataclasses import dataclass, replace
from math import ceil


@dataclass(frozen=True, slots=True)
class Demand:
    """People, what they have, and what they do at the same time.

    `notes` is how many there are in all, of `note_size` bytes of text each. A share is from 0 to 1:
    `online` of the devices that are on, and `typing` of the people online who type at one moment, of whom
    each makes `updates` messages a second.
    """

    users: int
    notes: int
    devices: float = 2.0
    spaces_of_each: float = 3.0
    people_in_each: float = 8.0
    note_size: float = 2000.0
    online: float = 0.4
    typing: float = 0.1
    updates: float = 3.0

    @property
    def spaces(self) -> int:
        """How many spaces there are."""
        return ceil(self.users * self.spaces_of_each / min(self.people_in_each, self.users))

    @property
    def lines(self) -> int:
        """How many connections devices have to hubs: each has one for each of its spaces."""
        return ceil(self.users * self.devices * self.online * self.spaces_of_each)

    @property
    def updates_a_second(self) -> float:
        """How many messages come to all logs together."""
        return self.users * min(1.0, self.devices * self.online) * self.typing * self.updates

    @property
    def deliveries_a_second(self) -> float:
        """How often one of them is brought to a device."""
        heard_by = self.lines / self.spaces
        return self.updates_a_second * heard_by

    def divided(self, parts: int) -> "Demand":
        """The part of it that one of so many clusters carries."""
        return replace(self, users=ceil(self.users / parts), notes=ceil(self.notes / parts))
