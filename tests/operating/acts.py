"""What `make operate-demo` shows, act after act; each raises Halted when it does not go as it should."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from app.cli.terminal import output
from app.cli.waterfall import print_trace
from app.telemetry.looking import find_trace, newest_traces
from core.profile import Profile
from core.tracing.hops import SHOWN, TYPED
from tests.operating.scene import Say, Scene, until

_SENTENCE = "We meet at nine."
_PACE = 0.12

Act = Callable[[Scene, Say], Awaitable[None]]


async def follow_a_key(scene: Scene, say: Say) -> None:
    """Type a sentence at one desk, and show the way of a key of it to the other's screen."""
    ada, ben = scene.desks
    say(f"Ada types “{_SENTENCE}”")
    await ada.put_caret(0)
    await ada.press_keys(_SENTENCE, _PACE)

    async def is_shown() -> bool:
        return _SENTENCE in await ben.read()

    await until(is_shown, "the sentence is on the other screen")
    say("Ben has it on his screen. The way of one of its keys, over all processes:")
    profiles = [Profile(directory) for directory in scene.profiles]
    found: list[str] = []

    async def is_kept() -> bool:
        for row in newest_traces(profiles, 60):
            if row.hop == TYPED.word:
                shown = find_trace(profiles, row.trace)
                if {SHOWN.word, TYPED.word} <= {step.span.hop for step in shown.steps}:
                    found.append(row.trace)
                    return True
        return False

    await until(is_kept, "the trace of a key is kept")
    print_trace(output(), find_trace(profiles, found[-1]))


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "A key, from one keyboard to another screen": follow_a_key,
    }
)
