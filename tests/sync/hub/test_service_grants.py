"""What each service of a hub may do with the logs of the others: nothing."""

from itertools import combinations

import pytest

from core.accounts import DeviceKey
from sync.bus.micro import ANSWERS as TOLD
from sync.bus.micro import ASKED
from sync.hub.audit.following import KEPT
from sync.hub.gateway.live.events import SUBJECTS as FED
from sync.hub.notes.records import SEQUENCED
from sync.hub.pages.publication import SUBJECTS as PAGES
from sync.hub.service_grants import MIRRORED, SERVING, Service, grants_of

DEVICE = DeviceKey(bytes(32)).id
ANSWERS = f"_INBOX.{DEVICE[:16]}.>"
SERVICES = [service for service in SERVING if service is not Service.MIRROR]


def test_the_pages_keep_their_log_and_hear_when_a_space_ends() -> None:
    grants = grants_of(Service.PAGES, DEVICE)
    asked = {f"$JS.API.STREAM.{verb}.PAGES" for verb in ("INFO", "MSG.GET", "CREATE", "PURGE")}
    assert set(grants.publish) == asked | {"$JS.API.DIRECT.GET.PAGES", PAGES}
    assert set(grants.subscribe) == {f"live.{PAGES}", "space.closed", ANSWERS}


def test_no_two_services_say_the_same() -> None:
    for one, other in combinations(SERVICES, 2):
        assert not set(grants_of(one, DEVICE).publish) & set(grants_of(other, DEVICE).publish)


def test_the_gateway_only_listens_and_says_how_the_services_are() -> None:
    grants = grants_of(Service.GATEWAY, DEVICE)
    assert grants.publish == (TOLD,)
    assert set(grants.subscribe) == {*FED, ASKED, ANSWERS}


def test_only_the_cluster_asks_how_services_are_and_only_it_hears() -> None:
    for service in Service:
        grants, is_cluster = grants_of(service, DEVICE), service is Service.CLUSTER
        asked = {f"$SRV.{verb}" for verb in ("PING", "INFO", "STATS")}
        assert {subject for subject in grants.publish if "SRV" in subject} == (asked if is_cluster else set())
        assert (TOLD in grants.subscribe) == is_cluster


@pytest.mark.parametrize("service", Service)
def test_every_service_hears_answers_to_itself_and_not_everything(service: Service) -> None:
    grants = grants_of(service, DEVICE)
    assert ANSWERS in grants.subscribe
    assert not {">", "$JS.API.>", "$SYS.>", "_INBOX.>"} & {*grants.publish, *grants.subscribe}


def test_only_the_mirror_deletes_a_log_or_makes_it_another_one() -> None:
    changing = {f"$JS.API.STREAM.{verb}.{name}" for verb in ("DELETE", "UPDATE") for name in MIRRORED}
    assert set(grants_of(Service.MIRROR, DEVICE).publish) >= changing
    for service in SERVICES:
        assert not set(grants_of(service, DEVICE).publish) & changing


def test_nobody_else_touches_the_queue_of_jobs() -> None:
    for service in SERVICES:
        said = " ".join(grants_of(service, DEVICE).publish)
        assert (".JOBS" in said) == (service is Service.JOBS)
    deleting = {subject for subject in grants_of(Service.JOBS, DEVICE).publish if "DELETE" in subject}
    assert deleting == {"$JS.API.CONSUMER.DELETE.JOBS.*"}


def test_who_keeps_a_log_hears_of_it() -> None:
    assert SEQUENCED in grants_of(Service.NOTES, DEVICE).subscribe
    assert KEPT in grants_of(Service.AUDIT, DEVICE).subscribe


def test_a_hub_that_stands_by_reads_and_changes_nothing() -> None:
    said = grants_of(Service.STANDBY, DEVICE).publish
    reading = ("$JS.API.STREAM.INFO.", "$JS.API.STREAM.MSG.GET.", "$JS.API.DIRECT.GET.", "alive.", TOLD)
    assert all(subject.startswith(reading) for subject in said)
