"""Tells which services the hubs of a cluster run, as these say on the bus."""

from collections.abc import Mapping
from datetime import UTC, datetime

from app.commands.cluster_requests import ReportServices
from app.commands.cluster_results import ServiceList, ServiceRow
from app.commands.desk import Desk
from app.commands.hubs import own_hub
from core.ids import DeviceId
from sync.bus.micro import MicroService
from sync.hub.cluster.duty import MustStandBy


async def report_services(desk: Desk, _request: ReportServices) -> ServiceList:
    """Ask all hubs for their services; raises BusProblem while this one does not run, or stands by."""
    hub = own_hub(desk)
    if hub.standby is not None:
        raise MustStandBy(hub.standby.roster)
    found = await hub.services.registered()
    roster = hub.services.cluster.roster
    names: Mapping[DeviceId, str] = {each.id: each.name for each in roster.hubs} if roster else {}
    heard = {service.id for service in found}
    rows = (_row(service, names) for service in found)
    return ServiceList(
        tuple(sorted(rows, key=lambda row: (row.hub, row.hub_id, row.service))),
        tuple(sorted(name for hub_id, name in names.items() if hub_id not in heard)),
    )


def _row(service: MicroService, names: Mapping[DeviceId, str]) -> ServiceRow:
    requests = sum(endpoint.requests for endpoint in service.endpoints)
    seconds = sum(endpoint.seconds for endpoint in service.endpoints)
    told = service.metadata
    places = next((endpoint.metadata.get("places", "") for endpoint in service.endpoints), "")
    return ServiceRow(
        service.name,
        names.get(DeviceId(service.id), told.get("hub", "")),
        service.id,
        service.version,
        told.get("state", ""),
        told.get("cluster", ""),
        tuple(place for place in places.split(",") if place),
        datetime.fromtimestamp(service.started, UTC),
        requests,
        sum(endpoint.errors for endpoint in service.endpoints),
        seconds / requests if requests else None,
    )
