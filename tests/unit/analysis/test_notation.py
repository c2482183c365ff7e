from __future__ import annotations

import math

import pytest

from mscomm_gen.analysis.notation import about, rate, share, size


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.9995, "99.95%"),
        (0.994503, "99.45%"),
        (0.99999, "99.999%"),
        (0.05, "5%"),
        (0.0001, "0.01%"),
        (1.0, "100%"),
        (0.0, "0%"),
        (0.99975, "99.975%"),
    ],
)
def test_a_share_shows_as_many_nines_as_it_has(value: float, text: str) -> None:
    assert share(value) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0843, "84.3ms"),
        (1.5, "1.5s"),
        (90, "90s"),
        (7200, "2h"),
        (172800.0, "2d"),
        (math.inf, "for ever"),
    ],
)
def test_a_duration_has_three_digits_and_one_unit(seconds: float, text: str) -> None:
    assert about(seconds) == text


def test_rates_and_sizes_are_short() -> None:
    assert (rate(0.3333), rate(20000)) == ("0.333/s", "20,000/s")
    assert (size(200), size(65536), size(3 * 1024**2)) == ("200B", "64KiB", "3MiB")
