"""A rule for values in a .proto file that nothing emitted checks."""

from __future__ import annotations

from collections.abc import Iterable

from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class RuleLeftOut:
    """What reads like a promise of the contract has to be kept by somebody."""

    code = Code(
        "MG524",
        "rule-left-out",
        "a rule of protovalidate is not checked by the emitted models",
    )
    why = (
        "Emitted models check what protovalidate's options say of values, so that a request which breaks a rule never "
        "reaches a handler. Expressions of CEL, rules that others have predefined, and patterns that no engine here "
        "knows are not among them: such a request arrives."
    )
    fix = (
        "Say it by a standard rule where there is one (`gt`, `in`, `pattern`, `required`). Else check it in the "
        "handler, or with the protovalidate library; the docstring of the field or message says what is asked."
    )
    source = "Custom rules (protovalidate)"
    example = """\
syntax = "proto3";
package shop.v1;
import "buf/validate/validate.proto";
import "mscomm/v1/options.proto";

message Order {
  int32 count = 1 [(buf.validate.field).cel = {
    id: "dozens", message: "orders come by the dozen", expression: "this % 12 == 0"
  }];
}
service Orders {
  option (mscomm.v1.service) = {owner: "team-orders", slo: {p99: "300ms"}};
  rpc Place(Order) returns (Order) { option idempotency_level = IDEMPOTENT; }
}
"""
    repaired = """\
syntax = "proto3";
package shop.v1;
import "buf/validate/validate.proto";
import "mscomm/v1/options.proto";

message Order {
  int32 dozens = 1 [(buf.validate.field).int32.gte = 1];
}
service Orders {
  option (mscomm.v1.service) = {owner: "team-orders", slo: {p99: "300ms"}};
  rpc Place(Order) returns (Order) { option idempotency_level = IDEMPOTENT; }
}
"""

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each rule."""
        form = subject.contract.protobuf
        for left in form.left_out if form is not None else ():
            yield warning(
                self.code,
                f"nothing emitted checks this rule of {left.place}: {' '.join(left.rule.split())}",
                left.span,
                "say it by a standard rule, or check it in the handler",
            )
