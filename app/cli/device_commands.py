"""`tandem device …`: list, revoke."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption, SpaceOption
from app.cli.people_printing import print_devices, print_troubles
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.commands.hub_requests import ListDevices, RevokeDevice
from app.commands.hub_results import OwnDeviceList


def register(app: typer.Typer) -> None:
    """Add the commands under `device`."""
    device = typer.Typer(no_args_is_help=True, help="Your own devices at the hubs of your shared spaces.")
    device.command("list")(list_devices)
    device.command("revoke")(revoke)
    app.add_typer(device, name="device")


def list_devices(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """List your devices at every hub, or at the hub of one space."""
    listed = deliver(profile_of(context), ListDevices(space), OwnDeviceList)
    if json:
        print_json(listed)
        return
    if listed.devices:
        print_devices(listed.devices)
    elif not listed.problems:
        output().print("No space is shared, so no hub knows a device of yours.")
    print_troubles(listed.problems)


def revoke(
    context: typer.Context,
    device: Annotated[str, typer.Argument(metavar="DEVICE", help="The device, by name or id.")],
    space: SpaceOption = None,
    json: JsonOption = False,
) -> None:
    """Remove a device of yours for good, for example one that was lost.

    It is put out at once and can never come back with the same key; its notes stay on it.
    """
    revoked = deliver(profile_of(context), RevokeDevice(device, space), OwnDeviceList)
    if json:
        print_json(revoked)
        return
    first = revoked.devices[0]
    hubs = " and ".join(one_line(each.hub) for each in revoked.devices)
    notices().print(f"“{one_line(first.label) or first.id[:12]}” is removed for good from {hubs}.")
