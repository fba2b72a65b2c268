"""Histories that once broke a promise: programs that end while something is on its way."""

from tests.simulation.limits import Limits
from tests.simulation.promises import Promise
from tests.simulation.regression import Regression
from tests.simulation.script import Script, Step

REGRESSIONS: tuple[Regression, ...] = (
    Regression(
        name="what-only-others-had-live-is-sent-by-them-after-a-crash",
        promise=Promise.NOTHING_LOST,
        script=Script(
            seed=256105,
            desks=3,
            limits=Limits(600, None),
            steps=(
                Step("lose messages", 1, 0.524, 0.868, 0.0258),
                Step("damage disk", 2, 0.115, 0.215, 0.7215),
                Step("purge", 2, 0.905, 0.924, 3.6266),
                Step("fold", 1, 0.595, 0.201, 0.3108),
                Step("heal partition", 0, 0.812, 0.869, 0.6432),
                Step("fold", 1, 0.315, 0.037, 0.2637),
                Step("type", 1, 0.256, 0.843, 0.0013),
                Step("type", 0, 0.552, 0.996, 0.7106),
                Step("partition", 2, 0.793, 0.998, 0.0007),
                Step("type", 0, 0.554, 0.151, 0.0065),
                Step("delete text", 0, 0.274, 0.167, 0.5246),
                Step("fold", 2, 0.79, 0.232, 0.0011),
                Step("type", 1, 0.84, 0.325, 0.6887),
                Step("delete text", 0, 0.865, 0.865, 0.0034),
                Step("undo", 1, 0.866, 0.305, 0.0574),
                Step("type", 2, 0.576, 0.095, 0.0),
                Step("type much", 0, 0.807, 0.402, 0.0),
                Step("crash while writing", 1, 0.301, 0.4, 0.0013),
                Step("crash", 0, 0.315, 0.812, 0.0271),
            ),
        ),
    ),
    Regression(
        name="a-space-that-is-shared-while-its-log-loses-what-came",
        promise=Promise.VERIFIED,
        script=Script(
            seed=258416,
            desks=3,
            limits=Limits(None, None),
            steps=(
                Step("back up log", 2, 0.348, 0.009, 0.5162),
                Step("fold", 2, 0.449, 0.128, 0.4314),
                Step("crash soon", 0, 0.476, 0.631, 3.5699),
                Step("calm", 1, 0.607, 0.402, 3.4691),
                Step("crash", 2, 0.837, 0.641, 0.0933),
                Step("fill up disk", 1, 0.289, 0.712, 0.2657),
                Step("purge", 2, 0.085, 0.194, 0.0186),
                Step("purge", 0, 0.187, 0.684, 0.3598),
                Step("type", 1, 0.096, 0.021, 0.0),
                Step("crash while writing", 0, 0.613, 0.136, 2.4093),
                Step("rename", 0, 0.638, 0.322, 4.2526),
                Step("share another space", 1, 0.565, 0.731, 0.0277),
                Step("type much", 1, 0.916, 0.617, 0.0278),
                Step("lose logged messages", 2, 0.676, 0.566, 0.0669),
                Step("fill up disk", 0, 0.757, 0.966, 0.5879),
                Step("type", 1, 0.364, 0.724, 4.2292),
                Step("lose logged messages", 0, 0.616, 0.372, 0.7477),
                Step("crash", 1, 0.807, 0.319, 0.0991),
            ),
        ),
    ),
    Regression(
        name="an-update-that-a-full-log-refused-and-that-all-others-have",
        promise=Promise.VERIFIED,
        script=Script(
            seed=288586,
            desks=3,
            limits=Limits(600, None),
            steps=(
                Step("create notebook", 1, 0.093, 0.678, 0.0),
                Step("go online", 1, 0.033, 0.673, 0.1143),
                Step("move note", 2, 0.247, 0.99, 0.0),
                Step("rename notebook", 1, 0.082, 0.23, 0.0),
                Step("fill up server", 2, 0.761, 0.128, 0.0),
                Step("crash while writing", 2, 0.7, 0.956, 0.6659),
                Step("restart", 2, 0.754, 0.141, 2.9693),
                Step("crash", 0, 0.492, 0.753, 0.0014),
                Step("crash", 2, 0.345, 0.715, 0.0007),
                Step("damage disk", 1, 0.296, 0.192, 0.3993),
            ),
        ),
    ),
    Regression(
        name="a-change-that-came-while-an-older-row-was-on-its-way-to-the-disk",
        promise=Promise.EQUAL_TEXT,
        script=Script(
            seed=269749,
            desks=5,
            limits=Limits(None, 2500),
            steps=(
                Step("trash", 0, 0.665, 0.508, 0.0111),
                Step("lose messages", 3, 0.813, 0.648, 0.0288),
                Step("crash soon", 4, 0.669, 0.193, 0.1059),
            ),
        ),
    ),
)
