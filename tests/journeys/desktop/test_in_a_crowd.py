"""Somebody types while a space full of notes arrives from another process."""

import asyncio
from pathlib import Path

from tests.benchmarks.while_others_arrive import type_in_a_crowd

_STORED, _ARRIVING = 1_000, 300


def test_all_that_arrives_is_listed_and_whoever_types_is_not_disturbed(tmp_path: Path) -> None:
    quiet, crowd = asyncio.run(type_in_a_crowd(tmp_path, _STORED, _ARRIVING, keys=5))

    assert quiet.listed == _STORED + 1
    assert crowd.listed == _STORED + 1 + _ARRIVING
    assert crowd.body == crowd.typed
    assert len(crowd.typed) > len(quiet.typed)
    assert crowd.caret == len(crowd.typed)
