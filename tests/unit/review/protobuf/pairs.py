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
    "2024": 'edition = "2024"; ',
}


@dataclass(frozen=True)
class Pair:
    """`buf` says why the verdict is not buf's; empty where it is. `then` is the syntax of the second text.

    A side is the text of one file, or several by their names, whose imports say `{folder}` for where they lie.
    """

    name: str
    before: str | dict[str, str]
    after: str | dict[str, str]
    verdict: str
    buf: str = ""
    syntax: str = "proto3"
    then: str = ""

    @property
    def heads(self) -> tuple[str, str]:
        return HEADS[self.syntax], HEADS[self.then or self.syntax]

    @property
    def sides(self) -> tuple[dict[str, str], dict[str, str]]:
        """The texts of both sides by the names of their files."""
        return _files(self.before), _files(self.after)


def _files(side: str | dict[str, str]) -> dict[str, str]:
    return {"case": side} if isinstance(side, str) else side


def _pairs() -> tuple[Pair, ...]:
    text = Path(__file__).with_name("pairs.yaml").read_text(encoding="utf-8")
    return tuple(Pair(**each) for each in yaml.safe_load(text))


PAIRS: Final = _pairs()
