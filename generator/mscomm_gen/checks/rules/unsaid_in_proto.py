"""A .proto file that leaves unsaid what its callers need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...contract.contract import Contract
from ...contract.interactions import OperationEnd
from ...contract.services import Idempotency, Operation, Service
from ...diagnostics import Code, Diagnostic, Related, Severity
from ..rule import Subject

# Methods that a finding names, of all that it counts.
_NAMED = 3


class UnsaidInProto:
    """Of protobuf as it is. A contract of the language says these things, or is told by the rule for each."""

    code = Code(
        "MG540", "unsaid-in-proto", "a .proto file leaves unsaid what its callers need"
    )
    why = (
        "A .proto file builds as it is, and then everything that it does not say has the careful default: no call is "
        "repeated, since a second one might do a thing twice; each may last ten seconds; and a review cannot name whom "
        "a change concerns. An option a service and a line a method say more, and change no byte that travels."
    )
    fix = (
        "Write the lines that the hint names into the service and its methods, with "
        '`import "mscomm/v1/options.proto";` at the top (it is found without any setting). `NO_SIDE_EFFECTS` is for '
        "methods that only read, `IDEMPOTENT` for those where a second equal call changes nothing more; where a key "
        'tells calls apart, it is `option (mscomm.v1.operation).idempotency = "keyed";`. Levels turn the rule off.'
    )
    source = "Custom Options, and descriptor.proto (Protocol Buffers documentation)"
    example = """\
syntax = "proto3";
package shop;
import "google/protobuf/empty.proto";
service Orders {
  rpc CancelOrder(Order) returns (google.protobuf.Empty);
}
message Order { string id = 1; }
"""
    repaired = """\
syntax = "proto3";
package shop;
import "google/protobuf/empty.proto";
import "mscomm/v1/options.proto";
service Orders {
  option (mscomm.v1.service) = {owner: "team-orders", slo: {p99: "300ms"}};
  rpc CancelOrder(Order) returns (google.protobuf.Empty) {
    option idempotency_level = IDEMPOTENT;
  }
}
message Order { string id = 1; }
"""

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One note for each service, at its name."""
        contract = subject.contract
        if contract.protobuf is None:
            return
        for service in contract.services:
            if not service.external:
                yield from self._service(contract, service)

    def _service(self, contract: Contract, service: Service) -> Iterator[Diagnostic]:
        unsaid: list[str] = []
        option: list[str] = []
        if not service.owner:
            unsaid.append("who answers for it")
            option.append('owner: "team-…"')
        if any(_may_last(contract, service, each) for each in service.operations):
            unsaid.append("how long its calls may last")
            option.append('slo: {p99: "…"}')
        repeats = [each for each in service.operations if _may_repeat(each)]
        if repeats:
            one = len(repeats) == 1
            of = repeats[0].name if one else f"{len(repeats)} of its methods"
            unsaid.append(f"what a second call of {of} does")
        if not unsaid:
            return
        lines = []
        if option:
            lines.append(f"`option (mscomm.v1.service) = {{{', '.join(option)}}};`")
        if repeats:
            which = _names(repeats)
            lines.append(
                f"in {which} `option idempotency_level = NO_SIDE_EFFECTS;` or `IDEMPOTENT`, where that is true"
            )
        yield Diagnostic(
            self.code,
            f"service {service.name} does not say {', nor '.join(unsaid)}",
            service.span,
            f"write {'; '.join(lines)}",
            Severity.NOTE,
            tuple(
                Related(each.span, "this method")
                for each in repeats[:_NAMED]
                if each.span is not None
            ),
        )


def _may_repeat(operation: Operation) -> bool:
    return operation.idempotency is Idempotency.NONE and not operation.streams


def _may_last(contract: Contract, service: Service, operation: Operation) -> bool:
    calls = contract.calls_to.get(OperationEnd(service.name, operation.name), ())
    said = operation.policy or operation.slo.p99 or any(each.policy for each in calls)
    return not said and not operation.streams


def _names(repeats: list[Operation]) -> str:
    named = ", ".join(each.name for each in repeats[:_NAMED])
    more = len(repeats) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
