"""One operation of an OpenAPI document: where its request's fields go, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from ...analysis.load import Load
from ...analysis.policies import effective_policy
from ...contract.contract import Contract
from ...contract.fields import field_of, record_of
from ...contract.http import ALL, HttpBinding
from ...contract.interactions import OperationEnd
from ...contract.services import Idempotency, Operation, Service
from ...contract.types import Field, Named, Record, TypeRef, named_in
from ...emit.call_docs import outcome
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas, component
from ...emit.prose import duration, first_sentence, paragraphs, readable
from ...emit.yaml_text import Data
from .access import next_page, paging, security_requirement
from .parameters import ParameterWriter
from .places import Path
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
        self._loads = dict(loads)
        self._examples = Examples(contract)
        self._parameters: set[str] = set()
        self.types_in_use: list[str] = []
        self._writer = ParameterWriter(contract, schemas, self.types_in_use)
        self.examples_in_use: dict[str, Data] = {}

    def parameters_in_use(self) -> dict[str, Data]:
        """The parameters that operations refer to."""
        return {
            key: value for key, value in _PARAMETERS.items() if key in self._parameters
        }

    def operation(
        self, operation: Operation, http: HttpBinding, path: Path, name: str
    ) -> dict[str, Data]:
        """The Operation Object of an operation; `http` is one of its bindings, `path` its path in the document, and
        `name` tells it from the others.
        """
        data: dict[str, Data] = {
            "tags": [self._service.name],
            "operationId": name,
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
        if http.method == ALL:
            data["x-any-method"] = True
        request = record_of(self._contract, operation.request)
        data["parameters"] = [
            *self._writer.all(request, http, path),
            *self._shared(operation),
        ]
        body = self._body(request, http)
        if body is not None:
            data["requestBody"] = body
        data["responses"] = {
            **self._success(operation, http, path, name),
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

    def _shared(self, operation: Operation) -> list[Data]:
        """The headers that operations have in common."""
        shared = [_DEADLINE]
        if operation.idempotency is Idempotency.KEYED:
            shared.insert(0, _KEY)
        self._parameters.update(shared)
        return [{"$ref": f"#/components/parameters/{key}"} for key in shared]

    def _body(self, request: Record | None, http: HttpBinding) -> Data:
        """The Request Body; None where all of the request is elsewhere."""
        if request is None or http.body is None:
            return None
        if http.body != ALL:
            field = field_of(request, http.body)
            if field is None:
                return None
            media = self._less(field, http) or self._value_of(field)
            return {"required": not field.optional, "content": {JSON: media}}
        rest = tuple(each for each in request.fields if http.place(each.name) == "body")
        if not rest:
            return None
        whole = len(rest) == len(request.fields)
        media = self._media(Named(request.name)) if whole else self._part(rest)
        return {"required": True, "content": {JSON: media}}

    def _less(self, field: Field, http: HttpBinding) -> dict[str, Data] | None:
        """The media type of a body that is a record of which something stands in the path; None for any other."""
        record = record_of(self._contract, field.type)
        if record is None:
            return None
        elsewhere = {*http.variables, *http.without}
        rest = tuple(
            each
            for each in record.fields
            if f"{field.name}.{each.name}" not in elsewhere
        )
        return None if len(rest) == len(record.fields) else self._part(rest)

    def _part(self, fields: tuple[Field, ...]) -> dict[str, Data]:
        """The media type of a record's fields that are left for a body."""
        for each in fields:
            self.types_in_use += named_in(each.type)
        media: dict[str, Data] = {"schema": self._schemas.record(fields)}
        with suppress(NoExample):
            media["example"] = self._examples.record(fields)
        return media

    def _value_of(self, field: Field) -> dict[str, Data]:
        """The media type of a body that is one field's value."""
        self.types_in_use += named_in(field.type)
        media: dict[str, Data] = {"schema": self._schemas.field(field)}
        with suppress(NoExample):
            media["example"] = self._examples.field(field)
        return media

    def _success(
        self, operation: Operation, http: HttpBinding, path: Path, name: str
    ) -> dict[str, Data]:
        response: dict[str, Data] = {"description": "Done."}
        if operation.idempotency is Idempotency.KEYED:
            response["headers"] = self._problems.header_references(
                ("Idempotent-Replayed",)
            )
        if operation.response is None:
            return {str(http.status or 204): response}
        if http.method != "HEAD":
            response["content"] = {JSON: self._answer(operation.response, http)}
        if operation.pages is not None:
            link = next_page(operation, http, operation.pages, path, name)
            response["links"] = {"next": link}
        return {str(http.status or 200): response}

    def _answer(self, response: TypeRef, http: HttpBinding) -> dict[str, Data]:
        record = record_of(self._contract, response)
        field = field_of(record, http.response or "") if record is not None else None
        return self._media(response) if field is None else self._value_of(field)

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
