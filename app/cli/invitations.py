"""Tells of an invitation that was made: the link, for whom and how long it is good, who can reach the hub."""

from app.cli.moments import full
from app.cli.qr_blocks import print_qr_code
from app.cli.terminal import notices, one_line, output
from app.cli.wording import a_role
from app.commands.people_results import MadeInvite


def print_invite(made: MadeInvite, *, qr_code: bool = False) -> None:
    """Print the link alone on standard output, and on standard error what there is to know about it."""
    notices().print(_promise(made))
    output().print(made.link)
    if qr_code:
        # Imported only here: few invitations are photographed.
        from sync.control.qr_code import qr_modules

        print_qr_code(notices(), qr_modules(made.link))
    notices().print(reach(made))


def is_served_elsewhere(made: MadeInvite) -> bool:
    """Say whether the space was joined, so that its hub runs without this computer."""
    return made.space.role != "host"


def reach(made: MadeInvite) -> str:
    """Say in a sentence who gets to the hub."""
    if made.hosts:
        return f"Others reach the hub at {' or '.join(one_line(host) for host in made.hosts)}."
    if is_served_elsewhere(made):
        return "Only programs on the hub's own computer reach it."
    return (
        "Only programs on this computer reach the hub; `tandem hub init --listen 0.0.0.0` opens it to your "
        "network."
    )


def _promise(made: MadeInvite) -> str:
    uses, role = made.invite.uses_left, made.invite.role
    who, what = ("One person", a_role(role)) if uses == 1 else (f"Up to {uses:,} people", f"{role}s")
    joining = f"{who} can join “{one_line(made.space.name)}” as {what}"
    return f"{joining} until {full(made.invite.expires)}, with `tandem join` and this link:"
