"""What changes about a stream is judged: its kind, what it carries, and each message of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import reviewing
from mscomm_gen.review.compare import compare

CONTRACT = """\
mscomm: 1
name: prices
version: 1.0.0
services:
  feed:
    operations:
      watch: {grpc: true, request: Watch, response: stream<Price>, idempotency: safe}
      load: {grpc: true, request: stream<Price>, response: Watch}
      haggle: {grpc: true, request: stream<Offer>, response: stream<Offer>}
types:
  Watch: {article: string}
  Price: {article: string, cents: int64}
  Offer: {article: string, cents: int64, note: string?}
"""

CASES = [
    ("response: stream<Price>", "response: Price", ["operation-payload breaking"]),
    ("request: Watch", "request: stream<Watch>", ["operation-payload breaking"]),
    ("request: stream<Price>", "request: Price", ["operation-payload breaking"]),
    (
        ", response: Watch}",
        ", response: stream<Watch>}",
        ["operation-payload breaking"],
    ),
    ("request: stream<Offer>, ", "", ["operation-payload breaking"]),
    (
        "watch: {grpc: true, request: Watch, response: stream<Price>",
        "watch: {grpc: true, request: Watch, response: stream<Offer>",
        ["operation-payload breaking"],
    ),
    (
        "Price: {article: string, cents: int64}",
        "Price: {article: string}",
        ["field-removed breaking"],
    ),
    (
        "Offer: {article: string, cents: int64, note: string?}",
        "Offer: {article: string, cents: int64, note: string}",
        ["field-presence breaking"],
    ),
]


@pytest.mark.parametrize(("old", "new", "says"), CASES)
def test_a_change_of_a_stream_is_judged(
    old: str, new: str, says: list[str], tmp_path: Path
) -> None:
    assert old in CONTRACT
    sides = []
    for name, text in (("before", CONTRACT), ("after", CONTRACT.replace(old, new, 1))):
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        sides.append(reviewing.side(path))
    before, after = sides
    found = compare(before, after)
    assert [f"{each.rule} {each.verdict.value}" for each in found] == says
