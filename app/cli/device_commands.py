"""`tandem device …`: list, revoke, passphrase, renew."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption, SpaceOption
from app.cli.passwords import ask_passphrase
from app.cli.people_printing import print_devices, print_troubles
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.commands.hub_requests import ListDevices, RenewDevice, RevokeDevice, SetPassphrase
from app.commands.hub_results import KeptKey, OwnDeviceList, RenewedDevice


def register(app: typer.Typer) -> None:
    """Add the commands under `device`."""
    device = typer.Typer(
        no_args_is_help=True,
        help="Your own devices at the hubs of your shared spaces, and the key of this one.",
    )
    device.command("list")(list_devices)
    device.command("revoke")(revoke)
    device.command("passphrase")(passphrase)
    device.command("renew")(renew)
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


def passphrase(
    context: typer.Context,
    only: Annotated[
        bool, typer.Option("--only", help="Take the key away from wherever else it is kept.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Let a passphrase open the keys of this profile, also on a computer that it was copied to.

    It is asked for twice; when standard input is no terminal, its first line is taken. With `--only` Tandem
    asks for it, or reads it from the file that TANDEM_PASSPHRASE_FILE names, and nothing else opens them.
    """
    kept = deliver(profile_of(context), SetPassphrase(ask_passphrase(), only), KeptKey)
    if json:
        print_json(kept)
    else:
        notices().print(f"What opens the keys of this profile is kept in {' and in '.join(kept.places)}.")


def renew(context: typer.Context, json: JsonOption = False) -> None:
    """Go on as a new device, when the key of this one cannot be opened any more.

    Notes and changes that wait stay here. What cannot be opened is set aside, not deleted.
    """
    renewed = deliver(profile_of(context), RenewDevice(), RenewedDevice)
    if json:
        print_json(renewed)
        return
    notices().print("This is a new device now. Your notes are as they were.")
    for space in renewed.spaces:
        notices().print(f"“{one_line(space)}”: ask for an invitation and join again, or sign in.")
    for space in renewed.hosted:
        notices().print(
            f"“{one_line(space)}” was shared from here, and its hub opens with the old key alone;"
            " `tandem doctor` tells what to do."
        )
