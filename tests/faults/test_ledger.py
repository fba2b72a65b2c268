"""What is held against the disks: a lie is found, and the truth is not taken for one."""

from pathlib import Path

import pytest

from tests.faults.damage import Damage, Harm
from tests.faults.ledger import Ledger
from tests.faults.outcome import Outcome
from tests.faults.tokens import make_token, tokens_in, writer_of

ADA, BEA = make_token("ada", 1, 1), make_token("bea", 1, 1)


def ledger() -> Ledger:
    return Ledger(("ada", "bea", "cyd"))


def test_a_token_that_was_shown_and_is_not_on_the_disk_is_a_lie() -> None:
    book = ledger()
    book.saved_here("ada", [ADA])
    book.held("ada", 2.0, set())
    assert len(book.lies) == 1


def test_what_another_device_lacks_is_no_lie_about_this_one() -> None:
    book = ledger()
    book.saved_here("ada", [ADA])
    book.held("bea", 2.0, set())
    book.held("ada", 2.0, {ADA})
    assert book.lies == []


def test_a_claim_of_two_devices_is_a_lie_when_one_of_them_lacks_the_token() -> None:
    book = ledger()
    book.on_devices("ada", 1.0, 2, [ADA])
    book.held("bea", 2.0, {ADA})
    book.held("cyd", 2.0, set())
    assert len(book.lies) == 1


def test_a_claim_of_one_device_holds_when_either_has_the_token() -> None:
    book = ledger()
    book.on_devices("ada", 1.0, 1, [ADA])
    book.held("bea", 2.0, {ADA})
    book.held("cyd", 2.0, set())
    assert book.lies == []


def test_what_a_disk_held_before_a_claim_says_nothing_about_it() -> None:
    book = ledger()
    book.on_devices("ada", 3.0, 2, [ADA])
    book.held("bea", 2.0, set())
    book.held("cyd", 4.0, set())
    assert book.lies == []


def test_what_was_shown_in_the_log_and_is_missing_there_is_a_lie() -> None:
    book = ledger()
    book.in_log("ada", 1.0, [ADA, BEA])
    book.log_holds({ADA})
    assert len(book.lies) == 1


def test_tokens_are_found_again_between_other_words() -> None:
    assert tokens_in([f"x{ADA}·elm\n[half", f"{BEA}"]) == {ADA, BEA}
    assert writer_of(BEA) == "bea"


@pytest.mark.parametrize("count", ["lost", "false_statuses", "diverged", "crashes"])
def test_one_of_anything_is_not_sound(count: str) -> None:
    outcome = Outcome("something")
    assert outcome.is_sound
    setattr(outcome, count, 1)
    assert not outcome.is_sound


@pytest.mark.parametrize(("harm", "left"), [(Harm.FLIP, b"abxd"), (Harm.TRUNCATE, b"ab")])
def test_damage_changes_one_bit_or_cuts_the_rest_off(tmp_path: Path, harm: Harm, left: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"abpd")
    Damage(harm, 0.5, 3).do(file)
    assert file.read_bytes() == left
