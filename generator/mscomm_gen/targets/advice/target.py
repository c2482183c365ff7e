"""Renders docs/advice.md."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.environment import render
from ...emit.markdown import ADVICE_PATH, HEAD
from ..base import Build
from .diagram import diagram
from .view import advice_view


class AdviceTarget:
    """The system as a picture, and what is declared and advised for each of its interactions."""

    name = "advice"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        if not build.is_about("whole") or not build.decided.holding:
            return
        decided = build.decided
        yield ADVICE_PATH, render(
            "advice/advice.md.j2",
            head=HEAD,
            advice=advice_view(build.contract, decided),
            diagram=diagram(build.contract, decided.holding),
        )
