"""Where gRPC finds operations: a .proto file may give them other names than those that follow from a contract."""

from __future__ import annotations

from collections.abc import Iterator

from ..contract.contract import Contract
from ..emit import names
from ..emit.layout import Layout
from ..review.model import Fact
from ..review.uses import Pairs


def other_paths(old: Contract, new: Contract, pairs: Pairs) -> Iterator[Fact]:
    """The operations that have another path, though nothing else says so."""
    before, after = Layout(old), Layout(new)
    for (service, name), (later, called) in pairs.operations.items():
        was = old.service_by_name[service].operation(name)
        now = new.service_by_name[later].operation(called)
        if not (was.grpc and now.grpc) or (service, name) != (later, called):
            continue
        if names.snake(old.name) != names.snake(new.name):
            continue
        one, other = before.grpc_path(service, name), after.grpc_path(later, called)
        if one != other:
            yield Fact(
                "Operation.grpc_path",
                ("services", service, name),
                was,
                now,
                one,
                other,
                (service, later),
                was.span,
                now.span,
            )
