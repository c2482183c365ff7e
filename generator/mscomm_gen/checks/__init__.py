"""Rules over the contract. A new one: a file in rules/ and a line in `RULES`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.options import OptionSpec
from ..contract.recommendation import Recommendation
from ..diagnostics import Diagnostic
from .rule import Rule, SourcedRule, Subject
from .rules.against_advice import AgainstAdvice
from .rules.attempts_beyond_deadline import AttemptsBeyondDeadline
from .rules.call_across_contexts import CallAcrossContexts
from .rules.call_circle import CallCircle
from .rules.chain_too_deep import ChainTooDeep
from .rules.chatty_calls import ChattyCalls
from .rules.consumer_without_dedupe import ConsumerWithoutDedupe
from .rules.deadline_below_work import DeadlineBelowWork
from .rules.deadline_beyond_caller import DeadlineBeyondCaller
from .rules.repeats_at_several_layers import RepeatsAtSeveralLayers
from .rules.repeats_without_idempotency import RepeatsWithoutIdempotency
from .rules.required_by_standards import RequiredByStandards
from .rules.routes_cross import RoutesCross
from .rules.service_without_owner import ServiceWithoutOwner
from .rules.shared_database import SharedDatabase
from .rules.stream_without_deadline import StreamWithoutDeadline
from .rules.sync_fan_out import SyncFanOut
from .rules.sync_over_async import SyncOverAsync
from .rules.transport_of_standards import TransportOfStandards
from .rules.unbounded_concurrency import UnboundedConcurrency
from .rules.unreachable_slo import UnreachableSlo
from .rules.unsaid_in_proto import UnsaidInProto
from .rules.window_too_short import WindowTooShort

RULES: Final[tuple[SourcedRule, ...]] = (
    RepeatsWithoutIdempotency(),
    DeadlineBeyondCaller(),
    ConsumerWithoutDedupe(),
    WindowTooShort(),
    ServiceWithoutOwner(),
    SharedDatabase(),
    RepeatsAtSeveralLayers(),
    SyncOverAsync(),
    ChattyCalls(),
    CallCircle(),
    SyncFanOut(),
    UnreachableSlo(),
    UnboundedConcurrency(),
    ChainTooDeep(),
    AttemptsBeyondDeadline(),
    DeadlineBelowWork(),
    RoutesCross(),
    StreamWithoutDeadline(),
    AgainstAdvice(),
    RequiredByStandards(),
    TransportOfStandards(),
    CallAcrossContexts(),
    UnsaidInProto(),
)
LINT_ONLY: Final = frozenset({UnsaidInProto.code})
"""What could be said in addition: told who asks for it, and not at every build."""


def run(
    contract: Contract,
    options: Iterable[OptionSpec] = (),
    recommendations: Iterable[Recommendation] = (),
    *,
    rules: Iterable[Rule] = RULES,
) -> tuple[Diagnostic, ...]:
    """Everything the rules find, in the order of the contract.

    `options` are the blocks of the targets; what brokers state in them of themselves lets rules judge more.
    `recommendations` are the advice on the contract, which is held against what it declares.
    """
    brokers = {spec.name: spec.broker for spec in options if spec.broker is not None}
    subject = Subject(contract, brokers, tuple(recommendations))
    found = [finding for rule in rules for finding in rule.check(subject)]
    return tuple(sorted(found, key=_position))


def _position(found: Diagnostic) -> tuple[str, int, int, str]:
    span = found.span
    if span is None:
        return ("", 0, 0, found.code.id)
    return (span.path, span.line, span.column, found.code.id)
