"""Two .proto files: as protobuf, and as the contracts that they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ..contract.lock import Lock
from ..contract.protobuf import ProtobufForm
from ..emit.effective_settings import EffectiveSettings
from ..records import dataclass
from ..review.beside_protobuf import compare_beside
from ..review.model import Change
from ..review.pairing import pair
from ..review.protobuf.compare import compare as compare_schemas
from ..review.side import Side
from ..review.two_views import together
from ..review.uses import Pairs
from .options import HTTP, OURS
from .written import Written

_VALIDATE: Final = "buf.validate."
_CONSTRAINTS: Final = ("field-constraints", "field-checks")
# What of a contract in .proto files only follows from names in them, which are compared themselves.
_DERIVED: Final = ("contract-name", "type-names")


@dataclass(frozen=True)
class Protos:
    """Two states of a .proto file."""

    before: Written
    after: Written

    @cached_property
    def old(self) -> Side:
        return _side(self.before)

    @cached_property
    def new(self) -> Side:
        return _side(self.after)

    @cached_property
    def pairs(self) -> Pairs:
        return pair(self.old, self.new)

    def changes(self) -> tuple[Change, ...]:
        """Every change, the worst first."""
        contract = [
            each
            for each in compare_beside(self.old, self.new)
            if each.rule not in _DERIVED
        ]
        constrained = {
            self._place(each.path) for each in contract if each.rule in _CONSTRAINTS
        }
        protobuf = compare_schemas(self.before.messages, self.after.messages)
        return together(
            contract,
            [each for each in protobuf if not self._is_read(each, constrained)],
            self._place,
            contract_first=False,
        )

    def _is_read(self, change: Change, constrained: set[str]) -> bool:
        """Whether a change is of an option that the contracts were judged by."""
        if change.rule != "proto-custom-options":
            return False
        for name in HTTP:
            if change.path.endswith(name):
                return change.path.removesuffix(name) in self._methods
        place, found, _ = change.path.partition(f".{_VALIDATE}")
        return OURS in change.path or (bool(found) and place in constrained)

    @cached_property
    def _methods(self) -> set[str]:
        """The methods of both, by full name."""
        return {*_methods(self.before.form)} & {*_methods(self.after.form)}

    def _place(self, path: str) -> str:
        """The path that protobuf has for `services.orders.get_order` or `types.Order.total`."""
        return _path(self.before.form, path) or _path(self.after.form, path) or path


def _side(one: Written) -> Side:
    # Numbers are compared as those of the schemas.
    return Side(one.contract, Lock(), EffectiveSettings(one.contract))


def _methods(form: ProtobufForm) -> Iterator[str]:
    for (service, _), method in form.methods.items():
        yield f"{form.services[service]}.{method}"


def _path(form: ProtobufForm, path: str) -> str | None:
    word, name, member = (*path.split(".", 2), "", "")[:3]
    if word == "services" and name in form.services:
        method = form.methods.get((name, member), member)
        return f"{form.services[name]}.{method}" if member else form.services[name]
    if word == "types" and name in form.types:
        called = form.fields.get((name, member), member)
        return f"{form.types[name]}.{called}" if member else form.types[name]
    return None
