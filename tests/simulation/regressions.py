"""Histories that once broke a promise, each as short as it gets."""

from tests.simulation import (
    regressions_of_disks,
    regressions_of_ends,
    regressions_of_logs,
    regressions_of_sending,
)
from tests.simulation.promises import Promise
from tests.simulation.regression import Regression
from tests.simulation.script import Script, Step

_FIRST: tuple[Regression, ...] = (
    Regression(
        name="a-lost-acknowledgement-told-by-the-log",
        promise=Promise.ON_DEVICES,
        script=Script(
            seed=120,
            desks=5,
            steps=(
                Step("fill up disk", 2, 0.497, 0.569, 0.5667),
                Step("type", 4, 0.549, 0.642, 0.0065),
                Step("rename", 3, 0.504, 0.448, 0.0),
                Step("restart", 3, 0.163, 0.48, 0.6018),
                Step("type", 3, 0.395, 0.673, 3.3485),
                Step("type", 3, 0.892, 0.048, 0.0),
                Step("lose messages", 0, 0.648, 0.885, 0.5249),
                Step("type", 1, 0.657, 0.669, 4.3336),
                Step("lose messages", 4, 0.298, 0.486, 1.7402),
            ),
        ),
    ),
    Regression(
        name="a-notebook-that-came-before-its-space-was-open",
        promise=Promise.EQUAL_PLACES,
        script=Script(
            seed=62,
            desks=5,
            steps=(
                Step("crash soon", 0, 0.556, 0.596, 4.0856),
                Step("create notebook", 2, 0.576, 0.908, 0.0294),
            ),
        ),
    ),
    Regression(
        name="an-update-in-flight-that-is-not-in-the-outbox-yet",
        promise=Promise.IN_THE_LOG,
        script=Script(
            seed=1366,
            desks=5,
            steps=(
                Step("delete text", 2, 0.514, 0.177, 0.5467),
                Step("type", 4, 0.453, 0.802, 2.1808),
                Step("fill up disk", 3, 0.763, 0.512, 0.0046),
                Step("new note", 2, 0.287, 0.362, 0.528),
                Step("rename", 1, 0.294, 0.794, 0.0015),
                Step("fill up server", 0, 0.467, 0.728, 0.3978),
                Step("type", 2, 0.638, 0.582, 1.8327),
                Step("type", 1, 0.429, 0.261, 3.4672),
                Step("type", 3, 0.324, 0.313, 0.0),
                Step("slow down", 3, 0.029, 0.811, 3.0805),
                Step("slow down", 3, 0.437, 0.304, 2.4),
                Step("slow down", 4, 0.425, 0.045, 0.3447),
                Step("free disks", 2, 0.246, 0.908, 1.884),
            ),
        ),
    ),
    Regression(
        name="an-update-that-only-others-hold",
        promise=Promise.EQUAL_TEXT,
        script=Script(
            seed=96,
            desks=3,
            steps=(
                Step("fill up disk", 2, 0.598, 0.721, 0.5757),
                Step("fill up server", 2, 0.788, 0.313, 0.0),
                Step("type", 1, 0.025, 0.27, 0.5921),
                Step("type much", 0, 0.249, 0.204, 0.521),
                Step("new note", 2, 0.927, 0.281, 0.4536),
                Step("crash soon", 0, 0.889, 0.566, 0.0),
                Step("calm", 1, 0.387, 0.831, 0.0731),
                Step("crash", 2, 0.351, 0.222, 0.0011),
            ),
        ),
    ),
)

REGRESSIONS = (
    *_FIRST,
    *regressions_of_sending.REGRESSIONS,
    *regressions_of_logs.REGRESSIONS,
    *regressions_of_disks.REGRESSIONS,
    *regressions_of_ends.REGRESSIONS,
)
