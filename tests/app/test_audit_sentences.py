"""What an audit log tells is told in whole sentences."""

import pytest

from app.audit_sentences import sentence
from core.ids import DeviceId, UserId
from sync.peer import AuditEntry


def _entry(act: str, role: str = "", *, user: str = "u1", about: str = "u2", to: str = "Bob") -> AuditEntry:
    by = "Ada" if user else ""
    return AuditEntry(0.0, act, UserId(user), by, about, to, role, DeviceId("d1"), "")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (_entry("member-added", "editor"), "Ada added Bob as an editor"),
        (_entry("member-added", "editor", about="u1"), "Ada joined as an editor"),
        (_entry("member-added", "overseer"), "Ada added Bob as a member"),
        (_entry("role-changed", "owner", to=""), "Ada made somebody an owner"),
        (_entry("invite-made"), "Ada made an invitation to the hub"),
        (_entry("sign-in-refused", user=""), "A sign-in was refused"),
        (_entry("teleported"), "Ada: teleported"),
    ],
)
def test_an_entry_is_told_by_its_act_and_its_role(entry: AuditEntry, told: str) -> None:
    assert sentence(entry) == told
