"""Every attack there is, by what it is aimed at."""

from tests.attacks import (
    across_spaces,
    bodies,
    device_proofs,
    endings,
    enumeration,
    escalation,
    gateway_tokens,
    invitations,
    lines,
    live_socket,
    nearby_door,
    nearby_lines,
    nearby_network,
    notebooks,
    passes,
    paths_and_names,
    published_pages,
    roles_on_the_bus,
    services,
)
from tests.attacks.attack import Attack, Field

FIELDS: tuple[Field, ...] = (
    across_spaces.FIELD,
    roles_on_the_bus.FIELD,
    passes.FIELD,
    gateway_tokens.FIELD,
    escalation.FIELD,
    notebooks.FIELD,
    invitations.FIELD,
    device_proofs.FIELD,
    enumeration.FIELD,
    paths_and_names.FIELD,
    bodies.FIELD,
    published_pages.FIELD,
    live_socket.FIELD,
    lines.FIELD,
    endings.FIELD,
    services.FIELD,
    nearby_network.FIELD,
    nearby_door.FIELD,
    nearby_lines.FIELD,
)


def find_attacks() -> list[Attack]:
    """List all of them, in order."""
    return [attack for field in FIELDS for attack in field.attacks]
