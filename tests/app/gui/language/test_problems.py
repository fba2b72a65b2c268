"""Problems are told in the user's language, wherever they were told first."""

import errno
import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import resources
from app.gui.language import LANGUAGES, shown, speak, translated
from core.errors import BadInput, Problem, StorageFull
from sync.bus.certificates.errors import unusable_authority
from sync.control.errors import JoinRefused
from sync.control.refusal import Refusal

_TEXTS: list[str] = json.loads(resources.read_text("languages", "problems.json"))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_text_of_a_problem_is_found_again_in_its_sentence(speaker: QApplication, language: str) -> None:
    speak(speaker, language)
    for text in _TEXTS:
        values = {name: f"<{name}, 7>" for name in re.findall(r"\{(\w+)\}", text)}
        told = translated(Problem(text.format(**values))).title
        assert told == shown(text).format(**values)
        assert told != text.format(**values)


def test_title_what_is_safe_and_what_to_do_are_told_with_their_values(speaker: QApplication) -> None:
    problem = StorageFull(
        "The disk that holds /home/ada is full.",
        safe="Nothing was changed.",
        cure="Free some space and go on; Tandem saves as soon as it can.",
    )
    assert str(translated(problem)) == str(problem)
    speak(speaker, "de")
    told = translated(problem)
    assert told.title == "Die Festplatte mit /home/ada ist voll."
    assert told.safe == "Nichts wurde geändert."
    assert told.cure.startswith("Schaffe etwas Platz")


def test_the_reason_within_a_sentence_is_told_in_the_same_language(speaker: QApplication) -> None:
    speak(speaker, "de")
    joined = translated(JoinRefused(Refusal.INVITE_EXPIRED)).title
    assert joined == "Mit dieser Einladung kannst du nicht beitreten: die Einladung ist abgelaufen."
    taken = translated(Problem("The profile /p is in use by the Tandem window (process 12).")).title
    assert taken == "Das Profil /p wird von dem Tandem-Fenster (Prozess 12) benutzt."


def test_a_sentence_that_only_a_newer_hub_knows_stays_as_it_is(speaker: QApplication) -> None:
    speak(speaker, "de")
    told = translated(BadInput("The moon is in the way.", cure="Wait for the night of {it}."))
    assert (told.title, told.cure) == ("The moon is in the way.", "Wait for the night of {it}.")


@pytest.mark.parametrize(
    ("code", "cause_in_german"),
    [(errno.ENOSPC, "auf dem Datenträger ist kein Platz mehr"), (errno.EACCES, "keine Berechtigung")],
)
def test_what_the_system_says_is_told_in_the_same_language(
    speaker: QApplication, code: int, cause_in_german: str
) -> None:
    speak(speaker, "de")
    problem = unusable_authority(Path("/p"), OSError(code, "in whatever language the system speaks"))
    assert translated(problem).title == (
        f"Die Zertifikate dieses Hubs, /p, lassen sich nicht lesen oder schreiben: {cause_in_german}."
    )
