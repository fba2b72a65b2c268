"""What is told of a peer whenever its measures are read: its outbox, its queues, its links."""

from collections import Counter
from collections.abc import Callable, Mapping

from core.breaker import BreakerStanding, BreakerState
from core.ids import SpaceId
from core.measures import Measures
from sync.peer.note_status import LinkState
from sync.peer.space_link import SpaceLink


def tell_links(measures: Measures, links: Mapping[SpaceId, SpaceLink]) -> None:
    """Tell of these links, added up over all spaces: none of them is named."""

    def sending(name: str) -> float:
        return sum(float(getattr(link.sending, name)) for link in links.values())

    def by_state() -> dict[tuple[str, ...], float]:
        states = Counter(link.status.link for link in links.values())
        return {(state.name.lower(),): states[state] for state in LinkState}

    gauge = measures.gauge
    gauge("tandem_spaces", "Shared spaces of this profile, by how their log is reached.", by_state, ("link",))
    gauge(
        "tandem_outbox_updates",
        "Updates of this device that no log has acknowledged.",
        lambda: sum(link.status.waiting for link in links.values()),
    )
    gauge(
        "tandem_outbox_age_seconds",
        "For how long the oldest of them has waited in this run.",
        lambda: max((link.sending.oldest_wait for link in links.values()), default=0.0),
    )
    gauge("tandem_send_queue_updates", "Updates that are in line to be published.", lambda: sending("queued"))
    gauge(
        "tandem_send_in_flight_updates",
        "Updates that were published and await their log.",
        lambda: sending("in_flight"),
    )
    gauge(
        "tandem_spaces_healing",
        "Spaces whose log may lack what it had.",
        lambda: sum(link.status.is_healing for link in links.values()),
    )


def tell_hubs(measures: Measures, standings: Callable[[], Mapping[str, BreakerStanding]]) -> None:
    """Tell how many places of hubs are asked now, and how many are left in peace: none of them is named."""

    def by_state() -> dict[tuple[str, ...], float]:
        states = Counter(standing.state for standing in standings().values())
        return {(state.value,): states[state] for state in BreakerState}

    measures.gauge(
        "tandem_hub_places", "Places of hubs that were asked, by their breaker.", by_state, ("breaker",)
    )
