"""The problems that the emitted server itself reports, the headers that it sends, and their schemas."""

from __future__ import annotations

from typing import Final

from ...contract.services import Idempotency, Operation
from ...emit.prose import readable
from ...emit.yaml_text import Data
from ...records import dataclass


@dataclass(frozen=True, slots=True)
class Standard:
    """A problem that the emitted server itself reports. `headers` are keys of `HEADERS`."""

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
UNAUTHENTICATED: Final = Standard(
    401,
    "urn:mscomm:problem:unauthenticated",
    "Unauthenticated",
    "The caller is not known.",
    ("WWW-Authenticate",),
)
PERMISSION_DENIED: Final = Standard(
    403,
    "urn:mscomm:problem:permission-denied",
    "PermissionDenied",
    "The caller may not do this.",
)
OUTSTANDING: Final = Standard(
    409,
    "urn:mscomm:problem:request-outstanding",
    "RequestOutstanding",
    "A request with the same key is still running; repeat it later, with the same key.",
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

HEADERS: Final[dict[str, dict[str, Data]]] = {
    "Retry-After": {
        "description": "Seconds to wait before a repeat, where that is known.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "Idempotent-Replayed": {
        "description": "`true`: this is the answer that an earlier request with the same key got.",
        "schema": {"type": "string", "enum": ["true"]},
    },
    "WWW-Authenticate": {
        "description": "What a caller must show.",
        "schema": {"type": "string"},
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
        *([UNAUTHENTICATED, PERMISSION_DENIED] if operation.security else []),
        *([OUTSTANDING] if keyed else []),
        *([TOO_LARGE, MEDIA] if has_body else []),
        *([KEY_REUSED] if keyed else []),
        INTERNAL,
        UNAVAILABLE,
        DEADLINE,
    ]


def standard_example(standard: Standard) -> Data:
    """Such a problem as JSON."""
    return {
        "type": standard.type,
        "title": readable(standard.name),
        "status": standard.status,
        "detail": standard.description,
    }


PROBLEM: Final[dict[str, Data]] = {
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
        "errors": {
            "type": "array",
            "description": "What is wrong with the request, field by field.",
            "items": {
                "type": "object",
                "properties": {
                    "field": {
                        "type": "string",
                        "description": "The path of the field, such as `lines.0.sku`.",
                    },
                    "message": {"type": "string"},
                },
                "required": ["field", "message"],
            },
        },
    },
    "required": ["type", "title", "status"],
}
