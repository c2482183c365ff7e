"""Renders docs/decisions/*.md, a record of each decision that contract.lock keeps."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.environment import render
from ...emit.markdown import DECISIONS_FOLDER, HEAD, record_name
from ..base import Build
from .view import record_view


class DecisionsTarget:
    """Every record follows from the lock's line alone, so it changes only when its decision does."""

    name = "decisions"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        if not build.is_about("whole"):
            return
        decisions = build.decided.recorded
        for each in decisions:
            yield f"{DECISIONS_FOLDER}/{record_name(each)}", render(
                "decisions/record.md.j2", head=HEAD, record=record_view(each, decisions)
            )
