"""What was shown to people, kept beside the programs that showed it, and held against the disks."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Claim:
    """A status said that these tokens are on `count` other devices; `answers` says who had them next."""

    writer: str
    moment: float
    count: int
    tokens: frozenset[str]
    answers: dict[str, frozenset[str]] = field(default_factory=dict)


class Ledger:
    """Every token a status vouched for, by stage, and every lie found so far."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.here: defaultdict[str, set[str]] = defaultdict(set)
        self.logged: set[str] = set()
        self.answers: list[tuple[float, str, tuple[str, ...]]] = []
        """When a status showed something new as in the log (monotonic seconds), whose, and what."""
        self.beside: Callable[[], int] = int
        """How many devices there were beside these, which a status may count; what they hold is not heard."""
        self._claims: list[Claim] = []
        self.lies: list[str] = []

    @property
    def shown(self) -> set[str]:
        """Every token that was shown at least as saved here."""
        return set().union(*self.here.values())

    def saved_here(self, writer: str, tokens: list[str]) -> None:
        """A status showed these as saved here."""
        self.here[writer].update(tokens)

    def in_log(self, writer: str, moment: float, tokens: list[str]) -> None:
        """A status showed these as in the log."""
        self.logged.update(tokens)
        self.answers.append((moment, writer, tuple(tokens)))

    def on_devices(self, writer: str, moment: float, count: int, tokens: list[str]) -> None:
        """A status showed these as on so many other devices."""
        self._claims.append(Claim(writer, moment, count, frozenset(tokens)))

    def held(self, name: str, moment: float, tokens: set[str]) -> None:
        """This is what a device's disk held when nothing had been received since the last kill.

        Programs are not heard in the order in which they spoke: only what was claimed before counts.
        """
        missing = self.here[name] - tokens
        self.lies += [f"{token} was shown as saved here and was not" for token in sorted(missing)]
        self.here[name] -= missing
        self._ask_claims(name, moment, tokens)

    def _ask_claims(self, name: str, moment: float, tokens: set[str]) -> None:
        for claim in self._claims:
            if name not in (claim.writer, *claim.answers) and claim.moment < moment:
                claim.answers[name] = claim.tokens & tokens
        answered = [claim for claim in self._claims if len(claim.answers) == len(self._names) - 1]
        self._claims = [claim for claim in self._claims if len(claim.answers) < len(self._names) - 1]
        for claim in answered:
            self._judge(claim)

    def _judge(self, claim: Claim) -> None:
        for token in sorted(claim.tokens):
            devices = sum(token in held for held in claim.answers.values())
            if devices + self.beside() < claim.count:
                self.lies.append(f"{token} was shown on {claim.count} other devices and was on {devices}")

    def log_holds(self, tokens: set[str]) -> None:
        """This is what the log alone holds."""
        missing = sorted(self.logged - tokens)
        self.lies += [f"{token} was shown as in the log and was not" for token in missing]
