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
from core.breaker import BreakerStanding
from core.deadline import left
from core.errors import HubUnreachable, MajorityMissing, Problem, ServiceBusy, SignedOut
from core.ids import UserId
from core.pauses import growing_pauses, jittered
from core.retry_budget import RetryBudget
from core.tracing import Tracing
from core.world import World
from sync.bus.certificates import HubUntrusted, fingerprint_of
from sync.rpc.carrying import Deadlines, TracedCalls
from sync.rpc.explaining import explain, never_began
from sync.rpc.guards import Guards, Lane
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
_MOST_RETRIES = 2
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 2.0
"""Seconds before a retry, at the most."""
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

    def __init__(self, place: str, http: Client, tracing: Tracing) -> None:
        address = f"https://{place}"
        carrying = (TracedCalls(tracing), Deadlines()) if tracing.is_on else (Deadlines(),)
        self.place = place
        self.http = http
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
        self._guards = Guards(world, _seconds)
        self._budget = RetryBudget(_seconds)

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

    def standings(self) -> dict[str, BreakerStanding]:
        """Say for each place whether it is asked now, or left in peace as it did not answer."""
        return {point.place: self._guards.standing(point.place) for point in self._points}

    async def ask(self, ask: Ask[Answer], *, lane: Lane = Lane.CALLS, once: bool = False) -> Answer:
        """Ask as this device, signed in; raises the Problem that the hub tells, or HubUnreachable."""
        try:
            return await self.ask_openly(ask, await self._credentials(), lane=lane, once=once)
        except SignedOut:
            self._tokens = None
            return await self.ask_openly(ask, await self._credentials(), lane=lane, once=once)

    async def ask_openly(
        self, ask: Ask[Answer], headers: Headers | None = None, *, lane: Lane = Lane.CALLS, once: bool = False
    ) -> Answer:
        """Ask without being signed in, at one place after the other until one answers.

        A hub that is cut off from the others of its cluster is passed over, and a place that did not answer
        of late. What no hub has begun to do is asked again after a pause, unless it may be asked `once` only,
        as a challenge is answered. Raises the Problem that the hub tells, HubUnreachable, or HubUntrusted
        when somebody else answers.
        """
        self._budget.note_call()
        pauses = growing_pauses(_FIRST_PAUSE, _LONGEST_PAUSE)
        for _ in range(0 if once else _MOST_RETRIES):
            try:
                return await self._ask_somewhere(ask, headers or {}, lane)
            except (ServiceBusy, HubUnreachable) as problem:
                pause = jittered(next(pauses), self._world)
                if not self._may_retry(problem, pause):
                    raise
            await asyncio.sleep(pause)
        return await self._ask_somewhere(ask, headers or {}, lane)

    def _may_retry(self, problem: Problem, pause: float) -> bool:
        remaining = left()
        if (remaining is not None and remaining <= pause) or not never_began(problem):
            return False
        is_granted = self._budget.take()
        self._world.measures.hub_retries.add("asked" if is_granted else "over_budget")
        return is_granted

    async def _ask_somewhere(self, ask: Ask[Answer], headers: Headers, lane: Lane) -> Answer:
        problems: list[Problem] = []
        for point in tuple(self._points):
            try:
                answer = await self._ask_at(point, ask, headers, lane)
            except (HubUnreachable, HubUntrusted, MajorityMissing) as problem:
                problems.append(problem)
            else:
                self._points.sort(key=lambda other: other is not point)
                return answer
        raise _worst(problems)

    async def _ask_at(self, point: HubPoint, ask: Ask[Answer], headers: Headers, lane: Lane) -> Answer:
        cancelled = _times_cancelled()
        async with self._guards.passing(point.place, lane):
            try:
                with ResponseMetadata() as told:
                    answer = await ask(point, {**headers, HEADER: str(self._position)})
            except ConnectError as error:
                if _times_cancelled() > cancelled:
                    raise asyncio.CancelledError from error
                raise (problem_in(error) or explain(point.place, error)) from error
            if _times_cancelled() > cancelled:
                raise asyncio.CancelledError
        self._position |= Position.read(told.headers.get(HEADER) or "")
        return answer

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
        answer = await self.ask_openly(lambda point, _: point.accounts.sign_in(asked), once=True)
        return self.keep(answer.tokens)

    async def close(self) -> None:
        """Hang up."""
        await self._transport.aclose()

    def _point(self, place: str) -> HubPoint:
        return HubPoint(place, self._http, self._world.tracing)

    async def _credentials(self) -> Headers:
        async with self._signing_in:
            if self._tokens is None or self._tokens.access_ends_at - _SPARE < self._world.now():
                await self.sign_in()
            access = self._tokens.access if self._tokens else ""
        return {"authorization": f"Bearer {access}"}


def _seconds() -> float:
    return asyncio.get_running_loop().time()


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
