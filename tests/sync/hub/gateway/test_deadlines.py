"""How long a caller waits is what its headers say, and else what is usual."""

import pytest

from core.requests import caller, left
from sync.hub.gateway import Mounted, Services, make_application
from sync.hub.gateway.envelope import Receive, Scope, Send
from sync.hub.gateway.settings import GatewaySettings, RequestTimes
from tests.sync.hub.gateway.conftest import client_of

CALL = "/tandem.hub.v1.Users/Read"
SETTINGS = GatewaySettings(times=RequestTimes(usual=100.0, longest=300.0))


class Seen:
    """An application that looks at how much time it has, and at the headers it gets."""

    def __init__(self) -> None:
        self.left: float | None = None
        self.caller = ""
        self.headers: dict[str, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body", False):
            pass
        self.left, self.caller = left(), caller()
        self.headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def ask(services: Services, method: str, path: str, headers: dict[str, str]) -> Seen:
    seen = Seen()
    application = make_application(services, mounts=[Mounted("/", seen)], settings=SETTINGS)
    async with client_of(application) as client:
        encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
        await client.request(method, path, headers=encoded, content=b"x" if method == "POST" else None)
    return seen


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("path", "headers", "most"),
    [
        (CALL, {"connect-timeout-ms": "2000"}, 2.0),
        (CALL, {"content-type": "application/grpc-web+proto", "grpc-timeout": "3S"}, 3.0),
        (CALL, {"content-type": "application/grpc-web+proto", "grpc-timeout": "40000000u"}, 40.0),
        (CALL, {"connect-timeout-ms": "3600000"}, 300.0),
        (CALL, {"connect-timeout-ms": "12345678901"}, 100.0),
        (CALL, {"connect-timeout-ms": "-5"}, 100.0),
        (CALL, {"connect-timeout-ms": "٢"}, 100.0),
        (CALL, {"prefer": "wait=2"}, 100.0),
        (CALL, {}, 100.0),
        ("/v1/notes", {"prefer": "wait=2"}, 2.0),
        ("/v1/notes", {"prefer": 'respond-async, WAIT="20"'}, 20.0),
        ("/v1/notes", {"prefer": "wait=20", "tandem-deadline-ms": "1500"}, 1.5),
        ("/v1/notes", {"prefer": "wait=3600"}, 300.0),
        ("/v1/notes", {"prefer": "wait=soon"}, 100.0),
        ("/v1/notes", {"prefer": "await=2"}, 100.0),
        ("/v1/notes", {"connect-timeout-ms": "2000"}, 100.0),
        ("/v1/notes", {}, 100.0),
    ],
)
async def test_a_request_has_the_time_of_its_caller(
    services: Services, method: str, path: str, headers: dict[str, str], most: float
) -> None:
    seen = await ask(services, method, path, headers)
    assert seen.left is not None
    assert most / 2 < seen.left <= most


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({}, ("connect-timeout-ms", "100000")),
        ({"connect-timeout-ms": "2000"}, ("connect-timeout-ms", "2000")),
        ({"content-type": "application/grpc-web"}, ("grpc-timeout", "100000m")),
        ({"content-type": "application/grpc-web", "grpc-timeout": "3S"}, ("grpc-timeout", "3S")),
    ],
)
async def test_the_library_ends_a_call_that_names_no_deadline(
    services: Services, headers: dict[str, str], told: tuple[str, str]
) -> None:
    seen = await ask(services, "POST", CALL, headers)
    assert told in seen.headers.items()


@pytest.mark.parametrize(("said", "known"), [("0a1b2c", "0a1b2c"), ("", ""), ("Anna B", ""), ("x" * 65, "")])
async def test_who_asked_first_is_known_by_a_short_word(services: Services, said: str, known: str) -> None:
    seen = await ask(services, "GET", "/v1/notes", {"tandem-caller": said})
    assert seen.caller == known
