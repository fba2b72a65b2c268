"""Histories that once broke a promise: disks that are damaged."""

from tests.simulation.limits import Limits
from tests.simulation.promises import Promise
from tests.simulation.regression import Regression
from tests.simulation.script import Script, Step

REGRESSIONS: tuple[Regression, ...] = (
    Regression(
        name="a-sound-copy-that-comes-while-the-damaged-one-is-put-aside",
        promise=Promise.VERIFIED,
        script=Script(
            seed=5023,
            desks=5,
            limits=Limits(None, None),
            steps=(Step("damage disk", 1, 0.797, 0.691, 0.7436),),
        ),
    ),
    Regression(
        name="a-note-that-comes-again-while-its-damaged-rows-are-put-aside",
        promise=Promise.EQUAL_TEXT,
        script=Script(
            seed=10239,
            desks=5,
            limits=Limits(None, 700),
            steps=(
                Step("babble", 4, 0.889, 0.004, 0.0),
                Step("lose log", 1, 0.827, 0.697, 0.0134),
                Step("type", 2, 0.627, 0.535, 0.4741),
                Step("restart", 4, 0.435, 0.144, 0.0054),
                Step("type", 0, 0.02, 0.595, 0.5155),
                Step("crash soon", 1, 0.094, 0.244, 0.7361),
                Step("go offline", 2, 0.623, 0.785, 3.7098),
                Step("type", 3, 0.298, 0.037, 0.0007),
                Step("back up log", 1, 0.552, 0.736, 0.6885),
                Step("restart", 1, 0.857, 0.706, 0.001),
                Step("damage disk", 1, 0.605, 0.205, 3.689),
            ),
        ),
    ),
    Regression(
        name="a-note-of-which-nothing-is-left-leaves-the-list",
        promise=Promise.EQUAL_TEXT,
        script=Script(
            seed=10602,
            desks=5,
            limits=Limits(None, 2500),
            steps=(
                Step("crash while writing", 0, 0.976, 0.35, 0.0261),
                Step("type", 1, 0.176, 0.11, 0.007),
                Step("forge", 0, 0.727, 0.325, 0.2904),
                Step("new note", 3, 0.571, 0.535, 0.7255),
                Step("damage disk", 3, 0.348, 0.523, 1.873),
            ),
        ),
    ),
    Regression(
        name="an-edit-that-comes-while-damaged-ones-are-put-aside",
        promise=Promise.ON_DEVICES,
        script=Script(
            seed=20373,
            desks=5,
            limits=Limits(None, 700),
            steps=(
                Step("restart", 1, 0.207, 0.736, 0.3658),
                Step("partition", 3, 0.326, 0.402, 0.0),
                Step("new note", 0, 0.631, 0.281, 0.0),
                Step("create notebook", 2, 0.369, 0.443, 0.0),
                Step("partition", 0, 0.413, 0.754, 0.609),
                Step("undo", 3, 0.637, 0.797, 2.1583),
                Step("new note", 1, 0.284, 0.369, 0.4135),
                Step("mix up messages", 3, 0.898, 0.243, 0.0),
                Step("delete text", 3, 0.243, 0.215, 0.6332),
                Step("type", 0, 0.028, 0.906, 0.056),
                Step("freeze streams", 4, 0.166, 0.27, 0.0164),
                Step("heal partition", 0, 0.056, 0.69, 0.0172),
                Step("restart", 0, 0.985, 0.192, 2.4284),
                Step("type", 1, 0.023, 0.788, 4.24),
                Step("type", 3, 0.769, 0.87, 0.0069),
                Step("type much", 0, 0.792, 0.369, 0.0),
                Step("type", 0, 0.668, 0.586, 0.0014),
                Step("restart", 4, 0.542, 0.398, 0.5437),
                Step("undo", 3, 0.41, 0.351, 0.5335),
                Step("crash soon", 1, 0.693, 0.614, 0.0),
                Step("redo", 1, 0.7, 0.508, 2.3965),
                Step("new note", 2, 0.107, 0.426, 0.0741),
                Step("damage disk", 3, 0.75, 0.583, 0.2847),
                Step("kill server", 3, 0.559, 0.393, 0.0025),
                Step("go offline", 3, 0.136, 0.071, 0.0),
                Step("crash while writing", 3, 0.539, 0.221, 0.0007),
                Step("quit", 2, 0.531, 0.329, 0.0049),
                Step("crash while writing", 3, 0.793, 0.62, 0.5721),
                Step("type", 4, 0.186, 0.323, 0.5924),
                Step("type", 0, 0.233, 0.37, 0.0),
                Step("forge", 3, 0.959, 0.4, 0.018),
                Step("go offline", 2, 0.68, 0.334, 0.0609),
            ),
        ),
    ),
    Regression(
        name="a-purge-whose-tombstone-was-damaged-before-it-was-sent",
        promise=Promise.EQUAL_TEXT,
        script=Script(
            seed=10794,
            desks=5,
            limits=Limits(600, 700),
            steps=(
                Step("delete text", 1, 0.992, 0.914, 0.7352),
                Step("fill up server", 3, 0.701, 0.656, 0.0013),
                Step("purge", 1, 0.684, 0.465, 0.5923),
                Step("type much", 1, 0.448, 0.49, 0.0),
                Step("type", 1, 0.333, 0.095, 0.2513),
                Step("damage disk", 1, 0.289, 0.475, 1.5742),
            ),
        ),
    ),
    Regression(
        name="a-damaged-tombstone-is-not-sent-into-a-log-that-was-lost",
        promise=Promise.VERIFIED,
        script=Script(
            seed=20630,
            desks=5,
            limits=Limits(600, 700),
            steps=(
                Step("pin", 0, 0.044, 0.727, 0.382),
                Step("purge", 1, 0.956, 0.234, 0.4785),
                Step("damage disk", 0, 0.629, 0.369, 0.5815),
                Step("lose log", 1, 0.327, 0.239, 0.0027),
            ),
        ),
    ),
)
