"""Updates are timed from their making: to their log, to another device, and while they wait."""

from core.accounts import DeviceKey
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.measures import Measures
from sync.log import seal
from sync.peer.key_times import KeyTimes
from sync.peer.shown_times import ShownTimes


class Clock:
    def __init__(self) -> None:
        self.now = 100.0
        self.measures = Measures(lambda: self.now)
        self.times = KeyTimes(self.measures)

    def told(self, line: str) -> bool:
        return f"{line}\n" in self.measures.text()


def test_an_update_is_timed_to_its_log_and_once_to_the_first_other_device() -> None:
    clock = Clock()
    clock.times.made((1, 1))
    clock.now += 0.2
    clock.times.logged((1, 1), 7)
    clock.times.stored_elsewhere(6)
    clock.now += 0.4
    clock.times.stored_elsewhere(7)
    clock.times.stored_elsewhere(9)
    assert clock.told("tandem_key_to_log_seconds_sum 0.200000")
    assert clock.told("tandem_key_to_device_seconds_sum 0.600000")
    assert clock.told("tandem_key_to_device_seconds_count 1")


def test_what_was_made_in_an_earlier_run_is_not_timed_but_has_an_age() -> None:
    clock = Clock()
    clock.now += 60
    clock.times.made((1, 1))
    clock.now += 5
    assert clock.times.age(waiting=2) == 65
    clock.times.logged((0, 9), 3)
    assert clock.times.age(waiting=1) == 5
    assert clock.told("tandem_key_to_log_seconds_count 0")
    assert clock.times.age(waiting=0) == 0


def test_what_went_out_as_a_part_of_something_else_has_no_age() -> None:
    clock = Clock()
    clock.times.made((1, 1))
    clock.now += 30
    clock.times.made((1, 2))
    clock.times.forget([(1, 1)])
    clock.now += 1
    assert clock.times.age(waiting=1) == 1


def test_a_place_in_a_log_that_is_gone_is_no_measure_of_another() -> None:
    clock = Clock()
    clock.times.made((1, 1))
    clock.times.logged((1, 1), 7)
    clock.times.forget_log()
    clock.times.stored_elsewhere(9)
    assert clock.told("tandem_key_to_device_seconds_count 0")


def sealed_at(moment: float) -> Update:
    plain = Update(SpaceId("space"), NoteId("note"), DeviceId("bob"), session=1, number=1, body=b"body")
    return seal(DeviceKey(b"\x02" * 32), plain, "epoch", moment)


def test_a_clock_that_cannot_be_right_is_counted_and_not_timed() -> None:
    measures = Measures()
    shown = ShownTimes(measures, lambda: 10_000.0)
    for moment in (9_998.5, 10_000.9, 10_090.0, 100.0):
        shown.note(sealed_at(moment))
    text = measures.text()
    assert "tandem_updates_received_total 4\n" in text
    assert "tandem_key_to_screen_seconds_count 2\n" in text
    assert "tandem_clock_doubts_total 2\n" in text
