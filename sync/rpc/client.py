"""A hub as one device asks it over Connect RPC: at any of its places, signed in by the device's key."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from connectrpc.client import ResponseMetadata
from connectrpc.errors import ConnectError

# Or pyqwest imports them with its first transport, in the event loop.
from opentelemetry import metrics, propagate, trace  # noqa: F401
from pyqwest import Client, HTTPTransport, HTTPVersion

from core.accounts import DeviceKey, ProofPurpose, prove
from core.errors import HubUnreachable, MajorityMissing, Problem, SignedOut
from core.ids import DeviceId, UserId
from core.requests import headers_of, present
from core.tracing import Tracing
from core.world import World
from sync.bus.certificates import HubUntrusted, fingerprint_of
from sync.rpc.carrying import Callers, Deadlines, TracedCalls
from sync.rpc.explaining import explain
from sync.rpc.position import HEADER, Position
from sync.rpc.problems import problem_in
from sync.rpc.tandem.hub.v1.accounts_connect import AccountServiceClient
from sync.rpc.tandem.hub.v1.accounts_pb import (
    ChallengeRequest,
    DeviceProof,
    Purpose,
    SignInRequest,
    Tokens,
)
from sync.rpc.tandem.hub.v1.cluster_connect import ClusterServiceClient
from sync.rpc.tandem.hub.v1.nearby_connect import NearbyServiceClient
from sync.rpc.tandem.hub.v1.pages_connect import PageServiceClient
from sync.rpc.tandem.hub.v1.spaces_connect import SpaceServiceClient

_DEADLINE_MS = 10_000
_CONNECT_SECONDS = 3.0
_SPARE = 30.0
"""Seconds before its end at which an access token is not used any more."""
_LARGEST_ANSWER = 16_000_000
_PURPOSES = {
    ProofPurpose.JOIN: Purpose.JOIN,
    ProofPurpose.SIGN_IN: Purpose.SIGN_IN,
    ProofPurpose.ADD: Purpose.ADD,
    ProofPurpose.CONFIRM: Purpose.CONFIRM,
    ProofPurpose.KNOCK: Purpose.KNOCK,
}
Answer = TypeVar("Answer")


class HubPoint:
    """One place of a hub, with the clients of its services there."""

    def __init__(self, place: str, http: Client, tracing: Tracing, own: DeviceId) -> None:
        address = f"https://{place}"
        callers = Callers(own)
        carrying = (TracedCalls(tracing), callers, Deadlines()) if tracing.is_on else (callers, Deadlines())
        self.place = place
        self.http = http
        self._tracing = tracing
        self._own = own
        self.accounts = AccountServiceClient(
            address,
            http_client=http,
            timeout_ms=_DEADLINE_MS,
            read_max_bytes=_LARGEST_ANSWER,
            interceptors=carrying,
        )
        self.spaces = SpaceServiceClient(
            address,
            http_client=http,
            timeout_ms=_DEADLINE_MS,
            read_max_bytes=_LARGEST_ANSWER,
            interceptors=carrying,
        )
        self.pages = PageServiceClient(
            address,
            http_client=http,
            timeout_ms=_DEADLINE_MS,
            read_max_bytes=_LARGEST_ANSWER,
            interceptors=carrying,
        )
        self.cluster = ClusterServiceClient(
            address,
            http_client=http,
            timeout_ms=_DEADLINE_MS,
            read_max_bytes=_LARGEST_ANSWER,
            interceptors=carrying,
        )
        self.nearby = NearbyServiceClient(
            address,
            http_client=http,
            timeout_ms=_DEADLINE_MS,
            read_max_bytes=_LARGEST_ANSWER,
            interceptors=carrying,
        )

    def carried(self) -> "Headers":
        """Give the headers of a request to REST: on whose behalf it is made, and for how long."""
        return headers_of(present(self._tracing, self._own))


Headers = dict[str, str]
Ask = Callable[[HubPoint, Headers], Awaitable[Answer]]
"""Asks something at a place, with these headers."""


class HubClient:
    """Asks a hub that is known by its authority (DER) and listens at `places` (host:port), best first."""

    def __init__(self, places: Sequence[str], authority: bytes, key: DeviceKey, world: World) -> None:
        self._authority = authority
        self._key = key
        self._world = world
        pem = ssl.DER_cert_to_PEM_cert(authority).encode()
        self._transport = HTTPTransport(
            tls_ca_cert=pem,
            http_version=HTTPVersion.HTTP1,
            connect_timeout=_CONNECT_SECONDS,
            proxy=(),  # a hub stands in the same house, or is told where it stands
            follow_redirects=False,
            enable_otel=False,
        )
        self._http = Client(self._transport)
        self._points = [self._point(place) for place in places]
        self._tokens: Tokens | None = None
        self._signing_in = asyncio.Lock()
        self._position = Position()

    @property
    def places(self) -> tuple[str, ...]:
        """Where the hub is looked for, the place first that answered last."""
        return tuple(point.place for point in self._points)

    def know(self, places: Sequence[str]) -> None:
        """Look for the hub at these places, best first, from now on; who answered last stays first."""
        known = {point.place: point for point in self._points}
        first = self._points[0].place if self._points else ""
        ordered = sorted(places, key=lambda place: place != first)
        self._points = [known.get(place) or self._point(place) for place in ordered]

    async def ask(self, ask: Ask[Answer]) -> Answer:
        """Ask as this device, signed in; raises the Problem that the hub tells, or HubUnreachable."""
        try:
            return await self.ask_openly(ask, await self._credentials())
        except SignedOut:
            self._tokens = None
            return await self.ask_openly(ask, await self._credentials())

    async def ask_openly(self, ask: Ask[Answer], headers: Headers | None = None) -> Answer:
        """Ask without being signed in, at one place after the other until one answers.

        A hub that is cut off from the others of its cluster is passed over. Raises the Problem that the hub
        tells, HubUnreachable, or HubUntrusted when somebody else answers.
        """
        problems: list[Problem] = []
        cancelled = _times_cancelled()
        for point in tuple(self._points):
            try:
                with ResponseMetadata() as told:
                    answer = await ask(point, {**(headers or {}), HEADER: str(self._position)})
            except ConnectError as error:
                if _times_cancelled() > cancelled:
                    raise asyncio.CancelledError from error
                problem = problem_in(error) or explain(point.place, error)
                problem.__cause__ = error
                if not isinstance(problem, HubUnreachable | HubUntrusted | MajorityMissing):
                    raise problem from error
                problems.append(problem)
            else:
                if _times_cancelled() > cancelled:
                    raise asyncio.CancelledError
                self._points.sort(key=lambda other: other is not point)
                self._position |= Position.read(told.headers.get(HEADER) or "")
                return answer
        raise _worst(problems)

    async def proof(self, purpose: ProofPurpose) -> DeviceProof:
        """Answer a fresh challenge of the hub for this device."""
        asked = ChallengeRequest(purpose=_PURPOSES[purpose])
        given = await self.ask_openly(lambda point, _: point.accounts.challenge(asked))
        # What the hub says it is called does not matter: the signature is for the hub that is trusted.
        made = prove(self._key, purpose, fingerprint_of(self._authority), given.text)
        return DeviceProof(device=made.device, challenge=made.challenge, signature=made.signature)

    def keep(self, tokens: Tokens | None) -> UserId:
        """Go on with a session that was just begun; tells whose it is."""
        self._tokens = tokens
        return UserId(tokens.user if tokens else "")

    async def sign_in(self) -> UserId:
        """Begin a session by the device's key; raises SignInRefused when the hub does not know it."""
        proof = await self.proof(ProofPurpose.SIGN_IN)
        asked = SignInRequest(proof=proof)
        answer = await self.ask_openly(lambda point, _: point.accounts.sign_in(asked))
        return self.keep(answer.tokens)

    async def close(self) -> None:
        """Hang up."""
        await self._transport.aclose()

    def _point(self, place: str) -> HubPoint:
        return HubPoint(place, self._http, self._world.tracing, self._key.id)

    async def _credentials(self) -> Headers:
        async with self._signing_in:
            if self._tokens is None or self._tokens.access_ends_at - _SPARE < self._world.now():
                await self.sign_in()
            access = self._tokens.access if self._tokens else ""
        return {"authorization": f"Bearer {access}"}


def _times_cancelled() -> int:
    """Count how often this task was told to end.

    To be asked, as connectrpc makes an error of that like of any other, and `asyncio.wait_for` of Python
    3.11, which it uses, an answer.
    """
    task = asyncio.current_task()
    return task.cancelling() if task else 0


def _worst(problems: Sequence[Problem]) -> Problem:
    """Choose what to tell of places that all failed: that somebody else answers is what to know first.

    Then that a hub is there, and cut off from the others.
    """
    for kind in (HubUntrusted, MajorityMissing, Problem):
        if told := [problem for problem in problems if isinstance(problem, kind)]:
            return told[-1]
    return HubUnreachable("No place of this hub is known.")
