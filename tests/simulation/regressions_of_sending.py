"""Histories that once broke a promise: what is sent, and what is told of it."""

from tests.simulation.limits import Limits
from tests.simulation.promises import Promise
from tests.simulation.regression import Regression
from tests.simulation.script import Script, Step

REGRESSIONS: tuple[Regression, ...] = (
    Regression(
        name="a-lost-acknowledgement-and-a-device-that-has-only-older-words",
        promise=Promise.ON_DEVICES,
        script=Script(
            seed=8077,
            desks=5,
            limits=Limits(600, 2500),
            steps=(
                Step("join", 0, 0.894, 0.768, 0.1443),
                Step("type", 3, 0.586, 0.232, 0.1131),
                Step("restore profile", 4, 0.562, 0.586, 0.2838),
                Step("lose messages", 4, 0.825, 0.731, 0.0173),
                Step("quit", 1, 0.812, 0.736, 0.0012),
                Step("restart", 3, 0.046, 0.043, 0.3255),
                Step("type", 3, 0.635, 0.323, 0.2936),
                Step("purge", 4, 0.061, 0.115, 0.0008),
                Step("heal partition", 0, 0.32, 0.61, 4.3813),
                Step("lose messages", 3, 0.294, 0.249, 2.2974),
            ),
        ),
    ),
    Regression(
        name="a-full-disk-that-is-told-to-hold-what-it-lacks",
        promise=Promise.ON_DEVICES,
        script=Script(
            seed=8271,
            desks=3,
            limits=Limits(None, 2500),
            steps=(
                Step("fill up disk", 1, 0.269, 0.961, 0.635),
                Step("lose messages", 0, 0.091, 0.995, 0.0264),
                Step("partition", 1, 0.401, 0.03, 0.0178),
                Step("new note", 2, 0.725, 0.08, 0.0),
                Step("restart", 2, 0.116, 0.949, 0.0),
                Step("type much", 1, 0.817, 0.521, 0.3293),
                Step("type much", 0, 0.646, 0.397, 0.0),
                Step("type", 1, 0.003, 0.771, 0.0051),
                Step("type", 1, 0.377, 0.459, 0.0631),
                Step("type much", 2, 0.533, 0.85, 4.4235),
                Step("crash", 2, 0.714, 0.772, 0.0),
                Step("type", 2, 0.24, 0.347, 0.3629),
                Step("fill up disk", 2, 0.824, 0.981, 0.0073),
                Step("type", 0, 0.502, 0.238, 0.0014),
                Step("join", 1, 0.018, 0.337, 0.3461),
                Step("move note", 1, 0.044, 0.052, 3.814),
            ),
        ),
    ),
    Regression(
        name="an-update-in-pieces-that-was-given-up-holds-nothing-back",
        promise=Promise.CAUGHT_UP,
        script=Script(
            seed=10305,
            desks=5,
            limits=Limits(600, 700),
            steps=(
                Step("freeze streams", 4, 0.358, 0.569, 0.3406),
                Step("join", 1, 0.536, 0.508, 0.0),
                Step("delete text", 0, 0.922, 0.388, 0.1285),
                Step("fill up disk", 1, 0.637, 0.604, 0.4641),
                Step("purge", 0, 0.574, 0.558, 0.0),
                Step("calm", 1, 0.152, 0.862, 0.0034),
                Step("type", 2, 0.733, 0.911, 0.019),
                Step("type", 0, 0.612, 0.004, 3.8541),
            ),
        ),
    ),
    Regression(
        name="pieces-of-a-long-update-end-after-a-purge",
        promise=Promise.CAUGHT_UP,
        script=Script(
            seed=10738,
            desks=5,
            limits=Limits(600, 2500),
            steps=(
                Step("lose messages", 4, 0.329, 0.659, 2.274),
                Step("type much", 4, 0.848, 0.944, 0.0),
                Step("type much", 3, 0.509, 0.249, 0.7386),
                Step("type", 2, 0.904, 0.71, 0.1309),
                Step("type", 2, 0.201, 0.185, 0.0),
                Step("type", 1, 0.322, 0.599, 3.0417),
                Step("type", 2, 0.86, 0.885, 0.092),
                Step("purge", 3, 0.893, 0.986, 0.0),
                Step("heal", 4, 0.862, 0.897, 0.0578),
                Step("type", 1, 0.866, 0.724, 0.0813),
                Step("undo", 2, 0.338, 0.421, 0.0061),
            ),
        ),
    ),
    Regression(
        name="offline-and-at-once-online-again",
        promise=Promise.CAUGHT_UP,
        script=Script(
            seed=10009,
            desks=5,
            limits=Limits(600, 2500),
            steps=(Step("go offline", 1, 0.445, 0.921, 0.0),),
        ),
    ),
    Regression(
        name="typed-while-the-disk-is-full-and-the-streams-stand-still",
        promise=Promise.IN_THE_LOG,
        script=Script(
            seed=71131,
            desks=3,
            limits=Limits(None, None),
            steps=(
                Step("fill up disk", 0, 0.508, 0.158, 0.0),
                Step("new note", 1, 0.432, 0.158, 0.1386),
                Step("freeze streams", 2, 0.298, 0.944, 0.0006),
                Step("type", 0, 0.372, 0.354, 0.0),
                Step("type much", 0, 0.789, 0.986, 0.6332),
                Step("type much", 0, 0.019, 0.838, 0.0141),
                Step("heal soon", 1, 0.387, 0.853, 0.6629),
                Step("restart", 1, 0.775, 0.645, 3.9328),
                Step("restart", 2, 0.26, 0.369, 0.4739),
            ),
        ),
    ),
)
