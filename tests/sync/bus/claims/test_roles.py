"""What each role may say and hear: the lists in full, as every entry of them is a decision."""

import pytest

from core.accounts import DeviceKey
from core.facts import Role
from sync.bus.claims.roles import Grants, hub_grants, inbox_of, member_grants

DEVICE = DeviceKey(bytes(32)).id
READING = {
    "api.STREAM.INFO.LOG",
    "api.STREAM.INFO.SNAP",
    "api.STREAM.INFO.CTL",
    "api.STREAM.INFO.BLOB",
    "api.STREAM.MSG.GET.LOG",
    "api.DIRECT.GET.LOG",
    "api.DIRECT.GET.SNAP",
    "api.DIRECT.GET.CTL",
    "api.DIRECT.GET.BLOB",
}
TELLING = {f"a.{DEVICE}", f"p.{DEVICE}", f"h.*.{DEVICE}"}
HEARING = {
    *("d.>", "live.>", "c.>", "control.>", "a.>", "p.>", "h.all.>"),
    *(f"o.{DEVICE}", f"h.{DEVICE}.>", f"_INBOX.{DEVICE[:16]}.>"),
}


def test_a_viewer_reads_and_tells_of_itself() -> None:
    assert set(member_grants(DEVICE, Role.VIEWER).publish) == READING | TELLING


@pytest.mark.parametrize("role", [Role.OWNER, Role.EDITOR])
def test_an_editor_also_writes_updates(role: Role) -> None:
    assert set(member_grants(DEVICE, role).publish) == READING | TELLING | {"d.*.*"}


@pytest.mark.parametrize("role", Role)
def test_every_member_hears_the_same(role: Role) -> None:
    assert set(member_grants(DEVICE, role).subscribe) == HEARING


def test_the_hub_also_makes_folds_and_purges() -> None:
    made = {
        f"$JS.API.STREAM.{verb}.{name}"
        for verb in ("CREATE", "UPDATE")
        for name in ("LOG", "SNAP", "CTL", "BLOB")
    }
    purged = {f"$JS.API.STREAM.PURGE.{name}" for name in ("LOG", "SNAP", "BLOB")}
    read = {subject.replace("api", "$JS.API") for subject in READING}
    grants = hub_grants(DEVICE)
    assert set(grants.publish) == read | made | purged | TELLING | {"d.*.*", "s.*", "b.>", "c.>", "o.*"}
    assert set(grants.subscribe) == HEARING


def test_every_device_has_its_own_inbox() -> None:
    assert inbox_of(DEVICE) != inbox_of(DeviceKey(b"\x01" * 32).id)


def test_an_empty_list_would_allow_everything_and_is_refused() -> None:
    for grants in (Grants((), ("a",)), Grants(("a",), ())):
        with pytest.raises(ValueError, match="everything"):
            assert grants.contents
