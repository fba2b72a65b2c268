"""Counters, histograms and gauges by name, and their text as Prometheus reads it (text format 0.0.4)."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter

Labels = tuple[str, ...]
"""Values in the order of the names, of few that are fixed in the code or in routes; never a user's words."""
Reading = float | Mapping[Labels, float]


class Counter:
    """Counts what never becomes less while the process runs."""

    kind = "counter"

    def __init__(self, name: str, meaning: str, labels: Labels) -> None:
        self.name = name
        self.meaning = meaning
        self._labels = labels
        self._values: dict[Labels, float] = {} if labels else {(): 0}

    def add(self, *labels: str, by: float = 1) -> None:
        """Count `by` more."""
        self._values[labels] = self._values.get(labels, 0) + by

    @property
    def values(self) -> Mapping[Labels, float]:
        """The counts by their labels."""
        return self._values

    def lines(self) -> Iterator[str]:
        """Tell the counts."""
        for labels, value in sorted(self._values.items()):
            yield f"{self.name}{_told(self._labels, labels)} {_number(value)}"


class Histogram:
    """Counts how often something took up to each of some bounds, in seconds."""

    kind = "histogram"

    def __init__(self, name: str, meaning: str, bounds: tuple[float, ...], labels: Labels) -> None:
        self.name = name
        self.meaning = meaning
        self._bounds = bounds
        self._labels = labels
        self._counts: defaultdict[Labels, list[int]] = defaultdict(lambda: [0] * (len(bounds) + 1))
        self._sums: defaultdict[Labels, float] = defaultdict(float)
        if not labels:
            self._counts[()]

    def observe(self, seconds: float, *labels: str) -> None:
        """Count one that took so long."""
        self._counts[labels][bisect_left(self._bounds, seconds)] += 1
        self._sums[labels] += seconds

    @property
    def count(self) -> int:
        """How many were counted, whatever their labels."""
        return sum(map(sum, self._counts.values()))

    @property
    def sums(self) -> Mapping[Labels, float]:
        """The seconds of all that were counted, by their labels."""
        return self._sums

    def lines(self) -> Iterator[str]:
        """Tell the counts up to each bound, their sum and their number."""
        for labels, counts in sorted(self._counts.items()):
            below = 0
            for bound, count in zip((*map(_number, self._bounds), "+Inf"), counts, strict=True):
                below += count
                yield f"{self.name}_bucket{_told((*self._labels, 'le'), (*labels, bound))} {below}"
            told = _told(self._labels, labels)
            yield f"{self.name}_sum{told} {self._sums[labels]:.6f}"
            yield f"{self.name}_count{told} {below}"


class _Read:
    """A value that is asked for whenever all are told."""

    def __init__(
        self, name: str, meaning: str, read: Callable[[], Reading], labels: Labels, kind: str
    ) -> None:
        self.name = name
        self.meaning = meaning
        self.kind = kind
        self._read = read
        self._labels = labels

    def lines(self) -> Iterator[str]:
        reading = self._read()
        values = reading if isinstance(reading, Mapping) else {(): reading}
        for labels, value in sorted(values.items()):
            yield f"{self.name}{_told(self._labels, labels)} {_number(value)}"


class Registry:
    """Everything that one process measures; whoever asks for a name again gets what has it.

    `seconds` is a clock that only goes forward.
    """

    def __init__(self, seconds: Callable[[], float]) -> None:
        self.seconds = seconds
        self._counters: dict[str, Counter] = {}
        self._histograms: dict[str, Histogram] = {}
        self._reads: dict[str, _Read] = {}

    def counter(self, name: str, meaning: str, labels: Labels = ()) -> Counter:
        """Count something; the name ends with `_total`."""
        return self._counters.setdefault(name, Counter(name, meaning, labels))

    def histogram(self, name: str, meaning: str, bounds: tuple[float, ...], labels: Labels = ()) -> Histogram:
        """Time something; the name ends with `_seconds`."""
        return self._histograms.setdefault(name, Histogram(name, meaning, bounds, labels))

    def gauge(self, name: str, meaning: str, read: Callable[[], Reading], labels: Labels = ()) -> None:
        """Tell a value, asked for when the measures are read; the last who asks for a name tells it."""
        self._reads[name] = _Read(name, meaning, read, labels, "gauge")

    def count_elsewhere(self, name: str, meaning: str, read: Callable[[], float]) -> None:
        """Tell a count that something else keeps."""
        self._reads[name] = _Read(name, meaning, read, (), "counter")

    def text(self) -> str:
        """Tell everything, in the order of the names."""
        families: list[Counter | Histogram | _Read] = []
        for some in (self._counters, self._histograms, self._reads):
            families += some.values()
        lines: list[str] = []
        for family in sorted(families, key=attrgetter("name")):
            told = family.name
            lines += (f"# HELP {told} {family.meaning}", f"# TYPE {told} {family.kind}", *family.lines())
        return "\n".join([*lines, ""])


def _told(names: Labels, values: Labels) -> str:
    if not names:
        return ""
    inside = ",".join(f'{name}="{_escaped(value)}"' for name, value in zip(names, values, strict=True))
    return f"{{{inside}}}"


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _number(value: float) -> str:
    """Spell a number without losing any of it."""
    return str(int(value)) if value == int(value) else repr(value)
