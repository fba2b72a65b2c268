"""A profile of a hub and one of a member, made once and copied for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.doctor.sample import HUB, Sample, make_sample, surroundings


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / HUB


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def sample(whole: Sample, tmp_path: Path) -> Iterator[Sample]:
    with surroundings(tmp_path):
        yield whole.copy(tmp_path)
