"""A hub as one device asks it over Connect RPC: at any of its places, signed in by the device's key."""

import asyncio
import ssl
from collections.abc import Sequence

from connectrpc.client import ResponseMetadata
from connectrpc.errors import ConnectError

# Or pyqwest imports them with its first transport, in the event loop.
from opentelemetry import metrics, propagate, trace  # noqa: F401
from pyqwest import Client, HTTPTransport, HTTPVersion

from core.accounts import DeviceKey, ProofPurpose, prove
from core.breaker import BreakerStanding
from core.errors import HubDraining, HubUnreachable, MajorityMissing, Problem, ServiceBusy, SignedOut
from core.ids import UserId
from core.pauses import growing_pauses, jittered
from core.requests import left
from core.retry_budget import RetryBudget
from core.world import World
from sync.bus.certificates import HubUntrusted, fingerprint_of
from sync.rpc.balancing import PASSED_OVER, Rotation
from sync.rpc.explaining import explain, never_began
from sync.rpc.guards import Guards, Lane
from sync.rpc.hub_clock import HEADER as DATE
from sync.rpc.hub_clock import HubClock
from sync.rpc.hub_point import Answer, Ask, Headers, HubPoint
from sync.rpc.looks import Looks
from sync.rpc.position import HEADER, MAY_BE_OLD, Position
from sync.rpc.problems import problem_in
from sync.rpc.tandem.hub.v1.accounts_pb import (
    ChallengeRequest,
    ChallengeResponse,
    DeviceProof,
    Purpose,
    SignInRequest,
    Tokens,
)
from sync.rpc.tandem.hub.v1.nearby_pb import GreetRequest

_CONNECT_SECONDS = 3.0
_SPARE = 30.0
"""Seconds before its end at which an access token is not used any more."""
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


class HubClient:
    """Asks a hub that is known by its authority (DER) and listens at `places` (host:port), best first.

    With several places that answer, calls are spread over them as `Rotation` says.
    """

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
        self._points = {place: self._point(place) for place in places}
        self._rotation = Rotation(places, world)
        self._given: dict[str, str] = {}
        """At which place each challenge was given that is not answered yet."""
        self._tokens: Tokens | None = None
        self._signing_in = asyncio.Lock()
        self._position = Position()
        self._clock = HubClock(world, _seconds)
        self._guards = Guards(world, _seconds)
        self._looks = Looks(self._look, self._guards)
        self._budget = RetryBudget(_seconds)

    @property
    def places(self) -> tuple[str, ...]:
        """Where the hub is looked for, the place first that answered last."""
        return self._rotation.places

    def know(self, places: Sequence[str]) -> None:
        """Look for the hub at these places, best first, from now on."""
        self._points = {place: self._points.get(place) or self._point(place) for place in places}
        self._rotation.know(places)

    def standings(self) -> dict[str, BreakerStanding]:
        """Say for each place whether it is asked now, or left in peace as it did not answer."""
        return {place: self._guards.standing(place) for place in self._points}

    async def ask(
        self,
        ask: Ask[Answer],
        *,
        about: str = "",
        shown: DeviceProof | None = None,
        lane: Lane = Lane.CALLS,
    ) -> Answer:
        """Ask as this device, signed in; raises the Problem that the hub tells, or HubUnreachable.

        What is `about` one space goes to the same place while others are no better, what shows a proof to
        the one that gave its challenge, once; `lane` says how long the hub takes for an answer.
        """

        async def ask_signed_in() -> Answer:
            headers = await self._credentials()
            return await self.ask_openly(ask, headers, about=about, shown=shown, lane=lane)

        try:
            return await ask_signed_in()
        except SignedOut:
            self._tokens = None
            return await ask_signed_in()

    async def ask_openly(
        self,
        ask: Ask[Answer],
        headers: Headers | None = None,
        *,
        about: str = "",
        shown: DeviceProof | None = None,
        lane: Lane = Lane.CALLS,
    ) -> Answer:
        """Ask without being signed in, at one place after the other until one answers; as `ask` else.

        A hub that is cut off from the others of its cluster, or is being stopped, is passed over, and a place
        that did not answer of late: only where no other is left, it is asked for a sign of life first. What
        no hub has begun to do is asked again after a pause, unless it shows a proof, which is used up. Raises
        the Problem that the hub tells, HubUnreachable, or HubUntrusted when somebody else answers.
        """
        self._budget.note_call()
        first = self._given.pop(shown.challenge, "") if shown else ""
        pauses = growing_pauses(_FIRST_PAUSE, _LONGEST_PAUSE)
        for _ in range(0 if shown else _MOST_RETRIES):
            try:
                return await self._ask_somewhere(ask, headers or {}, about, first, lane)
            except (ServiceBusy, HubUnreachable) as problem:
                pause = jittered(next(pauses), self._world)
                if not self._may_retry(problem, pause):
                    raise
            await asyncio.sleep(pause)
        return await self._ask_somewhere(ask, headers or {}, about, first, lane)

    def _may_retry(self, problem: Problem, pause: float) -> bool:
        remaining = left()
        if (remaining is not None and remaining <= pause) or not never_began(problem):
            return False
        is_granted = self._budget.take()
        self._world.measures.hub_retries.add("asked" if is_granted else "over_budget")
        return is_granted

    async def _ask_somewhere(
        self, ask: Ask[Answer], headers: Headers, about: str, first: str, lane: Lane
    ) -> Answer:
        problems: list[Problem] = []
        places = list(self._rotation.order(about or self._key.id, first))
        resting = [place for place in places if self._guards.is_half_open(place)]
        places = [place for place in places if place not in resting]
        while places or resting:
            if not places:
                (places, told), resting = await self._looks.awake(resting), []
                problems += told
                continue
            point = self._points.get(places.pop(0))
            if point is None:  # it was told meanwhile that the hub is there no more
                continue
            try:
                answer = await self._ask_at(point, ask, headers, lane)
            except PASSED_OVER as problem:
                problems.append(problem)
            else:
                return answer
            finally:
                self._look_at_others()
        raise _worst(problems)

    async def _ask_at(self, point: HubPoint, ask: Ask[Answer], headers: Headers, lane: Lane) -> Answer:
        cancelled = _times_cancelled()
        # What waits in line says nothing of how soon a place answers.
        async with self._guards.passing(point.place, lane):
            with self._rotation.asking(point.place, waits=lane is not Lane.CALLS) as turn:
                try:
                    with ResponseMetadata() as told:
                        answer = await ask(point, {**headers, HEADER: str(self._position)})
                except ConnectError as error:
                    if _times_cancelled() > cancelled:
                        raise asyncio.CancelledError from error
                    raise (problem_in(error) or explain(point.place, error)) from error
                if _times_cancelled() > cancelled:
                    raise asyncio.CancelledError
                turn.is_behind = MAY_BE_OLD.lower() in told.headers
        self._position |= Position.read(told.headers.get(HEADER) or "")
        self._clock.note(told.headers.get(DATE))
        return answer

    def _look_at_others(self) -> None:
        """Find out which places are there beside, while nobody waits for it."""
        self._looks.begin(self._rotation.due())
        self._looks.begin(place for place in self._points if self._guards.is_half_open(place))

    async def _look(self, place: str) -> None:
        point = self._points.get(place)
        if point is None:  # the hub left before it was looked at
            return
        await self._ask_at(
            point,
            lambda point, headers: point.nearby.greet(GreetRequest(), headers=headers),
            {},
            Lane.CALLS,
        )

    async def proof(self, purpose: ProofPurpose) -> DeviceProof:
        """Answer a fresh challenge of the hub for this device; to be `shown` with what is asked next."""
        asked = ChallengeRequest(purpose=_PURPOSES[purpose])

        async def ask(point: HubPoint, _headers: Headers) -> tuple[ChallengeResponse, str]:
            return await point.accounts.challenge(asked), point.place

        given, self._given[given.text] = await self.ask_openly(ask)
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
        answer = await self.ask_openly(lambda point, _: point.accounts.sign_in(asked), shown=proof)
        return self.keep(answer.tokens)

    async def close(self) -> None:
        """Hang up."""
        await self._looks.close()
        await self._transport.aclose()

    def _point(self, place: str) -> HubPoint:
        return HubPoint(place, self._http, self._world.tracing, self._key.id)

    async def _credentials(self) -> Headers:
        async with self._signing_in:
            if self._tokens is None or self._tokens.access_ends_at - _SPARE < self._clock.now():
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

    Then that a hub is there, and cut off from the others or being stopped.
    """
    for kind in (HubUntrusted, MajorityMissing, HubDraining, Problem):
        if told := [problem for problem in problems if isinstance(problem, kind)]:
            return told[-1]
    return HubUnreachable("No place of this hub is known.")
