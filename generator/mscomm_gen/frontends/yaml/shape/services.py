"""The shape of services, their operations, and what they consume."""

from __future__ import annotations

from typing import Final

from ....contract.http import HttpBinding
from ....contract.services import Idempotency
from .. import scalars
from ..notations import TypeExpression
from .common import (
    BOOLEAN,
    COUNT,
    DURATION,
    FIELD_NAME,
    NAME,
    RATE,
    SHARE,
    TEXT,
    TYPE,
    TYPE_NAME,
    WORD,
)
from .http import BINDING, PAGES, SECURITY
from .kinds import Either, Entries, Entry, Item, Items, Text, Words
from .mapping import Key, Mapping, Row
from .policies import BACKOFF
from .types import FIELDS, FieldForm

P99: Final = Key("p99", DURATION, "99 of 100 calls take no longer.")
AVAILABILITY: Final = Key("availability", SHARE, "The share of calls that succeed.")
SLO_BODY: Final = Mapping("an slo", P99, AVAILABILITY)

# The statuses of gRPC, OK apart (grpc/doc/statuscodes.md).
GRPC_STATUSES: Final = (
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
)


def _http_status(text: str) -> int:
    if len(text) == 3 and text.isascii() and text.isdigit() and text[0] in "45":
        return int(text)
    raise scalars.Refused(
        "this is not the status of a failure", "write a number from 400 to 599"
    )


ERROR_HTTP: Final = Key(
    "http",
    Text("an HTTP status such as `409`", _http_status, "^[45][0-9][0-9]$"),
    "The HTTP status.",
    default="by the name's ending, else 400",
)
ERROR_GRPC: Final = Key(
    "grpc",
    Words("a gRPC status", {status: status for status in GRPC_STATUSES}),
    "The gRPC status.",
    default="by the name's ending, else `FAILED_PRECONDITION`",
)
ERROR_TYPE: Final = Key(
    "type",
    TYPE_NAME,
    "The record with the details.",
    default="the record of the same name, if there is one",
)
ERROR_DESCRIPTION: Final = Key(
    "description", TEXT, "What went wrong, for whoever handles it."
)
ERROR_BODY: Final = Mapping(
    "an error", ERROR_HTTP, ERROR_GRPC, ERROR_TYPE, ERROR_DESCRIPTION
)
ERRORS_BY_NAME: Final = Entries("errors by name", scalars.type_name, ERROR_BODY)
ERRORS: Final = Either(
    "a list of errors, or errors by name",
    Items("a list of errors", TYPE_NAME),
    ERRORS_BY_NAME,
)

Payload = TypeExpression | list[Entry[FieldForm]]
PAYLOAD: Final[Either[TypeExpression, list[Entry[FieldForm]]]] = Either(
    "a type, or the fields of a record", TYPE, FIELDS
)

OP_HTTP: Final[Key[HttpBinding | Row]] = Key("http", BINDING, "Its place in REST.")
OP_GRPC: Final = Key(
    "grpc", BOOLEAN, "Whether it is served over gRPC.", default="false"
)
OP_REQUEST: Final[Key[Payload]] = Key(
    "request", PAYLOAD, "What the caller sends; nothing where it is not written."
)
OP_RESPONSE: Final[Key[Payload]] = Key(
    "response", PAYLOAD, "What the caller gets; nothing where it is not written."
)
OP_ERRORS: Final[Key[list[Item[str]] | list[Entry[Row]]]] = Key(
    "errors", ERRORS, "The failures that callers may handle."
)
OP_IDEMPOTENCY: Final = Key(
    "idempotency",
    Words("an idempotency", {value.value: value for value in Idempotency}),
    "What a second, equal request does.",
    default="none",
)
OP_PAGES: Final = Key(
    "pages", PAGES, "How a long list is answered page by page: clients iterate."
)
OP_SECURITY: Final[Key[str | Row]] = Key(
    "security",
    SECURITY,
    "What a caller must show.",
    default="the service's",
)
OP_RATE: Final = Key("rate", RATE, "How often it is called from outside, in the mean.")
OP_BURST: Final = Key("burst", RATE, "How often it is called at the peak.")
OP_WORK: Final = Key("work", DURATION, "Its own time, what it calls not counted.")
OP_SLO: Final = Key("slo", SLO_BODY, "What is promised for it.")
OP_POLICY: Final = Key(
    "policy", NAME, "The policy for callers that no interaction speaks of."
)
OP_COMPLETES_BY: Final = Key(
    "completes_by",
    Items("a list of messages", NAME),
    "The messages that tell its outcome later.",
)
OP_CORRELATE: Final = Key(
    "correlate", FIELD_NAME, "The field by which request and outcome are matched."
)
OP_DESCRIPTION: Final = Key("description", TEXT, "What it does.")
OP_DEPRECATED: Final = Key(
    "deprecated", BOOLEAN, "Whether it should no longer be called.", default="false"
)
OPERATION: Final = Mapping(
    "an operation",
    OP_HTTP,
    OP_GRPC,
    OP_REQUEST,
    OP_RESPONSE,
    OP_ERRORS,
    OP_IDEMPOTENCY,
    OP_PAGES,
    OP_SECURITY,
    OP_RATE,
    OP_BURST,
    OP_WORK,
    OP_SLO,
    OP_POLICY,
    OP_COMPLETES_BY,
    OP_CORRELATE,
    OP_DESCRIPTION,
    OP_DEPRECATED,
)

DEDUPE_BY: Final = Key(
    "by",
    FIELD_NAME,
    "The payload's field that tells messages apart.",
    default="the CloudEvents id",
)
DEDUPE_MODE: Final = Key(
    "mode",
    Words("a mode", {"inbox": "inbox", "lease": "lease"}),
    "Whether the record shares the handler's transaction (inbox) or is a claim beside it (lease).",
    default="inbox",
)
DEDUPE_IN: Final = Key(
    "in",
    Words(
        "a store", {name: name for name in ("memory", "sqlite", "postgres", "redis")}
    ),
    "Where the records are kept.",
    default="sqlite",
)
DEDUPE_WINDOW: Final = Key(
    "window",
    DURATION,
    "How long records are kept.",
    default="retention + redrive_within",
)
DEDUPE_BODY: Final = Mapping(
    "a dedupe", DEDUPE_BY, DEDUPE_MODE, DEDUPE_IN, DEDUPE_WINDOW
)
DEDUPE: Final = Either(
    "a dedupe, or `none`", Words("a dedupe", {"none": "none"}), DEDUPE_BODY
)

GROUP: Final = Key("group", WORD, "The consumer group.", default="the service's name")
CONSUMER_DEDUPE: Final[Key[str | Row]] = Key(
    "dedupe",
    DEDUPE,
    "How a message that was seen before is known.",
    default="an inbox in SQLite",
)
REDRIVE_WITHIN: Final = Key(
    "redrive_within",
    DURATION,
    "How long dead letters may wait to be run again.",
    default="7d",
)
MAX_DELIVERIES: Final = Key(
    "max_deliveries",
    COUNT,
    "After how many deliveries a message is a dead letter.",
    default="5",
)
CONSUMER_BACKOFF: Final = Key("backoff", BACKOFF, "The waits between deliveries.")
DEAD_LETTER: Final = Key(
    "dead_letter",
    WORD,
    "The name of the dead-letter queue.",
    default="`<topic>.<group>.dlq`; `<queue>-dlq` on SQS",
)
CONSUMER_QUEUE: Final = Key(
    "queue",
    WORD,
    "The group's own queue, where the message travels over SQS.",
    default="`<topic>-<group>`, or the message's queue",
)
CONCURRENCY: Final = Key(
    "concurrency", COUNT, "How many messages are handled at one time.", default="16"
)
CONSUMER_WORK: Final = Key("work", DURATION, "How long one message takes.")
CONSUMER_DESCRIPTION: Final = Key("description", TEXT, "What the service does with it.")
CONSUMPTION: Final = Mapping(
    "a consumption",
    GROUP,
    CONSUMER_DEDUPE,
    REDRIVE_WITHIN,
    MAX_DELIVERIES,
    CONSUMER_BACKOFF,
    DEAD_LETTER,
    CONSUMER_QUEUE,
    CONCURRENCY,
    CONSUMER_WORK,
    CONSUMER_DESCRIPTION,
)

OPERATIONS: Final = Key(
    "operations",
    Entries("operations by name", scalars.identifier, OPERATION),
    "What the service answers.",
)
CONSUMES: Final = Key(
    "consumes",
    Entries("messages by name", scalars.identifier, CONSUMPTION),
    "What it listens to.",
)
CONTEXT: Final = Key("context", TEXT, "Its bounded context.")
OWNER: Final = Key("owner", TEXT, "The team that answers for it.")
DATABASE: Final = Key("database", TEXT, "The database that is its own.")
SERVICE_SLO: Final = Key(
    "slo", SLO_BODY, "For its operations, unless they say otherwise."
)
SERVICE_RATE: Final = Key(
    "rate", RATE, "For its operations, unless they say otherwise."
)
SERVICE_BURST: Final = Key(
    "burst", RATE, "For its operations, unless they say otherwise."
)
SERVICE_SECURITY: Final[Key[str | Row]] = Key(
    "security",
    SECURITY,
    "For its operations, unless they say otherwise.",
    default="none",
)
SERVICE_DESCRIPTION: Final = Key("description", TEXT, "What the service is for.")
SERVICE_EXTERNAL: Final = Key(
    "external",
    BOOLEAN,
    "Whether others own it: clients are emitted, a server is not.",
    default="false",
)
SERVICE: Final = Mapping(
    "a service",
    CONTEXT,
    OWNER,
    DATABASE,
    SERVICE_SLO,
    SERVICE_RATE,
    SERVICE_BURST,
    SERVICE_SECURITY,
    OPERATIONS,
    CONSUMES,
    SERVICE_DESCRIPTION,
    SERVICE_EXTERNAL,
)
SERVICES: Final = Entries("services by name", scalars.identifier, SERVICE)
