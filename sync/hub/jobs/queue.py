"""The queue JOBS in the hubs' own account: what waits to be done, and the consumers that workers share.

    jobs.<priority>.<place>.<kind>.<id>

It is a work queue: what a worker has acknowledged is gone, and what one was given and showed no sign of life
for is given to another. A job has a subject of its own and so waits once. What the queue loses is put there
again from the book.
"""

import asyncio
from enum import Enum
from typing import Any

import msgspec

from core.errors import BusProblem
from core.ids import DeviceId
from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import BusSilent, Connection, Message, NobodyAnswers
from sync.hub.hub_log import Conflict, HubLog, LogShape
from sync.hub.jobs.errors import JobsFull
from sync.hub.jobs.facts import ANY_HUB, Job, Priority
from sync.hub.jobs.settings import JobSettings
from sync.log import LogRefused
from sync.log.jetstream import API, ask, checked

_STREAM = "JOBS"
_OWN = "hub-"
"""Before the device of a hub: its own consumer."""
_NO_CONSUMER = 10014
_FULL = 10077
"""What JetStream says when a stream holds as many messages as it may."""
_ANSWER_DEADLINE = 5.0
_NANOSECONDS = 1_000_000_000
_encoder = msgspec.msgpack.Encoder()
_jobs = msgspec.msgpack.Decoder(Job)


class Line(Enum):
    """A consumer: which jobs it gives out. Those of the three priorities are shared by all hubs."""

    HIGH = "high"
    OWN = "own"
    """What a hub alone can do, whatever its priority."""
    NORMAL = "normal"
    LOW = "low"


class Delivery:
    """A job that was given to this worker, until it says what became of it or gives no sign of life.

    Nothing here raises: what is not heard of this is given out once more, and found in the book.
    """

    def __init__(self, connection: Connection, message: Message) -> None:
        self.job = read_job(message.payload)
        """None for one of a newer Tandem."""
        self._connection = connection
        self._reply = message.reply

    def is_being_done(self) -> None:
        """Keep it for as long again."""
        self._answer(b"+WPI")

    def is_over(self) -> None:
        """Take it out of the queue."""
        self._answer(b"+ACK")

    def is_hopeless(self) -> None:
        """Take it out of the queue, as nobody is to try it again."""
        self._answer(b"+TERM")

    def wants_again(self, seconds: float) -> None:
        """Have it given out again after so many seconds."""
        delay = msgspec.json.encode({"delay": int(seconds * _NANOSECONDS)})
        self._answer(b"-NAK " + delay)

    def _answer(self, word: bytes) -> None:
        try:
            self._connection.publish(self._reply, word)
        except BusProblem:
            return


class JobQueue:
    """Puts jobs in and takes them out; everything raises BusProblem."""

    def __init__(self, connection: Connection, hub: DeviceId, world: World, settings: JobSettings) -> None:
        more = {"retention": "workqueue", "max_msgs": settings.most_waiting}
        subjects = tuple(f"jobs.{priority.value}.>" for priority in Priority)
        self._log = HubLog(connection, world, LogShape(_STREAM, subjects, more))
        self._connection = connection
        self._hub = hub
        self._settings = settings

    async def find(self) -> None:
        """Make the queue and its consumers where they are missing."""
        await self._log.find()
        for line in Line:
            await self._make(line)

    async def put(self, job: Job) -> None:
        """Let a job wait; one that does already goes on waiting. Raises JobsFull."""
        try:
            await self._log.write(subject_of(job), _encoder.encode(job), 0, name=f"{job.id}-{job.round}")
        except Conflict:
            return
        except LogRefused as problem:
            if problem.code != _FULL:
                raise
            raise JobsFull(self._settings.most_waiting) from problem

    async def holds(self, job: Job) -> bool:
        """Say whether a job waits, or was given out and is not done."""
        return await self._log.read_last(subject_of(job)) is not None

    async def remove(self, job: Job) -> None:
        """Let a job wait no more."""
        body = {"filter": subject_of(job)}
        checked(await ask(self._connection, f"STREAM.PURGE.{_STREAM}", body))

    async def owners(self) -> set[DeviceId]:
        """Name the hubs that have a consumer of their own."""
        names = checked(await ask(self._connection, f"CONSUMER.NAMES.{_STREAM}", {})).consumers or ()
        return {DeviceId(name.removeprefix(_OWN)) for name in names if name.startswith(_OWN)}

    async def clear(self, hub: DeviceId) -> None:
        """Let nothing wait that this hub alone can do."""
        subjects = self._filter(Line.OWN, hub)
        if await self._log.read_last(subjects) is not None:
            checked(await ask(self._connection, f"STREAM.PURGE.{_STREAM}", {"filter": subjects}))

    async def dismiss(self, hub: DeviceId) -> None:
        """Remove the consumer of a hub; another one may have done so."""
        answer = await ask(self._connection, f"CONSUMER.DELETE.{_STREAM}.{_OWN}{hub}", {})
        if not answer.is_refused_as(_NO_CONSUMER):
            checked(answer)

    async def take(self, line: Line) -> Delivery | None:
        """Take the job of a line whose turn it is; None when there is none now."""
        message = await self._ask_for_one(f"{API}.CONSUMER.MSG.NEXT.{_STREAM}.{self._name(line)}")
        return None if message.status else Delivery(self._connection, message)

    @property
    def subjects(self) -> tuple[str, ...]:
        """Name the subjects on which jobs are put that this hub can do."""
        return (f"jobs.*.{ANY_HUB}.>", f"jobs.*.{self._hub}.>")

    async def _ask_for_one(self, subject: str) -> Message:
        """Ask for what is there now.

        The message comes under its own subject, so it is heard on an inbox of its own. One that comes too
        late is given out again.
        """
        inbox = self._connection.new_inbox()
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()

        def hear(message: Message) -> None:
            if not answer.done():
                answer.set_result(message)

        stop = self._connection.subscribe(inbox, hear)
        try:
            self._connection.publish(subject, b'{"batch":1,"no_wait":true}', reply=inbox)
            async with asyncio.timeout(_ANSWER_DEADLINE):
                message = await answer
        except TimeoutError as error:
            raise BusSilent from error
        finally:
            stop()
        if message.status == "503":
            raise NobodyAnswers(subject)
        return message

    async def _make(self, line: Line) -> None:
        name = self._name(line)
        configuration: dict[str, Any] = {
            "durable_name": name,
            "name": name,
            "ack_policy": "explicit",
            "ack_wait": int(self._settings.lease * _NANOSECONDS),
            "max_deliver": -1,
            "filter_subjects": [self._filter(line, self._hub)],
        }
        body = {"stream_name": _STREAM, "config": configuration}
        checked(await ask(self._connection, f"CONSUMER.CREATE.{_STREAM}.{name}", body))

    def _name(self, line: Line) -> str:
        return f"{_OWN}{self._hub}" if line is Line.OWN else line.value

    def _filter(self, line: Line, hub: DeviceId) -> str:
        return f"jobs.*.{hub}.>" if line is Line.OWN else f"jobs.{line.value}.{ANY_HUB}.>"


def subject_of(job: Job) -> str:
    """Name the subject on which a job waits."""
    return f"jobs.{job.priority.value}.{job.place}.{job.kind}.{job.id}"


def read_job(wire: bytes) -> Job | None:
    """Read a job; None for one that a newer Tandem wrote."""
    try:
        return _jobs.decode(wire)
    except UNREADABLE:
        return None
