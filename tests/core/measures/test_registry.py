"""What is measured is told as Prometheus reads it, whatever the labels hold."""

from core.measures import Measures
from core.measures.registry import Registry


def registry() -> Registry:
    return Registry(lambda: 0.0)


def test_a_histogram_counts_up_to_each_bound() -> None:
    told = registry()
    times = told.histogram("took_seconds", "How long.", (0.5, 1))
    for seconds in (0.1, 0.5, 0.6, 7):
        times.observe(seconds)
    assert told.text() == (
        "# HELP took_seconds How long.\n"
        "# TYPE took_seconds histogram\n"
        'took_seconds_bucket{le="0.5"} 2\n'
        'took_seconds_bucket{le="1"} 3\n'
        'took_seconds_bucket{le="+Inf"} 4\n'
        "took_seconds_sum 8.200000\n"
        "took_seconds_count 4\n"
    )


def test_a_counter_counts_by_its_labels_and_is_told_before_it_counted() -> None:
    told = registry()
    told.counter("plain_total", "Nothing yet.")
    told.counter("done_total", "Done.", ("how",)).add('a "quoted"\nline')
    assert "plain_total 0\n" in told.text()
    assert 'done_total{how="a \\"quoted\\"\\nline"} 1\n' in told.text()


def test_large_numbers_keep_every_digit() -> None:
    told = registry()
    told.gauge("bytes", "Many.", lambda: 12_345_678_901)
    assert "bytes 12345678901\n" in told.text()


def test_whoever_asks_for_a_name_again_gets_what_has_it() -> None:
    told = registry()
    told.counter("both_total", "Of both.").add()
    told.counter("both_total", "Of both.").add()
    assert "both_total 2\n" in told.text()


def test_names_tell_their_units() -> None:
    families = [line.split()[2:] for line in Measures().text().splitlines() if line.startswith("# TYPE ")]
    assert families
    for name, kind in families:
        assert name.endswith("_total") is (kind == "counter"), name
        assert name.endswith("_seconds") or kind != "histogram", name
