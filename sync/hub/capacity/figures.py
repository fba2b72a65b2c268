"""What a hub takes up, as it was measured: `make capacity` writes the file that these are read from."""

from importlib.resources import files

import msgspec


class Figures(msgspec.Struct, frozen=True):
    """Bytes and seconds for each thing that a hub has to carry, on the machine that is named.

    `…_memory` and `…_disk` are bytes, of the hub's process and its bus together; notes have `note_size` bytes
    of text. `hub_seconds` and `bus_seconds` are what an update takes of the processor in each of the two,
    `delivery_seconds` what the bus takes to bring it to one line. `updates` is how many a second one log
    takes, by the number of servers that keep it.
    """

    measured: str
    machine: str
    base_memory: float
    space_memory: float
    note_memory: float
    line_memory: float
    space_disk: float
    note_disk: float
    note_size: float
    hub_seconds: float
    bus_seconds: float
    delivery_seconds: float
    updates: dict[int, float]


def read_figures() -> Figures:
    """Read the figures that Tandem brings along."""
    return msgspec.json.decode((files("resources") / "figures" / "capacity.json").read_bytes(), type=Figures)
