"""Licences of what is bundled: all passed on, none that is not allowed."""

import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import SUPPLY, RunTool

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

_COMPLAIN = """
import sys
from inventory import Piece
from policy import ALLOWED, Licences, complaints, table
licence, *texts = sys.argv[1:]
piece = Piece("thing", "Thing", "1.0", licence, "pkg:pypi/thing@1.0", texts={text: text for text in texts})
print(*complaints([piece], Licences(table(ALLOWED))), sep="\\n", end="")
"""
_CHOOSE = """
import sys
from policy import ALLOWED, Licences, table
print(*Licences(table(ALLOWED)).chosen(sys.argv[1]) or ["none"], sep=" and ")
"""


def test_the_text_passes_on_what_each_licence_asks_for(run_tool: RunTool, tmp_path: Path) -> None:
    out = tmp_path / "THIRD-PARTY.txt"
    done = run_tool(SUPPLY / "third_party.py", "--bundle", "desktop", "--python", sys.executable, out)
    assert done.returncode == 0, done.stderr

    text = out.read_text(encoding="utf-8")
    for told in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "You may replace them by a modified, compatible version",
        "gives you that source too",
        "SIL OPEN FONT LICENSE",
        "Copyright (c) 2020 The Inter Project Authors",
        "nats-server 2.",
        "Copyright 2009 The Go Authors.",
        "PYTHON SOFTWARE FOUNDATION LICENSE",
        "Copyright (c) 2016 - 2025, Lars Heuer",
        "May you do good and not evil.",
        "Princeton University",
    ):
        assert told in text


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        (("MIT", "the text"), ""),
        (("",), "Thing 1.0 tells no licence.\nThing 1.0 has no text of its licence."),
        (("MIT",), "Thing 1.0 has no text of its licence."),
        (("GPL-3.0-only", "the text"), "Thing 1.0 is under GPL-3.0-only, which is not allowed."),
        (("see the file", "the text"), "Thing 1.0 is under see the file, which is not allowed."),
        (("MIT AND AGPL-3.0-only", "x"), "Thing 1.0 is under MIT AND AGPL-3.0-only, which is not allowed."),
        (("GPL-3.0-only OR MIT", "the text"), ""),
    ],
)
def test_what_is_not_allowed_or_has_no_text_is_named(
    run_tool: RunTool, told: tuple[str, ...], complaint: str
) -> None:
    done = run_tool("-c", _COMPLAIN, *told)
    assert (done.returncode, done.stdout) == (0, complaint)


@pytest.mark.parametrize(
    ("expression", "chosen"),
    [
        ("MIT OR Apache-2.0", "Apache-2.0"),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", "Apache-2.0 and Unicode-3.0"),
        ("GPL-2.0-only OR LGPL-3.0-only OR GPL-3.0-only", "LGPL-3.0-only"),
        ("Apache-2.0 WITH LLVM-exception", "Apache-2.0 WITH LLVM-exception"),
        ("Apache-2.0 WITH Classpath-exception-2.0", "none"),
        ("MIT AND GPL-2.0-only", "none"),
    ],
)
def test_of_a_choice_the_preferred_licence_is_taken(run_tool: RunTool, expression: str, chosen: str) -> None:
    assert run_tool("-c", _CHOOSE, expression).stdout.strip() == chosen
