"""What a service answers when it cannot do what was asked: problem details (RFC 9457).

Declared errors are the contract's; the standard ones are those of the emitted server, and only
those that it can answer to the operation at hand are listed there.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from ...contract.contract import Contract
from ...contract.services import ErrorCase, Idempotency, Operation, Service
from ...contract.types import Named
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas, component
from ...emit.names import pascal
from ...emit.prose import readable
from ...emit.yaml_text import Data

MEDIA_TYPE: Final = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Standard:
    """A problem that the emitted server itself reports. `headers` are keys of `_HEADERS`."""

    status: int
    type: str
    name: str
    description: str
    headers: tuple[str, ...] = ()


INVALID: Final = Standard(
    400,
    "urn:mscomm:problem:invalid-request",
    "InvalidRequest",
    "The request cannot be read, or is not what the contract asks for.",
)
OUTSTANDING: Final = Standard(
    409,
    "urn:mscomm:problem:request-outstanding",
    "RequestOutstanding",
    "A request with the same key is still running; repeat it later, with the same key.",
    ("Retry-After",),
)
TOO_LARGE: Final = Standard(
    413,
    "urn:mscomm:problem:payload-too-large",
    "PayloadTooLarge",
    "The body is larger than the server takes.",
)
MEDIA: Final = Standard(
    415,
    "urn:mscomm:problem:unsupported-media-type",
    "UnsupportedMediaType",
    "The body is not `application/json`.",
)
KEY_REUSED: Final = Standard(
    422,
    "urn:mscomm:problem:key-reused",
    "KeyReused",
    "The key was used before, with another request.",
)
INTERNAL: Final = Standard(
    500,
    "urn:mscomm:problem:internal-error",
    "InternalError",
    "The server failed.",
    ("X-Retry-Pushback",),
)
UNAVAILABLE: Final = Standard(
    503,
    "urn:mscomm:problem:unavailable",
    "Unavailable",
    "The server, or what it depends on, cannot answer now.",
    ("Retry-After", "X-Retry-Pushback"),
)
DEADLINE: Final = Standard(
    504,
    "urn:mscomm:problem:deadline-exceeded",
    "DeadlineExceeded",
    "The deadline passed before there was an answer.",
    ("X-Retry-Pushback",),
)

_HEADERS: Final[dict[str, dict[str, Data]]] = {
    "Retry-After": {
        "description": "Seconds to wait before a repeat.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "X-Retry-Pushback": {
        "description": "`never`: a call that this one needs was repeated already, do not repeat.",
        "schema": {"type": "string", "enum": ["never"]},
    },
}


def standard_problems(operation: Operation, has_body: bool) -> list[Standard]:
    """What the emitted server may report of an operation, by status."""
    keyed = operation.idempotency is Idempotency.KEYED
    return [
        INVALID,
        *([OUTSTANDING] if keyed else []),
        *([TOO_LARGE, MEDIA] if has_body else []),
        *([KEY_REUSED] if keyed else []),
        INTERNAL,
        UNAVAILABLE,
        DEADLINE,
    ]


class Problems:
    """The problems of one document; it remembers what was mentioned, so only that is written."""

    def __init__(self, contract: Contract, service: Service) -> None:
        self._contract = contract
        self._service = service
        self._examples = Examples(contract)
        self._declared: dict[str, ErrorCase] = {}
        self._standard: dict[str, Standard] = {}
        self._headers: dict[str, None] = {}
        self._taken = {component(definition.name) for definition in contract.types}
        self._base = self._free("Problem")

    def of(self, operation: Operation, has_body: bool) -> dict[str, Data]:
        """The failures among an operation's responses, by status."""
        declared: dict[int, list[ErrorCase]] = {}
        for error in operation.errors:
            declared.setdefault(error.http, []).append(error)
        standard = {p.status: p for p in standard_problems(operation, has_body)}
        return {
            str(status): self._response(
                operation, declared.get(status, []), standard.get(status)
            )
            for status in sorted({*declared, *standard})
        }

    def schemas(self, schemas: JsonSchemas) -> dict[str, Data]:
        """The schemas of the problems mentioned so far."""
        found: dict[str, Data] = {self._base: _PROBLEM}
        for key, error in self._declared.items():
            properties: dict[str, Data] = {
                "type": {"type": "string", "const": self._urn(error)},
                "status": {"type": "integer", "const": error.http},
            }
            if error.type:
                properties["details"] = schemas.value(Named(error.type))
            found[key] = {
                "description": error.description or f"{readable(error.name)}.",
                "allOf": [{"$ref": f"#/components/schemas/{self._base}"}],
                "type": "object",
                "properties": properties,
                "required": ["type", "status"],
            }
        return found

    def responses(self) -> dict[str, Data]:
        """The responses of the standard problems mentioned so far, by status."""
        ordered = sorted(self._standard.values(), key=lambda problem: problem.status)
        return {problem.name: self._shared(problem) for problem in ordered}

    def headers(self) -> dict[str, Data]:
        """The headers that those responses carry."""
        return {name: _HEADERS[name] for name in _HEADERS if name in self._headers}

    def _response(
        self, operation: Operation, errors: list[ErrorCase], standard: Standard | None
    ) -> Data:
        if not errors and standard is not None:
            self._standard[standard.name] = standard
            self._headers |= dict.fromkeys(standard.headers)
            return {"$ref": f"#/components/responses/{standard.name}"}
        references: list[dict[str, Data]] = []
        lines: list[str] = []
        examples: dict[str, Data] = {}
        for error in errors:
            key = self._key(operation, error)
            self._declared[key] = error
            references.append({"$ref": f"#/components/schemas/{key}"})
            lines.append(error.description or f"{readable(error.name)}.")
            examples[component(error.name)] = {"value": self._example(error)}
        response: dict[str, Data] = {}
        if standard is not None:
            references.append({"$ref": f"#/components/schemas/{self._base}"})
            lines.append(standard.description)
            examples[standard.name] = {"value": _standard_example(standard)}
        bullet = "- " if len(lines) > 1 else ""
        response["description"] = "\n".join(f"{bullet}{line}" for line in lines)
        if standard is not None and standard.headers:
            self._headers |= dict.fromkeys(standard.headers)
            response["headers"] = _header_references(standard)
        # Not oneOf: a declared problem is valid as a plain one as well.
        schema = references[0] if len(references) == 1 else {"anyOf": references}
        response["content"] = {MEDIA_TYPE: {"schema": schema, "examples": examples}}
        return response

    def _shared(self, standard: Standard) -> Data:
        response: dict[str, Data] = {"description": standard.description}
        if standard.headers:
            response["headers"] = _header_references(standard)
        response["content"] = {
            MEDIA_TYPE: {
                "schema": {"$ref": f"#/components/schemas/{self._base}"},
                "example": _standard_example(standard),
            }
        }
        return response

    def _key(self, operation: Operation, error: ErrorCase) -> str:
        """The schema's key; two operations that mean different things by one name get one each."""
        same = [
            other
            for sibling in self._service.operations
            for other in sibling.errors
            if sibling.http and other.name == error.name
        ]
        alike = {(other.type, other.http, other.description) for other in same}
        stem = (
            error.name if len(alike) == 1 else f"{pascal(operation.name)}{error.name}"
        )
        return self._free(component(f"{stem}Problem"))

    def _free(self, key: str) -> str:
        while key in self._taken:
            key += "_"
        return key

    def _urn(self, error: ErrorCase) -> str:
        return f"urn:mscomm:error:{self._service.name}:{error.name}"

    def _example(self, error: ErrorCase) -> Data:
        made: dict[str, Data] = {
            "type": self._urn(error),
            "title": readable(error.name),
            "status": error.http,
        }
        if error.type:
            with suppress(NoExample):
                made["details"] = self._examples.value(Named(error.type))
        return made


def _header_references(standard: Standard) -> dict[str, Data]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in standard.headers}


def _standard_example(standard: Standard) -> Data:
    return {
        "type": standard.type,
        "title": readable(standard.name),
        "status": standard.status,
        "detail": standard.description,
    }


_PROBLEM: Final[dict[str, Data]] = {
    "description": "What went wrong (RFC 9457).",
    "type": "object",
    "properties": {
        "type": {
            "type": "string",
            "format": "uri-reference",
            "description": "Names the kind of problem; tell problems apart by it.",
        },
        "title": {"type": "string", "description": "The kind of problem, for people."},
        "status": {
            "type": "integer",
            "description": "The HTTP status, once more.",
            "minimum": 400,
            "maximum": 599,
        },
        "detail": {"type": "string", "description": "This very case, for people."},
        "instance": {
            "type": "string",
            "format": "uri-reference",
            "description": "Names this very case.",
        },
    },
    "required": ["type", "title", "status"],
}
