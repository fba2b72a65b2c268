"""What stands in the log of accounts, and what is void."""

import pytest

from sync.hub.users.events import (
    DeviceAdded,
    DeviceRevoked,
    DisplayNameChanged,
    InviteMade,
    Joined,
    NameChosen,
    PasswordChanged,
    Registered,
    RegistrationSet,
    SessionEnded,
    SessionKept,
    UserDeleted,
)
from sync.hub.users.view import NAME_HELD
from tests.sync.hub.users.replica import Replica


@pytest.fixture
def replica() -> Replica:
    """Anna has a name, a password, a device and a session, Bela a device alone."""
    made = Replica()
    assert made.take(_registered("anna", "d1"))
    assert made.take(_session("s1", seen=1))
    assert made.take(_invite("i1"))
    assert made.take(_joined("bela", "d2", "i1"))
    return made


def test_a_session_that_was_decided_before_the_password_changed_is_void(replica: Replica) -> None:
    seen = replica.view.sequence
    assert replica.take(PasswordChanged(user="anna", password="$other", kept="s1"))
    assert not replica.take(_session("s2", seen=seen))
    assert replica.view.session("s2") is None
    assert replica.take(_session("s2", seen=seen + 1))


def test_the_session_that_changed_the_password_is_renewed_all_the_same(replica: Replica) -> None:
    seen = replica.view.sequence
    assert replica.take(_session("s2", seen=seen))
    assert replica.take(PasswordChanged(user="anna", password="$other", kept="s1"))
    assert replica.view.session("s2") is None
    assert replica.take(_session("s1", seen=seen))


def test_a_device_that_was_decided_before_the_password_changed_is_void(replica: Replica) -> None:
    seen = replica.view.sequence
    assert replica.take(PasswordChanged(user="anna", password="$other", kept="s1"))
    assert not replica.take(DeviceAdded(user="anna", device="d3", label="", seen=seen))
    assert replica.take(DeviceAdded(user="anna", device="d3", label="", seen=seen + 1))


def test_a_second_name_is_void_and_stays_free(replica: Replica) -> None:
    assert not replica.take(NameChosen(user="anna", name="other", key="other", password="$h", seen=9))
    assert replica.take(NameChosen(user="bela", name="other", key="other", password="$h", seen=9))


def test_a_session_of_a_removed_or_foreign_device_is_void(replica: Replica) -> None:
    assert not replica.take(_session("s2", seen=9, device="d2"))
    assert replica.take(_session("s2", seen=9, device="d1"))
    assert replica.take(DeviceRevoked(user="anna", device="d1"))
    assert replica.view.session("s2") is None
    assert not replica.take(_session("s2", seen=9, device="d1"))
    assert replica.view.session("s1") is not None


def test_nobody_removes_the_device_of_another_nor_one_twice(replica: Replica) -> None:
    assert not replica.take(DeviceRevoked(user="bela", device="d1"))
    assert replica.take(DeviceRevoked(user="anna", device="d1"))
    assert not replica.take(DeviceRevoked(user="anna", device="d1"))


@pytest.mark.parametrize("device", ["d1", "d2"])
def test_a_device_that_is_bound_makes_a_registration_void_and_the_name_stays_free(
    replica: Replica, device: str
) -> None:
    assert not replica.take(_registered("carl", device))
    assert not replica.take(DeviceAdded(user="bela", device=device, label="", seen=9))
    assert replica.take(_registered("carl", "d3"))
    assert replica.view.unread() == 0


def test_a_removed_device_stays_bound(replica: Replica) -> None:
    assert replica.take(DeviceRevoked(user="anna", device="d1"))
    assert not replica.take(DeviceAdded(user="anna", device="d1", label="", seen=9))
    assert not replica.take(_registered("carl", "d1"))


def test_an_invite_is_good_once_in_time_and_while_its_maker_has_an_account(replica: Replica) -> None:
    assert not replica.take(_joined("carl", "d3", "i1"))
    assert not replica.take(_joined("carl", "d3", "no such"))
    assert replica.take(_invite("i2"))
    assert not replica.take(_joined("carl", "d3", "i2"), at=100.0)
    assert replica.take(_joined("carl", "d3", "i2"), at=99.0)
    assert replica.take(_invite("i3", by="anna"))
    assert replica.take(UserDeleted(user="anna"))
    assert not replica.take(_joined("dora", "d4", "i3"))


def test_a_name_is_void_while_it_is_had_and_for_thirty_days_after(replica: Replica) -> None:
    assert not replica.take(_registered("other", None, name="anna"))
    assert replica.take(UserDeleted(user="anna"), at=1000.0)
    assert not replica.take(_registered("other", None, name="anna"), at=1000.0 + NAME_HELD - 1)
    assert replica.take(_registered("other", None, name="anna"), at=1000.0 + NAME_HELD)


def test_nothing_comes_after_the_end_of_an_account(replica: Replica) -> None:
    assert replica.take(UserDeleted(user="anna"))
    assert replica.view.sessions_of("anna", 0.0) == []
    for event in (
        UserDeleted(user="anna"),
        DisplayNameChanged(user="anna", display_name="Ghost"),
        PasswordChanged(user="anna", password="$other", kept="s1"),
        DeviceAdded(user="anna", device="d3", label="", seen=9),
        NameChosen(user="anna", name="ghost", key="ghost", password="$h", seen=9),
        SessionEnded(session="s1", user="anna", reason=""),
        _session("s1", seen=9),
        _registered("anna", "d3", name="ghost"),
    ):
        assert not replica.take(event)


def test_nobody_is_registered_twice_or_changed_before_they_are_there(replica: Replica) -> None:
    assert not replica.take(_registered("anna", None, name="other"))
    assert not replica.take(DisplayNameChanged(user="nobody", display_name="Ghost"))
    assert not replica.take(_session("s9", seen=9, user="nobody"))


def test_a_way_of_registration_that_is_not_known_is_void(replica: Replica) -> None:
    assert not replica.take(RegistrationSet(registration="by phone"))
    assert replica.take(RegistrationSet(registration="closed"))


def _registered(user: str, device: str | None, *, name: str = "") -> Registered:
    key = name or user
    return Registered(user=user, name=key, key=key, display_name="A", password="$h", device=device)


def _joined(user: str, device: str, invite: str) -> Joined:
    return Joined(user=user, display_name="A", device=device, label="", invite=invite)


def _invite(invite: str, by: str | None = None) -> InviteMade:
    return InviteMade(invite=invite, secret=b"s", by=by, ends_at=100.0)


def _session(session: str, *, seen: int, device: str | None = None, user: str = "anna") -> SessionKept:
    return SessionKept(
        session=session,
        user=user,
        device=device,
        label="",
        started_at=0.0,
        family=b"f",
        refresh=b"r",
        access=b"a",
        access_ends_at=10.0,
        ends_at=100.0,
        number=1,
        seen=seen,
    )
