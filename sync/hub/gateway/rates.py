"""Rationing requests: a bucket for each caller or address, of which the last used ones are remembered."""

from collections import OrderedDict
from dataclasses import dataclass

from core.world import World
from sync.hub.gateway.errors import TooManyRequests
from sync.hub.gateway.settings import Rate

_KEPT = 20_000
"""Buckets that are remembered; one that is forgotten is full again."""


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float


class Rates:
    """Buckets that fill by and by."""

    def __init__(self, rate: Rate, world: World) -> None:
        self._rate = rate
        self._world = world
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def take(self, key: str) -> None:
        """Take one request out of the bucket of `key`; raises TooManyRequests when it is empty."""
        now = self._world.now()
        bucket = self._buckets.pop(key, None) or _Bucket(self._rate.burst, now)
        # A clock that was put back fills nothing and takes nothing away.
        filled = bucket.level + max(0.0, now - bucket.at) * self._rate.per_second
        bucket.level, bucket.at = min(self._rate.burst, filled), now
        self._buckets[key] = bucket
        if len(self._buckets) > _KEPT:
            self._buckets.popitem(last=False)
        if bucket.level < 1.0:
            raise TooManyRequests((1.0 - bucket.level) / self._rate.per_second)
        bucket.level -= 1.0
