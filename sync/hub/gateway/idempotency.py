"""Answers kept for callers who did not hear them: the same key and request gets the same answer, once done.

They are kept in the memory of this hub: one that is started again, and another hub of a cluster, has
forgotten them.
"""

import re
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Response

from core.errors import BadInput
from core.ids import UserId
from core.world import World
from sync.hub.gateway.errors import KeyReused, RepeatInProgress
from sync.hub.gateway.settings import IdempotencyLimits

_KEY = re.compile(r"\A[\x21-\x7e]{1,128}\Z")


@dataclass(frozen=True, slots=True)
class Key:
    """A request that is to be carried out once: who asks, and how they call it."""

    user: UserId
    text: str


@dataclass(slots=True)
class _Kept:
    digest: bytes
    at: float
    answer: Response | None = None
    """None while the request runs."""


class Repeats:
    """Remembers answers, within limits; when they are reached, the oldest is forgotten."""

    def __init__(self, limits: IdempotencyLimits, world: World) -> None:
        self._limits = limits
        self._world = world
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._users: Counter[UserId] = Counter()
        self._size = 0

    async def once(self, key: Key, digest: bytes, carry_out: Callable[[], Awaitable[Response]]) -> Response:
        """Carry a request out, or give the answer that it had; `digest` is of the whole request.

        Only successes are kept. Raises KeyReused, RepeatInProgress, or what `carry_out` does.
        """
        self._forget_old()
        found = self._kept.get(key)
        if found is not None:
            return _repeated(found, digest)
        kept = self._kept[key] = _Kept(digest, self._world.now())
        self._users[key.user] += 1
        try:
            answer = await carry_out()
        except BaseException:  # cancelled, too: whoever asks again is to be heard
            self._forget(key)
            raise
        self._keep(key, kept, answer)
        return answer

    def _keep(self, key: Key, kept: _Kept, answer: Response) -> None:
        if answer.status_code >= HTTPStatus.BAD_REQUEST:
            self._forget(key)
            return
        kept.answer = answer
        self._size += len(answer.body)
        self._make_room(key.user)

    def _make_room(self, user: UserId) -> None:
        if self._users[user] > self._limits.of_one_user:
            own = (key for key, kept in self._kept.items() if key.user == user and kept.answer is not None)
            self._forget(next(own))
        while self._size > self._limits.size or len(self._kept) > self._limits.answers:
            oldest = next((key for key, kept in self._kept.items() if kept.answer is not None), None)
            if oldest is None:
                return
            self._forget(oldest)

    def _forget_old(self) -> None:
        before = self._world.now() - self._limits.life
        while self._kept:
            oldest = next(iter(self._kept))
            if self._kept[oldest].at > before:
                return
            self._forget(oldest)

    def _forget(self, key: Key) -> None:
        kept = self._kept.pop(key, None)
        if kept is None:
            return
        self._size -= len(kept.answer.body) if kept.answer is not None else 0
        self._users[key.user] -= 1
        if not self._users[key.user]:
            del self._users[key.user]


def read_key(user: UserId, given: str) -> Key:
    """Read an Idempotency-Key header; raises BadInput."""
    if not _KEY.match(given):
        raise BadInput(
            "An Idempotency-Key has 1 to 128 visible ASCII characters.",
            safe="Nothing was changed.",
            cure="Send a random one, such as a UUID.",
        )
    return Key(user, given)


def _repeated(kept: _Kept, digest: bytes) -> Response:
    if kept.digest != digest:
        raise KeyReused
    if kept.answer is None:
        raise RepeatInProgress
    answer = Response(kept.answer.body, kept.answer.status_code, dict(kept.answer.headers))
    answer.headers["Idempotent-Replayed"] = "true"
    return answer
