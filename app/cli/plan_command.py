"""`tandem cluster plan`: how many hubs so many people take; it asks nobody and needs no profile."""

from typing import Annotated

import typer

from app.cli.note_commands import JsonOption

_GIGA = 1e9


def plan(
    users: Annotated[int, typer.Option("--users", min=1, help="How many people there are.")],
    notes: Annotated[int, typer.Option("--notes", min=0, help="How many notes they have, all together.")],
    devices: Annotated[float, typer.Option(min=0.1, help="Devices of each of them.")] = 2.0,
    spaces: Annotated[float, typer.Option(min=0.1, help="Shared spaces that each of them is in.")] = 3.0,
    people: Annotated[float, typer.Option(min=1, help="People in each space.")] = 8.0,
    note_size: Annotated[float, typer.Option(min=1, help="Bytes of text of each note.")] = 2000.0,
    online: Annotated[
        float, typer.Option(min=0, max=1, help="The share of devices that are on in a busy hour.")
    ] = 0.4,
    typing: Annotated[
        float, typer.Option(min=0, max=1, help="The share of people online who type at one moment.")
    ] = 0.1,
    memory: Annotated[float, typer.Option(min=0.1, help="Gigabytes of memory of each hub.")] = 8.0,
    disk: Annotated[float, typer.Option(min=0.1, help="Gigabytes of disk of each hub.")] = 100.0,
    cores: Annotated[int, typer.Option(min=1, help="Cores of each hub.")] = 2,
    json: JsonOption = False,
) -> None:
    """Say what one hub, three and five would carry of so many people and notes.

    The figures were measured; what is beyond them is a model's.
    """
    from app.cli.plan_printing import print_plans, result_of
    from app.cli.printing import print_json
    from sync.hub.capacity import Demand, Machine, read_figures

    demand = Demand(users, notes, devices, spaces, people, note_size, online, typing)
    result = result_of(demand, Machine(memory * _GIGA, disk * _GIGA, cores), read_figures())
    if json:
        print_json(result)
    else:
        print_plans(result)
