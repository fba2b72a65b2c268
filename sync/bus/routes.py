"""The part of a nats-server's settings by which the servers of a cluster find and believe each other."""

import json
from pathlib import Path

from sync.bus.seat import Seat

_TEMPLATE = """\
cluster {{
    name: {cluster}
    listen: {listen}
    # Whom a server calls, it sees under another address than the one that others are to call.
    advertise: {route}
    # Members hear of other servers from the hub, in words that it signs for.
    no_advertise: true
    routes: [
{others}    ]
    ping_interval: "2s"
    ping_max: 3
    # Both sides prove that the authority of this cluster calls them servers of it, before the first word.
    tls {{
        cert_file: {certificate}
        key_file: {certificate}
        ca_file: {authority}
        verify: true
        min_version: "1.3"
        timeout: 5
    }}
}}

"""
_OTHER = "        {route}\n"


def cluster_settings(seat: Seat, certificate: Path, authority: Path) -> str:
    """Write the settings of one server of a cluster.

    `certificate` is the file with its certificate and key for the others, `authority` that of the one which
    signed it.
    """
    return _TEMPLATE.format(
        cluster=_quoted(seat.cluster),
        listen=_quoted(str(seat.listen)),
        route=_quoted(str(seat.route)),
        others="".join(_OTHER.format(route=_quoted(f"tls://{place}")) for place in seat.others),
        certificate=_quoted(str(certificate.absolute())),
        authority=_quoted(str(authority.absolute())),
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
