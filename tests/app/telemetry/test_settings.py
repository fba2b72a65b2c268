"""Whether this process records: the environment, then the profile, and never a reason not to start."""

from pathlib import Path

import pytest

from app.telemetry import TraceSettings, chosen_settings, keep_trace_settings, read_trace_settings
from core.errors import BadInput, ProfileProblem
from core.profile import Profile


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path)


def test_nothing_is_recorded_unless_somebody_says_so(profile: Profile) -> None:
    assert not chosen_settings(profile, {}).is_on


def test_what_is_set_stays_set(profile: Profile) -> None:
    wanted = TraceSettings(is_on=True, share=0.5, otlp="http://127.0.0.1:4318/v1/traces")
    keep_trace_settings(profile, wanted)
    assert read_trace_settings(profile) == chosen_settings(profile, {}) == wanted


@pytest.mark.parametrize(("word", "is_on", "share"), [("on", True, 0.5), ("off", False, 0.5), ("1", True, 1)])
def test_the_environment_has_the_last_word(profile: Profile, word: str, is_on: bool, share: float) -> None:
    keep_trace_settings(profile, TraceSettings(is_on=not is_on, share=0.5))
    chosen = chosen_settings(profile, {"TANDEM_TRACE": word})
    assert (chosen.is_on, chosen.share) == (is_on, share)


@pytest.mark.parametrize("word", ["yes please", "2", "-1", "nan"])
def test_a_word_that_makes_no_sense_records_nothing_and_is_written_down(
    profile: Profile, word: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert not chosen_settings(profile, {"TANDEM_TRACE": word}).is_on
    assert "nothing is traced" in caplog.text


def test_a_file_that_makes_no_sense_is_told_of_and_keeps_nobody_from_starting(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    keep_trace_settings(profile, TraceSettings(is_on=True))
    (profile.directory / "traces" / "settings.json").write_text("{")
    with pytest.raises(ProfileProblem, match="traces cannot be read"):
        read_trace_settings(profile)
    assert not chosen_settings(profile, {}).is_on
    assert "nothing is traced" in caplog.text


@pytest.mark.parametrize("settings", [TraceSettings(share=1.5), TraceSettings(otlp="127.0.0.1:4318")])
def test_what_makes_no_sense_is_not_set(profile: Profile, settings: TraceSettings) -> None:
    with pytest.raises(BadInput):
        keep_trace_settings(profile, settings)
