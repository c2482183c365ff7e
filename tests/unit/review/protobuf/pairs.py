"""Pairs of .proto texts, each with its verdict; where buf says otherwise, why we differ."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

HEADS: Final = {
    "proto2": 'syntax = "proto2"; ',
    "proto3": 'syntax = "proto3"; ',
    "2023": 'edition = "2023"; ',
}


@dataclass(frozen=True)
class Pair:
    """`buf` says why the verdict is not buf's; empty where it is. `then` is the syntax of the second text."""

    name: str
    before: str
    after: str
    verdict: str
    buf: str = ""
    syntax: str = "proto3"
    then: str = ""

    @property
    def heads(self) -> tuple[str, str]:
        return HEADS[self.syntax], HEADS[self.then or self.syntax]


def _pairs() -> tuple[Pair, ...]:
    text = Path(__file__).with_name("pairs.yaml").read_text(encoding="utf-8")
    return tuple(Pair(**each) for each in yaml.safe_load(text))


PAIRS: Final = _pairs()
