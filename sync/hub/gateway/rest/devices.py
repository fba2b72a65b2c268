"""The devices that may sign in by their keys."""

from datetime import datetime
from http import HTTPStatus

from fastapi import APIRouter

from core.errors import NotFound
from core.ids import DeviceId
from sync.hub.gateway.rest.shapes import Page, Told, moment, optional_moment
from sync.hub.gateway.routes import Route, Served, SignedIn
from sync.hub.users import Device

router = APIRouter(prefix="/v1/devices", tags=["devices"], route_class=Route)


class KnownDevice(Told):
    """An installation of Tandem; one that was removed never comes back."""

    id: str
    label: str
    added_at: datetime
    removed_at: datetime | None


@router.get("", operation_id="listDevices")
async def list_devices(session: SignedIn, services: Served) -> Page[KnownDevice]:
    """List the caller's devices, oldest first, with those that were removed."""
    return Page(items=[_told(device) for device in await services.users.devices(session)], next=None)


@router.delete("/{device_id}", operation_id="removeDevice", status_code=HTTPStatus.NO_CONTENT)
async def remove_device(device_id: str, session: SignedIn, services: Served) -> None:
    """Remove a device for good; its sessions, and the API tokens made on it, end."""
    known = {device.id for device in await services.users.devices(session) if device.revoked_at is None}
    if device_id not in known:
        raise NotFound("You have no such device.", safe="Nothing was changed.", cure="Look at the list.")
    await services.users.revoke_device(session, DeviceId(device_id))


def _told(device: Device) -> KnownDevice:
    return KnownDevice(
        id=device.id,
        label=device.label,
        added_at=moment(device.added_at),
        removed_at=optional_moment(device.revoked_at),
    )
