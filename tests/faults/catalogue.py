"""Every fault there is."""

from tests.faults import corruption, full_disk, fuzzing, hostile, killing, losing, power_cut, rebuilding
from tests.faults.outcome import Fault

FAULTS: tuple[Fault, ...] = (
    *killing.FAULTS,
    *power_cut.FAULTS,
    *full_disk.FAULTS,
    *losing.FAULTS,
    *corruption.FAULTS,
    *hostile.FAULTS,
    *fuzzing.FAULTS,
    *rebuilding.FAULTS,
)
