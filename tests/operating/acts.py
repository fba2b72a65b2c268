"""What `make operate-demo` shows, act after act; each raises Halted when it does not go as it should."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from types import MappingProxyType

import httpx

from app.cli.terminal import output
from app.cli.waterfall import print_trace
from app.telemetry.looking import find_trace, newest_traces
from core.profile import Profile
from core.tracing.hops import SHOWN, TYPED
from tests.operating.damage import lose_a_chunk, until_stored
from tests.operating.scene import Halted, Say, Scene, until

_SENTENCE = "We meet at nine."
_PACE = 0.12
_LONG = 1.0
"""Seconds that a call takes only when a hub is waited for."""
_WAIT = 2
"""Seconds for which a caller says that it waits."""

Act = Callable[[Scene, Say], Awaitable[None]]


async def follow_a_key(scene: Scene, say: Say) -> None:
    """Type a sentence at one desk, and show the way of a key of it to the other's screen."""
    await _write(scene, say, _SENTENCE)
    say("The way of one of its keys, over all processes:")
    profiles = [Profile(directory) for directory in scene.profiles]
    found: list[str] = []

    async def is_kept() -> bool:
        for row in newest_traces(profiles, 60):
            if row.hop == TYPED.word:
                steps = find_trace(profiles, row.trace).steps
                places = {step.where.partition("/")[0] for step in steps}
                is_shown = SHOWN.word in {step.span.hop for step in steps}
                found.extend([row.trace] if is_shown and len(places) == len(profiles) else [])
        return bool(found)

    await until(is_kept, "the trace of a key is kept at all desks and hubs")
    print_trace(output(), find_trace(profiles, found[-1]))


async def show_services(scene: Scene, say: Say) -> None:
    """Show what the hubs register on the bus."""
    say("Every hub answers $SRV on the bus for its services:")
    _quote(await scene.tandem("north", "cluster", "services"))


async def spare_a_hub(scene: Scene, say: Say) -> None:
    """Let a hub hang; whoever calls it is answered soon, and writing goes on."""
    places = {hub: await scene.places_of(hub) for hub in scene.hubs}
    hub = await _hang_the_asked_one(scene)
    say(f"{hub.capitalize()}, which Ada's calls go to, hangs: its processes are held still.")
    try:
        await _ask_until_spared(scene, say, places[hub])
        say("Its breaker is open: nobody waits for it, the other hubs are asked. Writing goes on:")
        await _write(scene, say, " Bring the plan.")
    finally:
        scene.go_on(hub)

    async def is_closed() -> bool:
        await scene.at_desk("user", "show")
        return not [row for row in await _places(scene) if row["breaker"] != "closed"]

    await until(is_closed, "the breaker is closed again")
    say(f"{hub.capitalize()} goes on. A probe was answered; the breaker is closed.")


async def _hang_the_asked_one(scene: Scene) -> str:
    """Hold still the hub without which a call of Ada's takes long."""
    for hub in scene.hubs:
        scene.pause(hub)
        if await _ask(scene) > _LONG:
            return hub
        scene.go_on(hub)
    raise Halted("no hub was missed by Ada's call")


async def _ask_until_spared(scene: Scene, say: Say, places: Sequence[str]) -> None:
    took: list[float] = []
    found: list[dict[str, str]] = []

    async def is_spared() -> bool:
        took.append(await _ask(scene))
        found[:] = [row for row in await _places(scene) if row["breaker"] != "closed"]
        return any(row["place"] in places for row in found)

    await until(is_spared, f"a breaker before {' or '.join(places)} is open")
    say(f"She asks {len(took)} times more, and is answered by others within {max(took):.1f} s.")
    for row in found:
        output().print(f"  {row['place']}: {row['breaker']}. {row['problem']} {row['cure']}")


async def _ask(scene: Scene) -> float:
    began = time.monotonic()
    await scene.at_desk("user", "show")
    return time.monotonic() - began


async def _places(scene: Scene) -> list[dict[str, str]]:
    status = await scene.at_desk_in_json("status")
    return list(status["hubs"]) if status else []


async def keep_a_deadline(scene: Scene, say: Say) -> None:
    """Ask a hub whose bus is frozen for something, with a deadline; doctor names the cause meanwhile."""
    await scene.tandem("south", "hub", "init", "--registration", "open")
    say(f"South's nats-server is held still. Somebody registers there, and says: I wait for {_WAIT} s.")
    place = (await scene.places_of("south"))[0]
    scene.pause_server("south")
    try:
        answer, seconds = await _register(scene, place)
        output().print(f"  {answer.status_code} after {seconds:.1f} s: {answer.json()['title']}")
        if answer.status_code != httpx.codes.GATEWAY_TIMEOUT:
            raise Halted(f"the answer was to be 504: {answer.text}")
        say("What was begun for that caller has ended with it. Doctor, on the running hub:")
        _, out, err = await scene.run("app.cli.entry", scene.hubs["south"], "doctor")
        _quote(out or err)
    finally:
        scene.go_on("south")
    await scene.stands("together")
    say("South goes on, and nobody had to do anything.")


async def _register(scene: Scene, place: str) -> tuple[httpx.Response, float]:
    asked = {"name": "cleo", "display_name": "Cleo", "password": "correct horse battery staple"}
    async with httpx.AsyncClient(verify=scene.trust(), timeout=30, trust_env=False) as client:
        began = time.monotonic()
        answer = await client.post(
            f"https://{place}/v1/users", json=asked, headers={"Prefer": f"wait={_WAIT}"}
        )
        return answer, time.monotonic() - began


async def bury_a_job(scene: Scene, say: Say) -> None:
    """Damage an attachment; the job that finds it is dead, tells why, and is done once that is mended."""
    file = scene.place / "plan.txt"
    file.write_text("The plan, in full.\n" * 500)
    await scene.tandem("north", "note", "attach", scene.note, str(file))
    await until_stored(scene, files=1)
    await lose_a_chunk(scene)
    say("A stored chunk of an attachment is lost. The job that compares all of them fails, and fails again:")
    job = (await scene.tandem("north", "jobs", "start", "attachment-check")).strip()
    await _until_job(scene, job, "dead")
    _quote(await scene.tandem("east", "jobs", "list"))
    _quote(await scene.tandem("south", "jobs", "show", job))
    say(
        "What is damaged counts as missing: whoever has it sends it at the next look, here with another file."
    )
    file.write_text("Another one.\n")
    await scene.tandem("north", "note", "attach", scene.note, str(file))
    await until_stored(scene, files=2)
    await scene.tandem("east", "jobs", "retry", job)
    await _until_job(scene, job, "done")
    _quote(await scene.tandem("south", "jobs", "show", job))


async def _until_job(scene: Scene, job: str, state: str) -> None:
    async def is_so() -> bool:
        shown = await scene.ask("north", "jobs", "show", job)
        return shown is not None and shown["state"] == state

    await until(is_so, f"the job is {state}")


async def lose_a_hub(scene: Scene, say: Say) -> None:
    """Kill a hub; what is written goes on, and doctor says what a further loss would cost."""
    say("North is killed, and its nats-server with it.")
    scene.kill("north")
    await _write(scene, say, " And biscuits.")
    _quote(await scene.tandem("east", "cluster", "status"))
    await scene.start("north")
    await scene.stands("together")
    say("North is started again, and has caught up.")
    code, out, err = await scene.run("app.cli.entry", scene.hubs["north"], "doctor")
    _quote(out or err)
    if code:
        raise Halted("doctor finds something at a cluster that is whole")


async def _write(scene: Scene, say: Say, sentence: str) -> None:
    ada, ben = scene.desks
    await ada.put_caret(len(await ada.read()))
    await ada.press_keys(sentence, _PACE)

    async def is_shown() -> bool:
        return sentence in await ben.read()

    await until(is_shown, "the sentence is on the other screen")
    say(f"Ada typed “{sentence.strip()}”, and Ben has it on his screen.")


def _quote(text: str) -> None:
    for line in text.rstrip().splitlines():
        output().print(f"  {line}")


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "A key, from one keyboard to another screen": follow_a_key,
        "The services of the hubs": show_services,
        "A hub that hangs, and a breaker": spare_a_hub,
        "A deadline, and doctor": keep_a_deadline,
        "A dead letter": bury_a_job,
        "A hub that is lost": lose_a_hub,
    }
)
