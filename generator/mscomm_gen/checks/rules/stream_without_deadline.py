"""A stream that nobody said how long it may last."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.hops import Hop
from ...analysis.notation import about
from ...contract.interactions import OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class StreamWithoutDeadline:
    """A default fits a call that is answered at once; how long a stream lasts only its contract can know."""

    code = Code(
        "MG523",
        "stream-without-deadline",
        "a stream ends after a default that knows nothing of it",
    )
    why = (
        "Every call has a deadline, a stream as well: it holds for the whole, from its first message to its last. The "
        "default is that of calls which are answered at once, so a stream that is meant to last longer breaks off "
        "in its midst, with an error that nobody planned for."
    )
    fix = (
        "Give the calls a policy with a `deadline` that the stream needs, even if that is hours: whoever follows for "
        "ever begins a new stream now and then. `timeout` is the wait for its first response."
    )
    source = "Deadlines (gRPC guides)"
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  prices:
    owner: team-prices
    operations:
      watch: {grpc: true, request: Watch, response: stream<Price>, idempotency: safe}
policies:
  patient: {deadline: 1h}
types:
  Watch: {article: string}
  Price: {cents: int64}
"""
    repaired = example.replace(
        "idempotency: safe}", "idempotency: safe, policy: patient}"
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each operation, whoever calls it."""
        calls: dict[OperationEnd, list[Hop]] = {}
        for hop in subject.hops:
            calls.setdefault(hop.target, []).append(hop)
        for hop in subject.entries:
            # Who is not spoken of counts where nobody else calls.
            calls.setdefault(hop.target, [hop])
        for target, hops in calls.items():
            operation = hops[0].operation
            open_ended = [hop for hop in hops if not (hop.said and hop.said.deadline)]
            if not operation.streams or not open_ended:
                continue
            yield warning(
                self.code,
                f"{target} is a stream, and ends after {about(open_ended[0].policy.deadline)}, the default of a call",
                operation.span,
                (
                    "pass the `deadline` that it needs with each call, or say a `policy` in `(mscomm.v1.operation)`"
                    if subject.contract.protobuf is not None
                    else "give it a policy with the `deadline` that it needs"
                ),
                *(
                    (hop.interaction.span, "this call")
                    for hop in open_ended
                    if hop.interaction
                ),
            )
