"""What is found in the examples and advised on them, and what is found once a fault is planted in them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from mscomm_gen import pipeline

from .advised import EXAMPLES, ROOT, SNAPSHOTS, told

# An example, the code that a fault must be found by, and what plants it.
PLANTED: Final = (
    ("shop", "MG506", (("database: inventory-db", "database: orders-db"),)),
    (
        "shop",
        "MG501",
        (("idempotency: keyed\n        work: 60ms", "work: 60ms"),),
    ),
    (
        "shop",
        "MG502",
        (
            ("entry: {timeout: 9s, deadline: 9s", "entry: {timeout: 5s, deadline: 5s"),
            ("slo: {p99: 9s,", "slo: {p99: 5s,"),
        ),
    ),
    (
        "shop",
        "MG503",
        (("order_placed: {dedupe: {by: event_id}}", "order_placed: {dedupe: none}"),),
    ),
    ("shop", "MG505", (("    owner: team-crm\n", ""),)),
    (
        "parallel_page",
        "MG513",
        (
            ("    needed: optional\n", ""),
            (
                "availability: 99.5%}\n  recommendations",
                "availability: 99.99%}\n  recommendations",
            ),
            ("p99: 150ms, availability: 99.9%", "p99: 150ms, availability: 99.99%"),
            ("p99: 180ms, availability: 99%", "p99: 180ms, availability: 99.99%"),
        ),
    ),
    (
        "parallel_page",
        "MG514",
        (("p99: 80ms, availability: 99.99%", "p99: 80ms, availability: 99.8%"),),
    ),
    (
        "parallel_page",
        "MG517",
        (
            (
                "timeout: 120ms\n    deadline: 280ms",
                "timeout: 200ms\n    deadline: 280ms",
            ),
        ),
    ),
    (
        "bank_transfer",
        "MG511",
        (("-> screening.screen:", "-> screening.screen:\n    calls: 6"),),
    ),
    (
        "iot_ingest",
        "MG519",
        (("    share: 1%\n", "    share: 1%\n    answer: none\n"),),
    ),
    (
        "iot_ingest",
        "MG518",
        (
            (
                "    timeout: 150ms\n    deadline: 500ms",
                "    timeout: 20ms\n    deadline: 40ms",
            ),
        ),
    ),
    ("media_pipeline", "MG515", (("concurrency: 2\n", "concurrency: 20000\n"),)),
    (
        "media_pipeline",
        "MG510",
        (
            (
                "wants its own size and speed, calls: 6}",
                "wants its own size and speed, calls: 6, answer: required}",
            ),
        ),
    ),
    (
        "bank_transfer",
        "MG507",
        (
            (
                "timeout: 3s\n    deadline: 3s\n    attempts: 1",
                "timeout: 2s\n    deadline: 5s\n    attempts: 2",
            ),
        ),
    ),
    (
        "parallel_page",
        "MG516",
        (
            (
                "interactions:\n",
                "interactions:\n"
                "  pricing.get_price -> reviews.summarize: {because: a, share: 0.001%, policy: extra}\n"
                "  reviews.summarize -> warehouse.get_availability: {because: b, share: 0.001%, policy: extra}\n"
                "  warehouse.get_availability -> recommendations.suggest: {because: c, share: 0.001%, policy: extra}\n"
                "  recommendations.suggest -> catalog.get_product: {because: d, share: 0.001%, policy: extra}\n",
            ),
            ("p99: 150ms, availability: 99.9%", "p99: 150ms, availability: 99.99%"),
            ("p99: 150ms, availability: 99.5%", "p99: 150ms, availability: 99.99%"),
            ("p99: 180ms, availability: 99%", "p99: 180ms, availability: 99.99%"),
        ),
    ),
    (
        "ride_hailing",
        "MG512",
        (
            (
                "  trips.request_ride -> ride_requested:",
                "  fares.quote -> trips.get_trip: {because: some fares depend on the ride so far, share: 0.1%}\n"
                "  trips.request_ride -> ride_requested:",
            ),
        ),
    ),
)


@pytest.mark.parametrize("name", EXAMPLES)
def test_findings_and_verdicts_of_an_example_are_what_was_decided(name: str) -> None:
    expected = (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8")
    assert told(ROOT / "examples" / name / "contract.yaml") == expected


def test_every_snapshot_is_of_an_example() -> None:
    assert sorted(path.stem for path in SNAPSHOTS.glob("*.txt")) == list(EXAMPLES)


@pytest.mark.parametrize(
    ("name", "code", "changes"), PLANTED, ids=lambda each: str(each)[:20]
)
def test_a_planted_fault_is_found_once_and_nothing_else_is_cried(
    name: str, code: str, changes: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    text = (ROOT / "examples" / name / "contract.yaml").read_text(encoding="utf-8")
    contract = tmp_path / "contract.yaml"
    contract.write_text(text, encoding="utf-8")
    before = Counter(each.code.id for each in pipeline.lint(contract))
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    contract.write_text(text, encoding="utf-8")
    after = Counter(each.code.id for each in pipeline.lint(contract))
    assert after - before == Counter({code: 1})
    assert before - after == Counter()
