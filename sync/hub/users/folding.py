"""Applying the log to the projection, one message after the other: what stands, and what is void.

It depends on the log alone, never on the clock or on what this hub did: that is why every hub answers
alike.
"""

import sqlite3
from typing import Any

import msgspec

from sync.hub.users.events import (
    ApiTokenEnded,
    ApiTokenMade,
    Asked,
    DeviceAdded,
    DeviceRevoked,
    DisplayNameChanged,
    Event,
    InviteMade,
    Joined,
    NameChosen,
    PasswordChanged,
    PasswordRehashed,
    Registered,
    RegistrationSet,
    SessionEnded,
    SessionKept,
    UserDeleted,
)
from sync.hub.users.facts import Registration
from sync.hub.users.view import View
from sync.hub.users.wires import Record

_REGISTRATIONS = frozenset(mode.value for mode in Registration)


class Fold:
    """Writes into the tables; the caller opens the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._view = View(connection)

    def apply(self, record: Record, sequence: int) -> bool:
        """Apply a message; False when it is void or cannot be read, and then it changed nothing."""
        self._write("INSERT OR REPLACE INTO heads VALUES (?, ?)", record.subject, sequence)
        if record.event is None:
            self._write("INSERT OR REPLACE INTO unread VALUES (?, ?)", sequence, record.subject)
            return False
        if not self._stands(record.event, record.at):
            return False
        self._take(record.event, record.at, sequence)
        return True

    def _stands(self, event: Event, at: float) -> bool:  # noqa: C901, PLR0911, PLR0912 (a line for each kind)
        view = self._view
        match event:
            case Registered():
                return self._may_register(event, at)
            case Joined():
                return self._is_new(event.user, event.device, event.invite, at)
            case NameChosen():
                user = view.living_user(event.user)
                late = view.has_sessions_ended_since(event.user, event.seen)
                return user is not None and not user.name and not late and view.is_name_free(event.key, at)
            case DeviceAdded():
                late = view.has_sessions_ended_since(event.user, event.seen)
                return not late and self._is_alive(event.user) and view.device(event.device) is None
            case SessionKept():
                return self._may_keep(event)
            case SessionEnded():
                return view.session(event.session) is not None
            case ApiTokenMade():
                return self._may_make_token(event)
            case ApiTokenEnded():
                return view.api_token(event.token) is not None
            case InviteMade():
                return view.invite(event.invite) is None
            case RegistrationSet():
                return event.registration in _REGISTRATIONS
            case Asked():
                return True
            case DeviceRevoked():
                device = view.active_device(event.device)
                return device is not None and device.user == event.user
            case _:
                return self._is_alive(event.user)

    def _may_register(self, event: Registered, at: float) -> bool:
        is_new = self._is_new(event.user, event.device, event.invite, at)
        return is_new and self._view.is_name_free(event.key, at)

    def _is_new(self, user: str, device: str | None, invite: str | None, at: float) -> bool:
        if self._view.user(user) is not None:
            return False
        if device is not None and self._view.device(device) is not None:
            return False
        return invite is None or self._view.good_invite(invite, at) is not None

    def _may_keep(self, event: SessionKept) -> bool:
        late = self._view.has_sessions_ended_since(event.user, event.seen, event.session)
        return not late and self._may_have(event.user, event.device)

    def _may_make_token(self, event: ApiTokenMade) -> bool:
        late = self._view.has_sessions_ended_since(event.user, event.seen)
        is_new = self._view.api_token(event.token) is None
        return not late and is_new and self._may_have(event.user, event.device)

    def _may_have(self, user: str, device: str | None) -> bool:
        """Say whether something may begin that ends with the user, or with a device of the user's."""
        if not self._is_alive(user):
            return False
        found = None if device is None else self._view.active_device(device)
        return device is None or (found is not None and found.user == user)

    def _is_alive(self, user: str) -> bool:
        return self._view.living_user(user) is not None

    def _take(self, event: Event, at: float, sequence: int) -> None:  # noqa: C901, PLR0912 (one line for each kind)
        match event:
            case Registered():
                self._add_user(event, event.name, event.password, at)
                self._hold_name(event.key, event.name, event.user)
                self._add_device(event, at)
                self._announce_birth(event, at, sequence)
            case Joined():
                self._add_user(event, "", None, at)
                self._add_device(event, at)
                self._announce_birth(event, at, sequence)
            case NameChosen():
                self._change(event.user, name=event.name, password=event.password)
                self._hold_name(event.key, event.name, event.user)
                self._announce_change(event.user, at, sequence)
            case DeviceAdded():
                self._add_device(event, at)
                self._announce_change(event.user, at, sequence)
            case DisplayNameChanged():
                self._change(event.user, display_name=event.display_name)
                self._announce_change(event.user, at, sequence)
            case PasswordChanged():
                self._change(event.user, password=event.password, ended=sequence, kept=event.kept)
                self._write("DELETE FROM sessions WHERE user = ? AND id != ?", event.user, event.kept)
                self._write("DELETE FROM api_tokens WHERE user = ?", event.user)
            case PasswordRehashed():
                self._change(event.user, password=event.password)
            case DeviceRevoked():
                self._revoke(event.user, event.device, at, sequence)
            case UserDeleted():
                self._delete_user(event.user, at, sequence)
            case SessionKept():
                self._keep_session(event, at)
            case SessionEnded():
                self._write("DELETE FROM sessions WHERE id = ?", event.session)
            case ApiTokenMade():
                self._make_token(event, at)
            case ApiTokenEnded():
                self._write("DELETE FROM api_tokens WHERE id = ?", event.token)
            case InviteMade():
                values = (event.invite, event.secret, event.by, at, event.ends_at)
                self._write("INSERT INTO invites VALUES (?, ?, ?, ?, ?, NULL)", *values)
                self._announce("user.invited", sequence, at, by=event.by, invite=event.invite)
            case RegistrationSet():
                self._write("INSERT OR REPLACE INTO hub VALUES (1, ?)", event.registration)
            case Asked():
                pass

    def _add_user(self, event: Registered | Joined, name: str, password: str | None, at: float) -> None:
        self._write(
            "INSERT INTO users (id, name, display_name, password, created_at) VALUES (?, ?, ?, ?, ?)",
            *(event.user, name, event.display_name, password, at),
        )
        if event.invite is not None:
            self._write("UPDATE invites SET used_by = ? WHERE id = ?", event.user, event.invite)

    def _hold_name(self, key: str, name: str, user: str) -> None:
        self._write("INSERT OR REPLACE INTO names VALUES (?, ?, ?)", key, name, user)

    def _add_device(self, event: Registered | Joined | DeviceAdded, at: float) -> None:
        if event.device is not None:
            values = (event.device, event.user, event.label, at)
            self._write("INSERT INTO devices VALUES (?, ?, ?, ?, NULL)", *values)

    def _change(self, user: str, **values: object) -> None:
        columns = ", ".join(f"{name} = ?" for name in values)
        self._write(f"UPDATE users SET {columns} WHERE id = ?", *values.values(), user)  # noqa: S608 (names of our own)

    def _revoke(self, user: str, device: str, at: float, sequence: int) -> None:
        self._write("UPDATE devices SET revoked_at = ? WHERE id = ?", at, device)
        self._write("DELETE FROM sessions WHERE device = ? AND user = ?", device, user)
        self._write("DELETE FROM api_tokens WHERE device = ? AND user = ?", device, user)
        self._announce("device.revoked", sequence, at, user=user, device=device)

    def _delete_user(self, user: str, at: float, sequence: int) -> None:
        for device in self._view.devices_of(user):
            if device.revoked_at is None:
                self._revoke(user, device.id, at, sequence)
        self._write("DELETE FROM sessions WHERE user = ?", user)
        self._write("DELETE FROM api_tokens WHERE user = ?", user)
        self._write("UPDATE devices SET label = '' WHERE user = ?", user)
        self._change(user, name="", display_name="", password=None, deleted_at=at)
        self._announce("user.deleted", sequence, at, user=user)

    def _keep_session(self, event: SessionKept, at: float) -> None:
        secrets = (event.family, event.refresh, event.access)
        times = (event.access_ends_at, event.ends_at, event.number)
        who = (event.session, event.user, event.device, event.label, event.started_at, at)
        marks = ", ".join("?" * 12)
        self._write(f"INSERT OR REPLACE INTO sessions VALUES ({marks})", *who, *secrets, *times)  # noqa: S608

    def _make_token(self, event: ApiTokenMade, at: float) -> None:
        who = (event.token, event.user, event.device, event.label)
        values = (*who, " ".join(event.scopes), event.secret, at, event.ends_at)
        self._write("INSERT INTO api_tokens VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *values)

    def _announce_birth(self, event: Registered | Joined, at: float, sequence: int) -> None:
        self._announce("user.registered", sequence, at, invite=event.invite, **self._told_of(event.user))

    def _announce_change(self, user: str, at: float, sequence: int) -> None:
        self._announce("user.updated", sequence, at, **self._told_of(user))

    def _told_of(self, user: str) -> dict[str, Any]:
        found = self._view.user(user)
        if found is None:
            raise RuntimeError("only a user that is there is told of")
        devices = [device.id for device in self._view.devices_of(user) if device.revoked_at is None]
        return {"user": user, "name": found.name, "display_name": found.display_name, "devices": devices}

    def _announce(self, subject: str, sequence: int, at: float, **facts: Any) -> None:
        payload = msgspec.json.encode({"version": 1, "sequence": sequence, "at": at, **facts})
        self._write(
            "INSERT INTO announcements (sequence, subject, payload) VALUES (?, ?, ?)",
            *(sequence, subject, payload),
        )

    def _write(self, statement: str, *values: object) -> None:
        self._connection.execute(statement, values)
