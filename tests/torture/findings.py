"""What a run did and found: one row for each kind of fault, and what must be nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from tests.faults.ledger import Ledger
from tests.torture.faults import Torture
from tests.torture.silences import Silences, Span


@dataclass(slots=True)
class Row:
    """One kind of fault: how often, how long the log was silent, until all was whole again, what was lost."""

    torture: Torture
    spans: list[Span] = field(default_factory=list)
    silences: Silences = field(default_factory=Silences)
    lost: set[str] = field(default_factory=set)
    reason: str = ""
    """Why it could not be tried, "" for one that was."""


@dataclass(slots=True)
class Findings:
    """All rows, and the faults of the program that were found; each list must be empty."""

    rows: dict[str, Row] = field(default_factory=dict)
    shown: int = 0
    """Tokens that a device had shown as saved."""
    logged: int = 0
    """Those of them that it had shown as in the log."""
    operations: int = 0
    lost: set[str] = field(default_factory=set)
    false_statuses: list[str] = field(default_factory=list)
    not_linearizable: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        return not (self.lost or self.false_statuses or self.not_linearizable or self.apart or self.crashes)

    def row(self, torture: Torture) -> Row:
        """Give the row of a kind of fault."""
        return self.rows.setdefault(torture.name, Row(torture))

    def add(self, torture: Torture, span: Span, ledger: Ledger, devices: Collection[str]) -> Silences:
        """Count a fault that is over, and measure how long the log was silent."""
        row, now = self.row(torture), Silences()
        answers = [(moment, device) for moment, device, _ in ledger.answers if moment >= span.began]
        for silences in (row.silences, now):
            silences.add(answers, span, () if torture.stops_devices else devices)
        row.spans.append(span)
        return now

    def lose(self, tokens: Collection[str], ledger: Ledger) -> None:
        """Note that acknowledged tokens are nowhere, and during which faults they had been acknowledged."""
        self.lost |= set(tokens)
        when: Mapping[str, float] = {
            token: moment for moment, _, told in ledger.answers for token in told if token in tokens
        }
        for row in self.rows.values():
            row.lost |= {
                token
                for token, moment in when.items()
                if any(span.began <= moment <= span.ended for span in row.spans)
            }
