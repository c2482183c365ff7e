"""4xx: what a contract says, once it can be read."""

from __future__ import annotations

from ..model import Code

PATH_VARIABLE = Code(
    "MG401",
    "path-variable",
    "a path variable needs a required scalar field of the request",
)
QUERY_NOT_FLAT = Code(
    "MG402", "query-not-flat", "GET and DELETE carry scalars in their query only"
)
ROUTE_TAKEN = Code("MG403", "route-taken", "two operations share a method and path")
HTTP_REQUEST = Code(
    "MG404", "http-request", "the request of an HTTP operation is a record"
)
NO_TRANSPORT = Code("MG405", "no-transport", "an operation has neither http nor grpc")
GRPC_MESSAGE = Code(
    "MG406", "grpc-message", "gRPC carries a record, a union or a stream of them"
)
MISPLACED_STREAM = Code(
    "MG407", "misplaced-stream", "a stream stands only as a whole request or response"
)
HTTP_STREAM = Code("MG408", "http-stream", "a stream needs gRPC")
KEYED_STREAM = Code("MG425", "keyed-stream", "a stream has no idempotency key")
PARAMETER = Code(
    "MG409",
    "parameter",
    "a field that is placed in a header or the query is a scalar of the request",
)
HEADER_TAKEN = Code("MG410", "header-taken", "a header has one meaning")
PARTITION_KEY = Code(
    "MG411",
    "partition-key",
    "the partition key is a required scalar field of the payload",
)
UNKEYED_ORDER = Code(
    "MG412", "unkeyed-order", "`ordering: per_key` needs a partition key"
)
NO_PUBLISHER = Code("MG413", "no-publisher", "nobody publishes the message")
COMMAND_CONSUMERS = Code(
    "MG414", "command-consumers", "a command has exactly one consumer"
)
DEDUPE_FIELD = Code(
    "MG415", "dedupe-field", "`dedupe.by` is a required scalar field of the payload"
)
FOREIGN_MESSAGE = Code("MG416", "foreign-message", "only its publisher sends a message")
AT_MOST_ONCE = Code(
    "MG417", "at-most-once", "what comes at most once is neither sent nor handled again"
)
KEYLESS_COMPACTION = Code(
    "MG418", "keyless-compaction", "`cleanup: compact` needs a partition key"
)
SUCCESS_STATUS = Code(
    "MG421", "success-status", "a status that says `nothing` stands beside a response"
)
PAGES = Code(
    "MG422",
    "pages",
    "pages need a cursor in the request, and items and the next cursor in the response",
)
HTTP_BODY = Code(
    "MG423", "http-body", "the body is a field of the request, where there is a body"
)
HTTP_ANSWER = Code(
    "MG424", "http-answer", "the answer over HTTP says all that the response must"
)
TIMEOUT_OVER_DEADLINE = Code(
    "MG451", "timeout-over-deadline", "one attempt may last longer than the whole call"
)
SLOW_AFTER_TIMEOUT = Code(
    "MG452", "slow-after-timeout", "a call cannot be slow after its timeout"
)
ENDLESS_TYPE = Code("MG431", "endless-type", "a type contains itself with no way out")
UNION_TAG = Code(
    "MG432", "union-tag", "a member of the union has a field named like its tag"
)
FORMER_NAME = Code(
    "MG433", "former-name", "`was` names what nothing can have been called before"
)
LONG_CIRCLE = Code("MG434", "long-circle", "too many records lead back to each other")
CORRELATE = Code(
    "MG441", "correlate", "what completes an operation must be found again by a field"
)
ERROR_DIFFERS = Code(
    "MG442", "error-differs", "one error of a service is stated in two ways"
)
STANDARDS_DIFFER = Code(
    "MG461", "standards-differ", "two standards that hold at once leave no way"
)
PROTO_HTTP = Code(
    "MG471", "proto-http", "a google.api.http rule asks for what no route can do yet"
)
PROTO_LANGUAGE = Code(
    "MG472",
    "proto-language",
    "a .proto file with `mscomm: 1` says what the language has no word for",
)
PROTO_READING = Code(
    "MG473", "proto-reading", "an option changes what travels, without `mscomm: 1`"
)
