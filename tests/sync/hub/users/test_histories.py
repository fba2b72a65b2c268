"""Random histories: every hub, however far behind, comes to the same, and nothing is half done.

A history is played by hubs that each know a part of the log. They decide as the service does, on what they
know, and the log takes what they write by compare-and-set. No bus: thousands of races cost seconds.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.hub.users.events import (
    ApiTokenEnded,
    ApiTokenMade,
    DeviceAdded,
    DeviceRevoked,
    DisplayNameChanged,
    Event,
    InviteMade,
    Joined,
    NameChosen,
    PasswordChanged,
    Registered,
    SessionEnded,
    SessionKept,
    UserDeleted,
    subject_of,
)
from sync.hub.users.view import View
from sync.hub.users.wires import decode, encode
from sync.log import LoggedMessage
from tests.sync.hub.users.replica import Replica

DAY = 86_400.0


@dataclass
class Log:
    """Takes a message if its subject has not changed, and forgets old renewals when told."""

    messages: list[LoggedMessage] = field(default_factory=list)
    whole: list[LoggedMessage] = field(default_factory=list)
    heads: dict[str, int] = field(default_factory=dict)

    def write(self, event: Event, expected: int, at: float) -> None:
        subject = subject_of(event)
        if self.heads.get(subject, 0) != expected:
            return
        sequence = len(self.whole) + 1
        self.heads[subject] = sequence
        message = LoggedMessage(sequence, encode(event, id=f"id{sequence}", at=at))
        self.messages.append(message)
        self.whole.append(message)

    def purge(self, subject: str) -> None:
        self.messages = [
            message
            for message in self.messages
            if message.sequence == self.heads.get(subject) or _subject(message) != subject
        ]

    def after(self, sequence: int) -> list[LoggedMessage]:
        return [message for message in self.messages if message.sequence > sequence]


def _subject(message: LoggedMessage) -> str:
    record = decode(message.wire)
    assert record is not None
    return record.subject


Step = tuple[int, int, int, int, int, int, bool]
"""Which hub, what it does, with which user, name, device, how far it reads first, and whether it purges."""
STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 12),
        st.integers(0, 3),
        st.integers(0, 2),
        st.integers(0, 3),
        st.integers(0, 4),
        st.booleans(),
    ),
    max_size=60,
)


class History:
    """Plays steps."""

    def __init__(self) -> None:
        self.log = Log()
        self.hubs = [Replica() for _ in range(3)]
        self.now = 1.0
        self.drawn = 0

    def play(self, step: Step) -> None:
        hub, act, user, name, device, reads, purges = step
        self.now += 7 * DAY
        replica = self.hubs[hub]
        replica.apply(self.log.after(replica.view.sequence)[:reads])
        decide = self._acts()[act]
        event = decide(replica.view, f"u{user}", f"n{name}", f"d{device}")
        if event is None:
            return
        self.log.write(event, replica.view.head_of(subject_of(event)), self.now)
        if purges and isinstance(event, SessionKept):
            self.log.purge(subject_of(event))

    def _acts(self) -> list[Callable[[View, str, str, str], Event | None]]:
        return [
            self._register,
            self._join,
            self._choose_name,
            self._add_device,
            self._revoke,
            self._change_password,
            self._delete,
            self._start,
            self._renew,
            self._end,
            self._invite_or_rename,
            self._make_token,
            self._end_token,
        ]

    def _register(self, view: View, user: str, name: str, device: str) -> Event | None:
        if not view.is_name_free(name, self.now) or view.device(device):
            return None
        return Registered(
            user=self._new(user), name=name, key=name, display_name="A", password="h", device=device
        )

    def _join(self, view: View, user: str, name: str, device: str) -> Event | None:
        invite = view.good_invite(f"i{name}", self.now)
        if invite is None or view.device(device):
            return None
        return Joined(user=self._new(user), display_name="A", device=device, label="", invite=invite.id)

    def _choose_name(self, view: View, user: str, name: str, _device: str) -> Event | None:
        found = self._living(view, user)
        if found is None or not view.is_name_free(name, self.now):
            return None
        return NameChosen(user=found, name=name, key=name, password="h", seen=view.sequence)

    def _add_device(self, view: View, user: str, _name: str, device: str) -> Event | None:
        found = self._living(view, user)
        if found is None or view.device(device):
            return None
        return DeviceAdded(user=found, device=device, label="", seen=view.sequence)

    def _revoke(self, view: View, user: str, _name: str, device: str) -> Event | None:
        found, known = self._living(view, user), view.active_device(device)
        return DeviceRevoked(user=found, device=device) if found and known and known.user == found else None

    def _change_password(self, view: View, user: str, name: str, _device: str) -> Event | None:
        found = self._living(view, user)
        sessions = view.sessions_of(found, self.now) if found else []
        if found is None or not sessions:
            return None
        return PasswordChanged(user=found, password=f"h{name}", kept=sessions[0].id)

    def _delete(self, view: View, user: str, name: str, _device: str) -> Event | None:
        found = self._living(view, user)
        return UserDeleted(user=found) if found and name == "n0" else None

    def _start(self, view: View, user: str, name: str, device: str) -> Event | None:
        found, known = self._living(view, user), view.active_device(device)
        if found is None or (known and known.user != found):
            return None
        self.drawn += 1
        return self._session(f"s{self.drawn}", found, known.id if known else None, 1, view)

    def _renew(self, view: View, user: str, _name: str, _device: str) -> Event | None:
        found = self._living(view, user)
        sessions = view.sessions_of(found, self.now) if found else []
        if not sessions:
            return None
        kept = view.session(sessions[-1].id)
        assert kept is not None
        session = kept.session
        return self._session(session.id, session.user, session.device, kept.number + 1, view)

    def _end(self, view: View, user: str, _name: str, _device: str) -> Event | None:
        found = self._living(view, user)
        sessions = view.sessions_of(found, self.now) if found else []
        return SessionEnded(session=sessions[0].id, user=sessions[0].user, reason="") if sessions else None

    def _invite_or_rename(self, view: View, user: str, name: str, device: str) -> Event | None:
        found = self._living(view, user)
        if found and device == "d0":
            return DisplayNameChanged(user=found, display_name=name)
        if view.invite(f"i{name}"):
            return None
        return InviteMade(invite=f"i{name}", secret=b"s", by=found, ends_at=self.now + 100 * DAY)

    def _make_token(self, view: View, user: str, _name: str, device: str) -> Event | None:
        found, known = self._living(view, user), view.active_device(device)
        if found is None or (known and known.user != found):
            return None
        self.drawn += 1
        return ApiTokenMade(
            token=f"t{self.drawn}",
            user=found,
            device=known.id if known else None,
            label="",
            scopes=("notes:read",),
            secret=b"s",
            ends_at=self.now + 1000 * DAY,
            seen=view.sequence,
        )

    def _end_token(self, view: View, user: str, _name: str, _device: str) -> Event | None:
        found = self._living(view, user)
        tokens = view.api_tokens_of(found, self.now) if found else []
        return ApiTokenEnded(token=tokens[0].id, user=tokens[0].user) if tokens else None

    def _session(self, session: str, user: str, device: str | None, number: int, view: View) -> SessionKept:
        return SessionKept(
            session=session,
            user=user,
            device=device,
            label="",
            started_at=self.now,
            family=b"f",
            refresh=str(number).encode(),
            access=b"a",
            access_ends_at=self.now,
            ends_at=self.now + 1000 * DAY,
            number=number,
            seen=view.sequence,
        )

    def _new(self, user: str) -> str:
        self.drawn += 1
        return f"{user}.{self.drawn}"

    def _living(self, view: View, user: str) -> str | None:
        """Find the first living user that a hub knows of this kind."""
        rows = view._rows(
            "SELECT id FROM users WHERE deleted_at IS NULL AND id LIKE ? ORDER BY id", f"{user}.%"
        )
        return str(rows[0][0]) if rows else None


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_every_hub_comes_to_the_same_as_one_that_is_built_anew(steps: list[Step]) -> None:
    history = History()
    for step in steps:
        history.play(step)
    anew = Replica()
    anew.apply(history.log.messages)
    for hub in history.hubs:
        hub.apply(history.log.after(hub.view.sequence))
        assert hub.rows() == anew.rows()


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_old_renewals_that_were_removed_make_no_difference(steps: list[Step]) -> None:
    history = History()
    for step in steps:
        history.play(step)
    whole, purged = Replica(), Replica()
    whole.apply(history.log.whole)
    purged.apply(history.log.messages)
    assert whole.rows() == purged.rows()


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_after_every_message_nothing_is_half_done(steps: list[Step]) -> None:
    history = History()
    for step in steps:
        history.play(step)
    replica = Replica()
    for message in history.log.whole:
        replica.apply([message])
        _require_whole(replica)


def _require_whole(replica: Replica) -> None:
    no_rows: dict[str, str] = {
        "a message of our own that no table takes": "SELECT sequence FROM unread",
        "a name without a user": "SELECT key FROM names WHERE user NOT IN (SELECT id FROM users)",
        "a living user with neither a name nor a device": (
            "SELECT id FROM users WHERE deleted_at IS NULL AND name = '' "
            "AND id NOT IN (SELECT user FROM devices)"
        ),
        "a name that is not held by its user": (
            "SELECT id FROM users WHERE name != '' "
            "AND id NOT IN (SELECT user FROM names WHERE key = users.name)"
        ),
        "two users of one name": "SELECT name FROM users WHERE name != '' GROUP BY name HAVING count(*) > 1",
        "a session of nobody": (
            "SELECT id FROM sessions WHERE user NOT IN (SELECT id FROM users WHERE deleted_at IS NULL)"
        ),
        "a session of a device that is not the user's": (
            "SELECT id FROM sessions WHERE device IS NOT NULL AND NOT EXISTS (SELECT 1 FROM devices "
            "WHERE devices.id = device AND devices.user = sessions.user AND revoked_at IS NULL)"
        ),
        "a token of nobody": (
            "SELECT id FROM api_tokens WHERE user NOT IN (SELECT id FROM users WHERE deleted_at IS NULL)"
        ),
        "a token of a device that is not the user's": (
            "SELECT id FROM api_tokens WHERE device IS NOT NULL AND NOT EXISTS (SELECT 1 FROM devices "
            "WHERE devices.id = device AND devices.user = api_tokens.user AND revoked_at IS NULL)"
        ),
        "an active device of a deleted user": (
            "SELECT id FROM devices WHERE revoked_at IS NULL "
            "AND user NOT IN (SELECT id FROM users WHERE deleted_at IS NULL)"
        ),
        "an invite used by nobody": (
            "SELECT id FROM invites WHERE used_by IS NOT NULL AND used_by NOT IN (SELECT id FROM users)"
        ),
        "two who used one invite": "SELECT used_by FROM invites WHERE used_by IS NOT NULL GROUP BY used_by "
        "HAVING count(*) > 1",
    }
    for fault, query in no_rows.items():
        assert replica.ask(query) == [], fault
