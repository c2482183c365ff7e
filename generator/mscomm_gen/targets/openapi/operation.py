"""One operation of an OpenAPI document: where its request's fields go, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from ...analysis.load import Load
from ...analysis.policies import effective_policy
from ...contract.contract import Contract
from ...contract.http import WITHOUT_BODY, HttpBinding
from ...contract.interactions import OperationEnd
from ...contract.services import Idempotency, Operation, Service
from ...contract.types import Field, ListOf, Named, Record, TypeRef, named_in
from ...emit.call_docs import outcome
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas, component
from ...emit.prose import duration, first_sentence, paragraphs, readable
from ...emit.yaml_text import Data
from .access import next_page, paging, security_requirement
from .places import parameter_name
from .problems import Problems

JSON: Final = "application/json"

_KEY: Final = "IdempotencyKey"
_DEADLINE: Final = "RequestDeadline"
_PARAMETERS: Final[dict[str, dict[str, Data]]] = {
    _KEY: {
        "name": "Idempotency-Key",
        "in": "header",
        "required": True,
        "description": (
            "Names this request. A repeat with the same key and the same content has no "
            "second effect and gets the first answer again; a new request takes a new key."
        ),
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    },
    _DEADLINE: {
        "name": "X-Request-Deadline-Ms",
        "in": "header",
        "required": False,
        "description": (
            "How much longer the caller waits, in milliseconds. "
            "Work that would take longer is given up."
        ),
        "schema": {"type": "integer", "minimum": 1, "maximum": 999_999_999_999_999},
    },
}
_PROMISES: Final = {
    Idempotency.SAFE: "Safe: it changes nothing and may be repeated.",
    Idempotency.IDEMPOTENT: "Idempotent: a second, equal request changes nothing more.",
    Idempotency.KEYED: "Keyed: a repeat with the same `Idempotency-Key` has no second effect.",
    Idempotency.NONE: "Not idempotent: do not repeat a request whose outcome is unknown.",
}


class OperationWriter:
    """Writes the operations of one service, and remembers what of `components` they use."""

    def __init__(
        self,
        contract: Contract,
        service: Service,
        schemas: JsonSchemas,
        problems: Problems,
        loads: Mapping[OperationEnd, Load],
    ) -> None:
        self._contract = contract
        self._service = service
        self._schemas = schemas
        self._problems = problems
        self._loads = loads
        self._examples = Examples(contract)
        self._parameters: set[str] = set()
        self.types_in_use: list[str] = []
        self.examples_in_use: dict[str, Data] = {}

    def parameters_in_use(self) -> dict[str, Data]:
        """The parameters that operations refer to."""
        return {
            key: value for key, value in _PARAMETERS.items() if key in self._parameters
        }

    def operation(self, operation: Operation, http: HttpBinding) -> dict[str, Data]:
        """The Operation Object of an operation; `http` is its binding."""
        data: dict[str, Data] = {
            "tags": [self._service.name],
            "operationId": operation.name,
            "summary": first_sentence(operation.description)
            or readable(operation.name),
            "description": paragraphs(
                operation.description,
                _PROMISES[operation.idempotency],
                outcome(operation),
                paging(operation),
            ),
        }
        if operation.deprecated:
            data["deprecated"] = True
        data["x-idempotency"] = operation.idempotency.value
        if operation.completes_by:
            data["x-completes-by"] = [*operation.completes_by]
            data["x-correlate"] = operation.correlate
        if operation.pages is not None:
            data["x-pages"] = {
                "cursor": operation.pages.cursor,
                "next": operation.pages.next,
                "items": operation.pages.items,
            }
        if operation.policy is not None or operation.slo.p99 is not None:
            data["x-policy"] = self._policy(operation)
        if operation.security != self._service.security:
            data["security"] = security_requirement(operation.security)
        data["parameters"] = self._all_parameters(operation, http)
        body = self._body(operation, http)
        if body is not None:
            data["requestBody"] = {"required": True, "content": {JSON: body}}
        data["responses"] = {
            **self._success(operation, http),
            **self._problems.of(operation, has_body=body is not None),
        }
        self.types_in_use += [error.type for error in operation.errors if error.type]
        return data

    def _policy(self, operation: Operation) -> Data:
        """How a caller behaves that no interaction speaks of, in the contract's own notation.

        Only where the contract says something of it: the defaults of our clients are no one else's.
        """
        policy = effective_policy(
            self._contract, self._service, operation, loads=self._loads
        )
        return {
            "timeout": duration(policy.timeout),
            "deadline": duration(policy.deadline),
            "attempts": (
                1 if operation.idempotency is Idempotency.NONE else policy.attempts
            ),
        }

    def _all_parameters(self, operation: Operation, http: HttpBinding) -> list[Data]:
        found: list[Data] = []
        for field in self._fields(operation):
            place = http.place(field.name)
            if place != "body":
                name = parameter_name(http, field.name)
                found.append(self._parameter(field, name, place))
        shared = [_DEADLINE]
        if operation.idempotency is Idempotency.KEYED:
            shared.insert(0, _KEY)
        for key in shared:
            self._parameters.add(key)
            found.append({"$ref": f"#/components/parameters/{key}"})
        return found

    def _parameter(self, field: Field, name: str, place: str) -> dict[str, Data]:
        self.types_in_use += named_in(field.type)
        schema = self._schemas.field(field, in_json=False)
        data: dict[str, Data] = {
            "name": name,
            "in": place,
            "required": place == "path" or _required(field, place),
        }
        # What a parameter has words for itself is said there, once.
        for key in ("description", "deprecated"):
            if key in schema:
                data[key] = schema.pop(key)
        data["schema"] = schema
        with suppress(NoExample):
            data["example"] = self._examples.field(field)
        return data

    def _body(self, operation: Operation, http: HttpBinding) -> dict[str, Data] | None:
        """The media type of the request body; None where all of the request is elsewhere."""
        request = operation.request
        if request is None or http.method in WITHOUT_BODY:
            return None
        fields = self._fields(operation)
        rest = tuple(field for field in fields if http.place(field.name) == "body")
        if not rest and self._is_record(request):
            return None
        if len(rest) == len(fields):
            return self._media(request)
        for field in rest:
            self.types_in_use += named_in(field.type)
        media: dict[str, Data] = {"schema": self._schemas.record(rest)}
        with suppress(NoExample):
            media["example"] = self._examples.record(rest)
        return media

    def _success(self, operation: Operation, http: HttpBinding) -> dict[str, Data]:
        response: dict[str, Data] = {"description": "Done."}
        if operation.idempotency is Idempotency.KEYED:
            response["headers"] = self._problems.header_references(
                ("Idempotent-Replayed",)
            )
        if operation.response is None:
            return {str(http.status or 204): response}
        response["content"] = {JSON: self._media(operation.response)}
        if operation.pages is not None:
            response["links"] = {"next": next_page(operation, http, operation.pages)}
        return {str(http.status or 200): response}

    def _media(self, reference: TypeRef) -> dict[str, Data]:
        """A whole type as a request or response. The example of a named type is written once."""
        self.types_in_use += named_in(reference)
        media: dict[str, Data] = {"schema": self._schemas.value(reference)}
        with suppress(NoExample):
            example = self._examples.value(reference)
            if isinstance(reference, Named):
                key = component(reference.name)
                self.examples_in_use[key] = {"value": example}
                media["examples"] = {key: {"$ref": f"#/components/examples/{key}"}}
            else:
                media["example"] = example
        return media

    def _is_record(self, reference: TypeRef) -> bool:
        return isinstance(reference, Named) and isinstance(
            self._contract.type_by_name[reference.name], Record
        )

    def _fields(self, operation: Operation) -> tuple[Field, ...]:
        match operation.request:
            case Named(name):
                definition = self._contract.type_by_name[name]
                return definition.fields if isinstance(definition, Record) else ()
            case _:
                return ()


def _required(field: Field, place: str) -> bool:
    if place == "query" and isinstance(field.type, ListOf):
        # No item and no list look the same in a query.
        return bool(field.constraints.min_length) and not field.optional
    return not field.optional and field.default is None
