"""Notes with a past: several people wrote them, at times of their own, before the window was opened."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from core.facts import Space, Update
from core.ids import DeviceId, NoteId
from core.store import Changes
from tests.app.gui.desk import Desk
from tests.core.documents.timed import NOON, Writer

DAY = 86_400
NOTE = NoteId("n" * 24)
TITLE = "Plan"


@dataclass(frozen=True)
class Wrote:
    """What somebody put at the end of the text, so many seconds before now."""

    device: DeviceId
    text: str
    ago: int


async def write_past(desk: Desk, space: Space, wrote: Sequence[Wrote]) -> None:
    """Store a note that was written so, and open it."""
    base = int(time.time()) - int(NOON)
    devices = {each.device: number for number, each in enumerate(wrote, start=11)}
    writers = {device: Writer(session) for device, session in devices.items()}
    first = writers[wrote[0].device]
    first.edit(lambda: first.document.get_text("title").insert(0, TITLE), base - wrote[0].ago)
    for each in wrote:
        writer = writers[each.device]
        writer.hear(*(other for other in writers.values() if other is not writer))
        writer.write(each.text, base - each.ago)
    body = writers[wrote[-1].device].note().export_since(None)
    changes = Changes(
        updates=[Update(space.id, NOTE, wrote[0].device, devices[wrote[0].device], 1, body)],
        touched={NOTE: (space.id, time.time())},
        authors={session: device for device, session in devices.items()},
    )
    await desk.library.store.write(changes)
    await desk.library.relist(space.id, [NOTE])
    await desk.click_note(TITLE)
