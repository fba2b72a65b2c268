"""`tandem diagnostics` tells how a profile is, without anything that is written in it."""

from tests.app.cli.conftest import Run


def test_it_tells_versions_counts_and_states(tandem: Run) -> None:
    tandem("note", "new", "--title", "Zwetschgendatschi", "Mirabellenmus")
    told = tandem("diagnostics").out
    for part in (
        "Versions\n  Tandem ",
        "notes: 1, and 0 in the trash",
        "  1: local, ",
        "database: sound",
        "Last lines",
    ):
        assert part in told
    for word in ("Zwetschgendatschi", "Mirabellenmus", "Notes"):
        assert word not in told
