"""What `tandem cluster status` shows is all that a person needs to see, and true."""

from datetime import UTC, datetime

import msgspec
import pytest

from app.cli.cluster_printing import print_cluster, print_services
from app.commands.cluster_results import ClusterState, ServiceList, ServiceRow, Standing
from tests.app.sample_cluster import behind, sample_cluster


def shown(state: ClusterState, capsys: pytest.CaptureFixture[str]) -> list[str]:
    print_cluster(state)
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_the_disks_of_all_hubs_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(sample_cluster(), capsys)
    for name, disk in (("attic", "81.0 GB 412.0 GB"), ("studio", "121.0 GB"), ("cellar", "161.0 GB")):
        assert [line for line in lines if line.startswith(name) and disk in line]


def test_every_log_is_shown_with_its_leader_and_what_was_acknowledged_last(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = shown(sample_cluster(), capsys)
    assert [line for line in lines if line.startswith("Garden LOG studio attic, studio, cellar 10,485, 2")]
    assert [line for line in lines if line.startswith("the hubs ACCOUNTS attic")]


def test_a_hub_that_is_behind_or_away_is_told_with_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(behind(sample_cluster(), 1200), capsys)
    assert [line for line in lines if "cellar (1,200 behind)" in line]
    lines = shown(sample_cluster(standing=Standing.HUB_AWAY), capsys)
    assert [line for line in lines if line.startswith("Garden") and "cellar (away)" in line]


def test_a_log_without_a_leader_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(sample_cluster(standing=Standing.NO_MAJORITY), capsys)
    (garden,) = [line for line in lines if line.startswith("Garden LOG is")]
    assert "is choosing a leader" in garden
    assert "too few to write" in garden


def test_changes_of_leaders_say_from_whom_to_whom_and_how_long_nobody_led(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = shown(sample_cluster(), capsys)
    assert [line for line in lines if "Garden LOG cellar studio 5 s at the most" in line]
    assert [line for line in lines if line.endswith("the cluster itself studio attic")]
    assert [line for line in lines if "Choir LOG attic the same again 6 s at the most" in line]


def test_a_name_cannot_pretend_to_be_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    state = sample_cluster()
    log = msgspec.structs.replace(state.logs[0], space="Choir\n\x1b[2Jattic away")
    lines = shown(msgspec.structs.replace(state, logs=(log,)), capsys)
    assert not any("\x1b" in line or line.startswith("attic away") for line in lines)


def test_services_are_shown_with_their_state_and_what_became_of_requests(
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun = datetime(2026, 11, 29, tzinfo=UTC)
    notes = ServiceRow(
        "notes", "attic", "4c1f0a77", "0.1.0", "draining", "", ("attic:443",), begun, 1200, 3, 0.0125
    )
    audit = msgspec.structs.replace(
        notes, service="audit", state="serving", requests=0, errors=0, average=None
    )
    print_services(ServiceList((audit, notes), ("cellar\nattic",)))
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "notes attic 4c1f0a draining 0.1.0 1,200 3 12.5 ms" in lines
    assert "audit attic 4c1f0a serving 0.1.0 0 0" in lines
    assert [line for line in lines if line.startswith("cellar") and line.endswith("did not answer.")]
