"""What an audit log tells is told in whole sentences."""

import pytest

from app.audit_sentences import sentence
from core.ids import DeviceId, UserId
from sync.peer import AuditEntry


def _entry(
    act: str,
    role: str = "",
    *,
    user: str = "u1",
    by: str | None = "Ada",
    about: str = "u2",
    to: str | None = "Bob",
) -> AuditEntry:
    return AuditEntry(0.0, act, UserId(user), by, about, to, role, DeviceId("d1"), "")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (_entry("member-added", "editor"), "Ada added Bob as an editor"),
        (_entry("member-added", "editor", about="u1"), "Ada joined as an editor"),
        (_entry("member-added", "overseer"), "Ada added Bob as a member"),
        (_entry("role-changed", "owner", to=None), "Ada made somebody an owner"),
        (_entry("invite-made"), "Ada made an invitation to the hub"),
        (_entry("sign-in-refused", user="", by=None), "A sign-in was refused"),
        (_entry("member-removed", by=None), "Somebody removed Bob"),
        (_entry("member-left", user="q7mbxyz", by=""), "Deleted account q7mb left"),
        (_entry("member-removed", about="q7mbxyz", to=""), "Ada removed deleted account q7mb"),
        (_entry("account-deleted", user="q7mbxyz", by=""), "Deleted account q7mb was ended by its user"),
        (_entry("hub-joined", by=None, to="attic"), "“attic” joined the cluster as a hub"),
        (_entry("hub-invited"), "Ada made a link for one more hub"),
        (_entry("teleported"), "Ada: teleported"),
    ],
)
def test_an_entry_is_told_by_its_act_and_its_role(entry: AuditEntry, told: str) -> None:
    assert sentence(entry) == told
