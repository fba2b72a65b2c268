"""The commands of docs/operating.md work as they stand, beside a hub that runs."""

import json
import re
import shlex
import socket

import httpx
import pytest
import yaml

from tests.docs.examples import ROOT, Computer, Section
from tests.docs.waiting import until

PAGE = "docs/operating.md"
TRACES = Section(PAGE, "Where the time goes: traces")
METRICS = Section(PAGE, "Metrics")
SERVICES = Section(PAGE, "What the hubs say of themselves")
JOBS = Section(PAGE, "Jobs")
CONFIGURATION = Section(PAGE, "Configuration")
DOCTOR = Section(PAGE, "tandem doctor")

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def test_a_command_is_traced(computer: Computer) -> None:
    (block,) = TRACES.blocks("sh")
    on, listing, show, off = block.commands
    *command, some_id = shlex.split(show)
    computer.play(f"{on} --share 1; tandem note new --title Plan 'Sow peas'")
    (trace,) = (
        row["trace"] for row in json.loads(computer.play(f"{listing} --json")) if row["hop"] == "command"
    )
    assert "NewNote" in computer.play(shlex.join([*command, trace[: len(some_id)]]))
    computer.play(off)


def test_prometheus_reads_the_metrics_of_a_hub(computer: Computer) -> None:
    (block,) = METRICS.blocks("yaml")
    told = yaml.safe_load(block.text)
    (rules,) = told["rule_files"]
    assert yaml.safe_load((ROOT / "packaging" / "monitoring" / rules).read_text())["groups"]
    (scrape,) = told["scrape_configs"]
    host, _, _ = scrape["static_configs"][0]["targets"][0].partition(":")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with computer.serving(f"--port {port}"):
        trusts = scrape["tls_config"]["insecure_skip_verify"]
        answer = httpx.get(f"{scrape['scheme']}://{host}:{port}/metrics", verify=not trusts, timeout=60)
    assert "tandem_build_info" in answer.text


def test_a_hub_tells_of_its_services(computer: Computer) -> None:
    (block,), (printed,) = SERVICES.blocks("sh"), SERVICES.blocks("text")
    with computer.serving():
        told = computer.play(block.commands[0])
    assert told.split()[:7] == printed.text.split()[:7]
    assert "serving" in told


def test_a_job_is_asked_for_discarded_and_tried_again(computer: Computer) -> None:
    (block,) = JOBS.blocks("sh")
    listing, show, start, discard, retry = block.commands
    (computer.home / "words").write_text("no folder")
    with computer.serving(f"--backup-folder {computer.home}/words/backups"):
        job = computer.play(start.replace("KIND", "backup")).strip()
        assert job in computer.play(f"{listing} --json")
        until(lambda: "Why" in computer.play(show.replace("ID", job)))
        assert "Discarded." in computer.play(f"{discard.replace('ID', job)} --yes 2>&1")
        assert "tried again" in computer.play(f"{retry.replace('ID', job)} 2>&1")


def test_the_configuration_is_told_and_a_wrong_key_is_refused_with_these_words(computer: Computer) -> None:
    (block,) = CONFIGURATION.blocks("sh")
    (refusal,) = CONFIGURATION.blocks("text")
    origins, for_programs, other = block.commands
    assert "hub.listen" in computer.play(origins)
    assert json.loads(computer.play(for_programs))
    file = computer.home / "tandemd.toml"
    file.write_text("[hub]\nport = 4443\n")
    assert "4443" in computer.play(other.replace("FILE", str(file)))
    file.write_text('[backup]\nfoldr = "/mnt"\n')
    said = computer.play(f"{other.replace('FILE', str(file))} 2>&1 || true")
    assert said == re.sub(r"/etc/tandem/tandemd.toml", str(file), refusal.text)


def test_doctor_looks_at_a_profile(computer: Computer) -> None:
    (block,) = DOCTOR.blocks("sh")
    for_people, for_programs = block.commands
    assert "✓ database" in computer.play(for_people)
    assert json.loads(computer.play(for_programs))
