"""Every action there is, and those that the protocol cannot survive yet."""

from tests.simulation.actions import (
    deleting,
    disks,
    editing,
    healing,
    logs,
    network,
    notebooks,
    processes,
    sharing,
    strangers,
)
from tests.simulation.actions.action import Action
from tests.simulation.promises import Promise

NOT_YET: frozenset[str] = frozenset({"flip a bit", "change port"})
"""Built, and drawn only when asked for.

No server serves flipped bytes as if they were whole: nats-server checks each message and loses it ("lose
logged messages"), and `tests/faults` flips bits in its real files. Members cannot follow a hub to another
port yet, as their join links name it.
"""

NOT_YET_KEPT: frozenset[Promise] = frozenset()
"""Promises that the product is known to break; histories go on as if it did not."""

EVERY: dict[str, Action] = {
    action.name: action
    for family in (editing, notebooks, deleting, processes, network, disks, sharing, strangers, logs, healing)
    for action in family.ACTIONS
}


def drawable(also: frozenset[str] = frozenset()) -> list[tuple[str, float]]:
    """Names and weights of the actions that histories are drawn from."""
    return [(name, action.weight) for name, action in EVERY.items() if name not in NOT_YET - also]
