"""What an audit says, and above all that it never takes silence for a good answer."""

import json

import pytest

from tests.packaging.conftest import RunTool

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

_AUDIT = """
import json, sys
import audit
audit._LOCKS = audit._LOCKS[:1]
audit._ask = lambda lock: json.loads(sys.argv[1])
sys.exit(audit.main())
"""
_FINDINGS = """
import json, sys
from datetime import UTC, datetime
from inventory import Piece
from maintained import findings
piece = Piece("thing", "Thing", "1.0", "MIT", "pkg:pypi/thing@1.0", classifiers=tuple(sys.argv[2:]))
print(*findings(piece, json.loads(sys.argv[1]), datetime(2026, 11, 1, tzinfo=UTC)), sep="\\n", end="")
"""
_SOUND = {"name": "loro", "version": "1.17.1", "vulns": []}
_SKIPPED = {"name": "rich", "skip_reason": "Dependency not found"}
_FAULTY = {
    "name": "nh3",
    "version": "0.3.8",
    "vulns": [{"id": "PYSEC-2027-1", "fix_versions": ["0.3.9"], "aliases": [], "description": ""}],
}


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        ([_SOUND], 0, "1 packages asked, no vulnerability is known"),
        ([_SOUND, _FAULTY], 1, "PYSEC-2027-1 in nh3 0.3.8, mended in 0.3.9"),
        ([_SOUND, _SKIPPED], 3, "1 could NOT be asked: rich."),
        ([_SKIPPED], 3, "Nothing is known of them."),
        ("No route to host.", 3, "could not be asked. No route to host."),
    ],
)
def test_the_exit_code_tells_what_was_found_from_what_was_not_asked(
    run_tool: RunTool, answer: object, code: int, told: str
) -> None:
    done = run_tool("-c", _AUDIT, json.dumps(answer))
    assert done.returncode == code, done.stderr
    assert told in done.stdout


def test_a_tool_that_fails_has_asked_nothing(run_tool: RunTool) -> None:
    asked = "import audit; print(audit._ask('/no/such.lock'))"
    assert "no/such.lock" in run_tool("-c", asked).stdout


def released(at: str, *, yanked: bool = False, version: str = "1.0") -> dict[str, object]:
    return {"filename": f"thing-{version}-py3-none-any.whl", "upload-time": at, "yanked": yanked}


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ({"files": [released("2025-01-01T00:00:00Z")]}, ""),
        ({"files": [released("2023-01-01T00:00:00Z")]}, "its last release is of 2023-01-01"),
        (
            {
                "files": [
                    released("2026-01-01T00:00:00Z", yanked=True),
                    released("2026-02-01T00:00:00Z", version="2"),
                ]
            },
            "its version 1.0 was taken back (yanked)",
        ),
        (
            {"files": [released("2026-01-01T00:00:00Z")], "project-status": {"status": "archived"}},
            "the index calls it archived",
        ),
    ],
)
def test_what_nobody_keeps_is_found(run_tool: RunTool, answer: object, found: str) -> None:
    assert run_tool("-c", _FINDINGS, json.dumps(answer)).stdout == found


def test_what_calls_itself_inactive_is_found(run_tool: RunTool) -> None:
    answer = json.dumps({"files": [released("2026-01-01T00:00:00Z")]})
    inactive = "Development Status :: 7 - Inactive"
    assert run_tool("-c", _FINDINGS, answer, inactive).stdout == "it calls itself inactive"
