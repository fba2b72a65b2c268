"""The roles by the names that people give them."""

from core.errors import BadInput
from core.facts import Role

ROLE_NAMES = {Role.OWNER: "owner", Role.EDITOR: "editor", Role.VIEWER: "viewer"}


def read_role(text: str) -> Role:
    """Return the role of this name; raises BadInput."""
    for role, name in ROLE_NAMES.items():
        if name == text.strip().lower():
            return role
    raise BadInput(
        f"There is no role “{text}”.",
        safe="Nothing was changed.",
        cure="An owner also says who the members are, an editor reads and writes, a viewer reads.",
    )
