"""The description is true: generated requests, sound and unsound, get answers that it announces."""

import asyncio
from contextlib import nullcontext, suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from core.notes import Library
from sync.hub.gateway import Services, make_application, open_gateway
from sync.hub.gateway.application import OPENAPI
from sync.hub.users import NewUser, UserService
from tests.sync.hub.gateway.conftest import PASSWORD, ROOMY, Caller
from tests.sync.hub.gateway.fakes import FakeNotes

EXAMPLES = 5
"""For each operation and each way of generating."""
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
    negative_data_rejection,
]
METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
async def described(nobody: Caller) -> dict[str, Any]:
    told: dict[str, Any] = (await nobody.get(OPENAPI)).json()
    return told


def operations(described: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method, path, operation)
        for path, item in described["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


async def test_every_operation_has_a_name_a_summary_and_announces_refusals(described: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(described)]
    assert len(names) == len(set(names)) >= 30
    for _, _, operation in operations(described):
        assert operation["summary"]
        assert "application/problem+json" in operation["responses"]["default"]["content"]
        assert "422" not in operation["responses"]


async def test_every_body_that_is_sent_has_examples(described: dict[str, Any]) -> None:
    for name in ("NewAccount", "Credentials", "NewToken", "NewNote", "NewNotebook", "NotebookChange"):
        fields = described["components"]["schemas"][name]["properties"].values()
        assert any("examples" in field for field in fields), name


async def test_every_operation_but_those_that_lead_in_wants_a_token(
    described: dict[str, Any], nobody: Caller
) -> None:
    leading_in = {"register", "signIn", "renewSession", "isLive", "hasStarted", "isReady", "readMetrics"}
    for method, path, operation in operations(described):
        if operation["operationId"] in leading_in:
            continue
        assert operation["security"], operation["operationId"]
        answer = await nobody.ask(method.upper(), path.replace("{", "").replace("}", ""))
        assert answer.status_code == 401, operation["operationId"]


@pytest.mark.timeout(300)  # twenty seconds of work, on a machine that may be busy
async def test_generated_requests_get_announced_answers(
    described: dict[str, Any], services: Services, users: UserService, notes: FakeNotes, library: Library
) -> None:
    schema = schemathesis.openapi.from_dict(described)
    application = make_application(services, settings=ROOMY)
    async with open_gateway(application, "127.0.0.1", 0, None) as gateway:
        for number, result in enumerate(schema.get_all_operations()):
            assert isinstance(result, Ok)
            operation = result.ok()
            space = await library.create_space(f"Space {number}")
            tokens = await users.register(_somebody(number), f"192.0.2.{number}")
            notes.found(space.id, space.name, tokens.user)
            note = await library.create_note(space.id, "Plan", "one\ntwo\n", tags=["home"])
            known = {"space_id": space.id, "note_id": note.id}
            await asyncio.to_thread(_try, operation, gateway.url, tokens.access, known)


def _try(operation: Any, url: str, token: str, known: dict[str, str]) -> None:
    """Send generated requests; half of them to what is there."""
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        headers = {"Authorization": f"Bearer {token}"}
        cases = operation.as_strategy(generation_mode=mode, headers=headers)

        @settings(
            max_examples=EXAMPLES,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=cases, is_known=st.booleans())
        def check(case: Case[Any], is_known: bool) -> None:
            if is_known:
                for name in known.keys() & case.path_parameters.keys():
                    case.path_parameters[name] = known[name]
            response = case.call(base_url=url, timeout=10)
            case.validate_response(response, checks=CHECKS)

        # What takes nothing cannot be asked wrongly.
        with suppress(Unsatisfiable) if mode is GenerationMode.NEGATIVE else nullcontext():
            check()


def _somebody(number: int) -> NewUser:
    return NewUser(f"user{number}", f"User {number}", PASSWORD)
