"""Where each thing of a contract lives in the emitted package, and what it is called there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import ClassVar, Final

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.reach import mentions as mentioned
from ..contract.reach import operation_types
from ..contract.services import Consumption, ErrorCase, Operation
from ..contract.types import Named, TypeDefinition, TypeRef, carried_type
from ..contract.wire_names import stated_names
from ..records import dataclass
from . import names
from .components import component
from .drivers import Driver
from .hidden_modules import HIDDEN_MODULES
from .imports import Symbol

LAZY: Final = ("models", "_wire")
"""The packages of an output that load what is asked of them: a client names `models.Charge`, and whoever imports
it has loaded no model before the client is made."""


@dataclass(frozen=True)
class Layout:
    """The plan of one output. Paths are relative to the output folder, with `/`."""

    contract: Contract

    @cached_property
    def package(self) -> str:
        """The name of the emitted package; `json_` for a contract called json, which needs the other json."""
        name = names.snake(self.contract.name)
        return f"{name}_" if name in HIDDEN_MODULES else name

    def path(self, module: str) -> str:
        """The file of a module given from the package: `payments.grpc` to `shop/payments/grpc.py`."""
        return f"{self.package}/{module.replace('.', '/')}.py"

    # Folders

    def service_folder(self, service: str) -> str:
        return names.snake(service)

    def message_folder(self, message: str) -> str:
        return names.snake(message)

    # Types

    @cached_property
    def owners(self) -> Mapping[str, str]:
        """For each type in use: the folder that alone uses it, or `shared`.

        Whatever a shared type mentions is shared as well, so modules of models never import in a
        circle.
        """
        reached: dict[str, str] = {}
        for folder, roots in self._roots():
            for name in self._closure(roots):
                reached[name] = (
                    folder if reached.get(name, folder) == folder else "shared"
                )
        return {
            definition.name: reached[definition.name]
            for definition in self.contract.types
            if definition.name in reached
        }

    @cached_property
    def types_of(self) -> Mapping[str, tuple[TypeDefinition, ...]]:
        """The types of each owner, in the contract's order."""
        found: dict[str, list[TypeDefinition]] = {}
        for name, owner in self.owners.items():
            found.setdefault(owner, []).append(self.contract.type_by_name[name])
        return {owner: tuple(types) for owner, types in found.items()}

    def models_module(self, type_name: str) -> str:
        """The module of a type's model: `models.orders`."""
        return f"models.{self.owners[type_name]}"

    def model(self, type_name: str) -> Symbol:
        """The class (or alias, for a union) that stands for a type of the contract."""
        return Symbol(
            self.models_module(type_name), names.model(type_name), inside=True
        )

    def payload(self, reference: TypeRef | None) -> Symbol | None:
        """The model that a request or response carries, or each of a stream; None where nothing is carried."""
        match carried_type(reference):
            case Named(name):
                return self.model(name)
            case _:
                return None

    # Services

    def service_class(self, service: str) -> str:
        """`Payments`: the stem of every class made for a service."""
        return names.pascal(service)

    def api(self, service: str, name: str) -> Symbol:
        """A name out of a service's api.py."""
        return Symbol(f"{self.service_folder(service)}.api", name, inside=True)

    def protocol(self, service: str, driver: Driver) -> Symbol:
        """What callers see: `payments.api.AsyncPayments`, for threads `Payments`."""
        return self.api(service, f"{driver.prefix}{self.service_class(service)}")

    def clients(self, service: str, driver: Driver) -> Symbol:
        """What makes clients: `payments.client.AsyncPaymentsClient`, for threads `PaymentsClient`."""
        return Symbol(
            f"{self.service_folder(service)}.client",
            f"{driver.prefix}{self.service_class(service)}Client",
            inside=True,
        )

    def grpc_client(self, service: str, driver: Driver) -> Symbol:
        """`payments.grpc.AsyncPaymentsGrpcClient`, for threads `payments.grpc_threads.PaymentsGrpcClient`."""
        return self._client(service, driver, "grpc", "Grpc")

    def rest_client(self, service: str, driver: Driver) -> Symbol:
        """`payments.rest.AsyncPaymentsRestClient`, for threads `payments.rest_threads.PaymentsRestClient`."""
        return self._client(service, driver, "rest", "Rest")

    def _client(
        self, service: str, driver: Driver, transport: str, word: str
    ) -> Symbol:
        return Symbol(
            f"{self.service_folder(service)}.{transport}{driver.suffix}",
            f"{driver.prefix}{self.service_class(service)}{word}Client",
            inside=True,
        )

    def codec(self, type_name: str) -> Symbol:
        """The protobuf codec of a type: `_wire.orders.ORDER_CODEC`.

        Not `ORDER`: a client names operations beside codecs, and `charge` takes a `Charge`.
        """
        return Symbol(
            self.codec_module(type_name), self._codec_names[type_name], inside=True
        )

    @cached_property
    def _codec_names(self) -> Mapping[str, str]:
        # HTTPError and HttpError are two classes, and one name in capitals.
        found: dict[str, str] = {}
        used: set[str] = set()
        for definition in self.contract.types:
            name = f"{names.constant(definition.name)}_CODEC"
            while name in used:
                name += "_"
            used.add(name)
            found[definition.name] = name
        return found

    def carried_codec(self, reference: TypeRef | None) -> Symbol:
        """The codec of a request or response, or of each of a stream; that of nothing where nothing is carried."""
        match carried_type(reference):
            case Named(name):
                return self.codec(name)
            case _:
                return Symbol("_runtime.wire_form", "EMPTY", inside=True)

    def error_codecs(self, operation: Operation) -> tuple[Symbol, ...]:
        """The codecs of the records that an operation's errors carry, each once."""
        found = [self.codec(error.type) for error in operation.errors if error.type]
        return tuple(dict.fromkeys(found))

    def codec_module(self, type_name: str) -> str:
        """The module of a type's protobuf form: `_wire.orders`."""
        return f"_wire.{self.owners[type_name]}"

    def operation_constant(self, service: str, operation: str) -> Symbol:
        """The `Operation` of the runtime that names a call: `payments.policies.CHARGE`."""
        return Symbol(
            f"{self.service_folder(service)}.policies",
            names.constant(operation),
            inside=True,
        )

    def policy_function(self, service: str, operation: str) -> Symbol:
        """The function that picks the policy for a caller: `payments.policies.charge_policy`."""
        return Symbol(
            f"{self.service_folder(service)}.policies",
            f"{names.snake(operation)}_policy",
            inside=True,
        )

    def caller_alias(self, service: str) -> Symbol:
        """The literal type of the callers that interactions speak of: `payments.policies.Caller`."""
        return Symbol(f"{self.service_folder(service)}.policies", "Caller", inside=True)

    def errors_constant(self, service: str, operation: str) -> Symbol:
        """The tuple of an operation's declared error classes: `payments.api.CHARGE_ERRORS`."""
        return self.api(service, f"{names.constant(operation)}_ERRORS")

    def error_class(self, error: ErrorCase) -> str:
        """`OutOfStock` to `OutOfStockError`."""
        stem = names.pascal(error.name)
        return stem if stem.endswith("Error") else f"{stem}Error"

    def error_domain(self, service: str) -> str:
        """Where a service's errors stand in gRPC's ErrorInfo: `payments.shop`."""
        return f"{service}.{self._home(service)}"

    def grpc_service(self, service: str) -> str:
        """The fully qualified protobuf service: `shop.Payments`."""
        stated = stated_names(self.contract)
        # A service of another team's contract is called as that one says.
        known = None if stated is None else stated.services.get(service)
        if known is not None:
            return known
        return f"{names.ascii_only(names.snake(self._home(service)))}.{names.ascii_only(names.pascal(service))}"

    def _home(self, service: str) -> str:
        """The contract whose service it is: on the wire that one's name counts."""
        return self.contract.service_by_name[service].home or self.contract.name

    def grpc_path(self, service: str, operation: str) -> str:
        """The path of a gRPC method: `/shop.Payments/Charge`."""
        return f"/{self.grpc_service(service)}/{self.grpc_method(service, operation)}"

    def grpc_method(self, service: str, operation: str) -> str:
        """The name of a gRPC method: `Charge`."""
        stated = stated_names(self.contract)
        known = None if stated is None else stated.methods.get((service, operation))
        if known is not None:
            return known
        return names.ascii_only(names.pascal(operation))

    @property
    def proto_package(self) -> str:
        if (stated := self.contract.wire_names) is not None and stated.package:
            return stated.package
        return names.ascii_only(names.snake(self.contract.name))

    # Messages

    def topic(self, message: Message) -> str:
        """The Kafka topic: the contract's word, else `<contract>.<message>.v1` in kebab case."""
        block = message.option_block("kafka")
        stated = block.get("topic") if block is not None else None
        if isinstance(stated, str):
            return stated
        home = message.home or self.contract.name
        return f"{names.kebab(home)}.{names.kebab(message.name)}.v1"

    def dead_letter_topic(self, message: Message, consumption: Consumption) -> str:
        """Where a consumer puts what it gives up: the contract's word, else `<topic>.<group>.dlq`."""
        return (
            consumption.dead_letter or f"{self.topic(message)}.{consumption.group}.dlq"
        )

    def event_type(self, message: Message) -> str:
        """The CloudEvents type: `shop.order_placed`."""
        return f"{message.home or self.contract.name}.{message.name}"

    def event_source(self, message: Message) -> str:
        """The CloudEvents source, a reference: `/shop/orders`; `/shop` where nobody here publishes it."""
        home = message.home or self.contract.name
        return f"/{home}/{message.publisher or ''}".rstrip("/")

    # Documents

    def openapi_path(self, service: str) -> str:
        """The OpenAPI document of a service: `docs/openapi/orders.yaml`."""
        return f"docs/openapi/{names.kebab(service)}.yaml"

    asyncapi_path: ClassVar[str] = "docs/asyncapi.yaml"

    def asyncapi_service_path(self, service: str) -> str:
        """The AsyncAPI document of what one service sends and receives: `docs/asyncapi/orders.yaml`."""
        return f"docs/asyncapi/{names.kebab(service)}.yaml"

    @cached_property
    def components(self) -> Mapping[str, str]:
        """The types by their keys under `components` in a document."""
        return {component(each.name): each.name for each in self.contract.types}

    def _roots(self) -> list[tuple[str, list[str]]]:
        found: list[tuple[str, list[str]]] = []
        for service in self.contract.services:
            roots: list[str] = []
            for operation in service.operations:
                roots += operation_types(operation)
            found.append((self.service_folder(service.name), roots))
        for message in self.contract.messages:
            found.append((self.message_folder(message.name), [message.payload]))
        return found

    def _closure(self, roots: list[str]) -> list[str]:
        seen: dict[str, None] = {}
        waiting = list(reversed(roots))
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen[name] = None
            waiting += reversed(mentions(self.contract, name))
        return list(seen)


def mentions(contract: Contract, type_name: str) -> list[str]:
    """The types that a type names directly."""
    return mentioned(contract.type_by_name[type_name])
