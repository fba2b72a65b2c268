"""Prints members, invitations, users, accounts and devices in columns."""

from collections.abc import Sequence
from datetime import UTC, datetime

from app.cli.columns import Column, print_columns
from app.cli.moments import ago, full
from app.cli.printing import short_id
from app.cli.terminal import notices, one_line, output
from app.commands.hub_results import AccountRow, OwnDeviceRow, UserAccounts, UserRow
from app.commands.people_results import InviteList, MemberList

_NO_NAME = "none yet"


def print_members(listed: MemberList) -> None:
    """Print who belongs to a space."""
    terminal = output()
    columns = [
        Column("ID", terminal.dim),
        Column("NAME", flexible=True),
        Column("ROLE"),
        Column("DEVICES", terminal.dim, numeric=True),
    ]
    rows = [
        (
            short_id(terminal, member.id),
            one_line(member.name) + (" (you)" if member.is_you else ""),
            member.role,
            str(len(member.devices)),
        )
        for member in listed.members
    ]
    print_columns(terminal, columns, rows)
    if not listed.in_reach:
        is_out = listed.space.right == "none"
        why = "You are no member any more" if is_out else "The hub cannot be reached"
        notices().print(f"{why}; these are the members as they were known last.")


def print_invites(listed: InviteList) -> None:
    """Print the invitations that still let somebody in."""
    terminal = output()
    if not listed.invites:
        terminal.print(f"No open invitations to “{one_line(listed.space.name)}”.")
        return
    columns = [
        Column("ID", terminal.dim),
        Column("ROLE"),
        Column("LEFT", numeric=True),
        Column("UNTIL", terminal.dim),
        Column("MADE BY", flexible=True),
    ]
    rows = [
        (
            short_id(terminal, invite.id),
            invite.role,
            str(invite.uses_left),
            full(invite.expires),
            one_line(invite.maker),
        )
        for invite in listed.invites
    ]
    print_columns(terminal, columns, rows)


def print_users(users: Sequence[UserRow]) -> None:
    """Print the users of a hub."""
    terminal = output()
    if not users:
        terminal.print("No users yet.")
        return
    columns = [
        Column("ID", terminal.dim),
        Column("NAME", flexible=True),
        Column("USER NAME", flexible=True),
        Column("PASSWORD"),
        Column("JOINED", terminal.dim, numeric=True),
    ]
    rows = [
        (
            short_id(terminal, user.id),
            one_line(user.display_name),
            one_line(user.user_name),
            "yes" if user.has_password else "no",
            ago(user.joined),
        )
        for user in users
    ]
    print_columns(terminal, columns, rows)


def print_accounts(shown: UserAccounts) -> None:
    """Print one's name here, then the account at each hub."""
    terminal = output()
    terminal.print(f"  {terminal.dim('name  ')}  {one_line(shown.name)}")
    terminal.print(f"  {terminal.dim('device')}  {shown.device}")
    if shown.accounts:
        terminal.print()
        columns = [
            Column("HUB"),
            Column("SPACES", flexible=True),
            Column("NAME THERE", flexible=True),
            Column("USER NAME", flexible=True),
            Column("PASSWORD"),
        ]
        print_columns(terminal, columns, [_account(row) for row in shown.accounts])
    print_troubles([_trouble(row) for row in shown.accounts if row.problem])


def print_devices(devices: Sequence[OwnDeviceRow]) -> None:
    """Print one's devices, the removed ones last."""
    terminal, now = output(), datetime.now(UTC)
    columns = [
        Column("ID", terminal.dim),
        Column("DEVICE", flexible=True),
        Column("HUB"),
        Column("ADDED", terminal.dim, numeric=True),
        Column(""),
    ]
    rows = [
        (
            short_id(terminal, device.id),
            one_line(device.label),
            one_line(device.hub),
            ago(device.added, now),
            _standing(device),
        )
        for device in sorted(devices, key=lambda device: device.is_revoked)
    ]
    print_columns(terminal, columns, rows)


def print_troubles(troubles: Sequence[str]) -> None:
    """Print why some hubs did not answer, a line each."""
    for trouble in troubles:
        notices().print(one_line(trouble))


def _trouble(row: AccountRow) -> str:
    before = " It is shown as it was told last." if row.id else ""
    return f"{row.hub}: {row.problem}{before}"


def _account(row: AccountRow) -> tuple[str, ...]:
    spaces = ", ".join(one_line(space) for space in row.spaces)
    if not row.id:
        return one_line(row.hub), spaces, "not reached", "", ""
    password = "yes" if row.has_password else "no"
    return (
        one_line(row.hub),
        spaces,
        one_line(row.display_name),
        one_line(row.user_name) or _NO_NAME,
        password,
    )


def _standing(device: OwnDeviceRow) -> str:
    if device.is_revoked:
        return "removed"
    return "this device" if device.is_this else ""
