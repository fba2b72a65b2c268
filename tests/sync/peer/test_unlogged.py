"""What is sent to the log more than once, as everybody hears it each time."""

from core.ids import NoteId, SpaceId
from sync.bus import Connection, Message
from sync.log import LogWriter, read_log_info
from sync.log.streams import UPDATES
from sync.peer import Peer, Stage
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains, two_desks


def line_of(peer: Peer, space: SpaceId) -> Connection:
    connection = peer._links.of(space)._connection
    assert connection is not None
    return connection


def stage_of(peer: Peer, note: NoteId, space: SpaceId) -> Stage:
    return peer.status.of(note, space).stage


async def test_what_the_log_has_shown_is_not_waited_for_when_it_is_sent_once_more(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await bob.library.append(note, "from bob")
    await until(lambda: contains(ada, note, "from bob"))
    await until(lambda: stage_of(bob, note, space) is Stage.ON_DEVICES)
    await ada.library.append(note, "from ada")
    await until(lambda: stage_of(ada, note, space) is Stage.ON_DEVICES)
    update = next(
        each for each in await ada.library.store.sealed(note) if each.device == bob.library.author.device
    )
    heard: list[Message] = []
    stop = line_of(ada, space).subscribe(UPDATES, heard.append)
    await read_log_info(line_of(ada, space))  # by its answer the server knows of the subscription
    await LogWriter(line_of(bob, space), bob._identity.key).publish(update)
    await until(lambda: bool(heard))
    stop()
    assert stage_of(ada, note, space) is Stage.ON_DEVICES
