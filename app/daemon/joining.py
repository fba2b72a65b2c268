"""`tandemd join`: makes a profile a hub of a cluster before its daemon runs."""

import os

from app.bootstrap import open_desk
from app.cli.passwords import means_asking
from app.cli.terminal import notices, one_line, output
from app.commands.cluster import join_cluster as carry_out
from app.commands.cluster_requests import JoinCluster
from app.configuration.model import Configuration
from core.profile import OwnerKind, Profile
from sync.hub.hub_settings import Overruling
from sync.peer import SyncMode


async def join_cluster(profile: Profile, configuration: Configuration, link: str) -> None:
    """Join, and say what came of it; raises the Problem in the way."""
    overruling = Overruling(configuration.hub_listen, configuration.hub_names, configuration.hub_bus_port)
    opened = open_desk(
        profile,
        OwnerKind.COMMAND,
        SyncMode.OFFLINE,
        means=means_asking(profile, os.environ | configuration.key_places),
        overruling=lambda: overruling,
    )
    async with opened as desk:
        joined = await carry_out(desk, JoinCluster(link, configuration.hub_port))
    serving = ", ".join(map(one_line, joined.serving))
    output().print(f"This computer is a hub of the cluster now; it stands by for {serving}.")
    notices().print(
        f"Its places are {', '.join(joined.places)}; its bus has port {joined.bus_port}. Start `tandemd` with"
        " the same configuration."
    )
