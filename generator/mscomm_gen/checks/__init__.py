"""Rules over the contract. A new one: a file in rules/ and a line in `RULES`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.options import OptionSpec
from ..diagnostics import Diagnostic
from .rule import Rule, Subject
from .rules.consumer_without_dedupe import ConsumerWithoutDedupe
from .rules.deadline_beyond_caller import DeadlineBeyondCaller
from .rules.repeats_at_several_layers import RepeatsAtSeveralLayers
from .rules.repeats_without_idempotency import RepeatsWithoutIdempotency
from .rules.service_without_owner import ServiceWithoutOwner
from .rules.shared_database import SharedDatabase
from .rules.window_too_short import WindowTooShort

RULES: Final[tuple[Rule, ...]] = (
    RepeatsWithoutIdempotency(),
    DeadlineBeyondCaller(),
    ConsumerWithoutDedupe(),
    WindowTooShort(),
    ServiceWithoutOwner(),
    SharedDatabase(),
    RepeatsAtSeveralLayers(),
)


def run(
    contract: Contract,
    options: Iterable[OptionSpec] = (),
    *,
    rules: Iterable[Rule] = RULES,
) -> tuple[Diagnostic, ...]:
    """Everything the rules find, in the order of the contract.

    `options` are the blocks of the targets; what brokers state in them of themselves lets rules judge more.
    """
    brokers = {spec.name: spec.broker for spec in options if spec.broker is not None}
    subject = Subject(contract, brokers)
    found = [finding for rule in rules for finding in rule.check(subject)]
    return tuple(sorted(found, key=_position))


def _position(found: Diagnostic) -> tuple[str, int, int, str]:
    span = found.span
    if span is None:
        return ("", 0, 0, found.code.id)
    return (span.path, span.line, span.column, found.code.id)
