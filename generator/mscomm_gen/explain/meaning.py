"""Explanations of contracts that contradict themselves (MG4xx)."""

from __future__ import annotations

from typing import Final

from ..diagnostics.codes import meaning as codes
from .model import Explanation, mended, shell


def _operation(said: str, types: str = "Order: {id: uuid, note: string}") -> str:
    return f"services:\n  orders:\n    operations:\n      get_order: {said}\ntypes:\n  {types}\n"


def _event(said: str, consumer: str = "{}") -> str:
    return (
        f"services:\n  orders: {{}}\n  mail: {{consumes: {{placed: {consumer}}}}}\n"
        f"messages:\n  placed: {said}\n"
        "types:\n  Placed: {id: uuid, note: string?}\n"
    )


_PROTO = """\
syntax = "proto3";
package shop;
import "mscomm/v1/options.proto";
option (mscomm.v1.contract) = {{mscomm: 1, version: "1.0.0"}};
service Orders {{
  option (mscomm.v1.service).owner = "team-orders";
  rpc Place(Order) returns (Order) {{ option idempotency_level = IDEMPOTENT; }}
}}
message Order {{ {} }}
"""

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    mended(
        codes.PATH_VARIABLE,
        "A variable of the path is filled from the field of the request that has its name, one in a record with dots. "
        "It must be there and be one piece of text: a path with a hole in it is another path.",
        "Add the field to the request, as a required scalar, or write the variable like the field. A list or a record "
        "fills no variable; of a record, name a field: `{book.name}`.",
        _operation("{http: 'GET /orders/{order_id}', request: Order}"),
        ("{order_id}", "{id}"),
    ),
    mended(
        codes.QUERY_NOT_FLAT,
        "Without a body, what is not in the path goes into the query, and a query is a list of texts. The fields of a "
        "record have names there, `like.note=…`; maps, lists of records, json and what may be null have none.",
        "Use scalars, enums, lists of them and records of such, or make it a POST. What is optional may stay away from "
        "HTTP: `without: [labels]`.",
        _operation(
            "{http: GET /orders, request: {like: list<Order>}}",
        ),
        ("GET", "POST"),
    ),
    mended(
        codes.ROUTE_TAKEN,
        "Two operations of a service have one method and one path; names of variables do not count, because a "
        "server cannot see them. Only one of the two would ever be called.",
        "Give one of them another path or another method.",
        "services:\n  orders:\n    operations:\n"
        "      get_order: {http: 'GET /orders/{id}', request: {id: uuid}}\n"
        "      find_order: {http: 'GET /orders/{number}', request: {number: string}}\n",
        ("GET /orders/{number}", "GET /orders/by-number/{number}"),
    ),
    mended(
        codes.HTTP_REQUEST,
        "The fields of a request are spread over path, query and body, so it has to have fields: a list, a scalar or "
        "a union has none.",
        "Put it into a record: `request: {lines: list<Line>}`.",
        _operation("{http: POST /orders, request: list<Order>}"),
        ("list<Order>", "{orders: list<Order>}"),
    ),
    mended(
        codes.PARAMETER,
        "`headers` and `query` say where fields of the request travel. A header or a query holds texts, so such a "
        "field is a scalar of the request, and it stands in one place only.",
        "Name a field that the request has, of a type such as `string`, and keep one place for it.",
        _operation(
            "{http: {route: GET /orders, headers: {tenant: X-Tenant}}, request: {tenants: string}}"
        ),
        ("{tenants: string}", "{tenant: string}"),
    ),
    mended(
        codes.HEADER_TAKEN,
        "HTTP itself, this language or another field gives the header a meaning already, so a server could not tell "
        "the two apart.",
        "Use a name of your own, such as `X-Tenant`. A token for the caller is `security: bearer`.",
        _operation(
            "{http: {route: GET /orders, headers: {kind: Content-Type}}, request: {kind: string}}"
        ),
        ("Content-Type", "X-Kind"),
    ),
    mended(
        codes.HTTP_BODY,
        "`body` names the field of the request whose value alone is the body. GET and HEAD have none, and a field that "
        "stands in the path or in a header is not free.",
        "Name a field that the request has, or take `body` away: then POST, PUT and PATCH send all that stands nowhere "
        "else.",
        _operation(
            "{http: {route: POST /orders, body: orders}, request: {order: Order}}"
        ),
        ("body: orders", "body: order"),
    ),
    mended(
        codes.HTTP_ANSWER,
        "`response` names the field of the response whose value alone is the answer, so nothing else of the response "
        "reaches the client. What is required, or a cursor that leads to the next page, must not be lost.",
        "Name a field that the response has, and make the others optional; or take `response` out of the binding.",
        _operation(
            "{http: {route: GET /orders, response: orders}, response: {orders: list<Order>, total: int32}}"
        ),
        ("total: int32", "total: int32?"),
    ),
    mended(
        codes.NO_TRANSPORT,
        "The operation is served over nothing, so nobody can call it.",
        "Add `http: POST /path`, `grpc: true`, or both.",
        _operation("{request: Order}"),
        ("{request", "{grpc: true, request"),
    ),
    mended(
        codes.GRPC_MESSAGE,
        "What travels over gRPC are protobuf messages; a scalar, a list or an enum is none.",
        "Put it into a record, which can also get further fields later.",
        _operation("{grpc: true, request: Order, response: list<Order>}"),
        ("list<Order>", "{orders: list<Order>}"),
    ),
    mended(
        codes.MISPLACED_STREAM,
        "A stream is a whole request or response: values that come one after the other on one call. Inside a type it "
        "would have no end that the rest could follow.",
        "Write `list<T>` inside types, `stream<T>` as the whole request or response.",
        "types:\n  Line: {sku: string}\n  Order: {lines: stream<Line>}\n",
        ("stream", "list"),
    ),
    mended(
        codes.HTTP_STREAM,
        "REST as emitted here has one request and one answer. HTTP has no agreed frame for a stream of values that "
        "could say in its midst that it failed, and for two streams at once it has no form at all.",
        "Serve it with `grpc: true` alone, answer with a list in a record, or page through it.",
        _operation("{http: GET /orders, response: stream<Order>}"),
        ("stream<Order>", "{orders: list<Order>}"),
    ),
    mended(
        codes.KEYED_STREAM,
        "A server keeps what it answered under a key, and gives that again to a repeat. A stream may be of any length, "
        "and requests that come one after the other cannot be told from others before the last of them: neither can "
        "be kept or compared.",
        "Write `idempotency: idempotent` and let messages carry ids by which a repeat is known, or leave it at `none`.",
        _operation(
            "{grpc: true, request: stream<Order>, response: Order, idempotency: keyed}"
        ),
        ("idempotency: keyed", "idempotency: idempotent"),
    ),
    mended(
        codes.PARTITION_KEY,
        "The partition key places a message; messages of one key stay in order. A message without it, or with a key "
        "that is not one piece of text, could not be placed.",
        "Name a field of the payload that is required and a scalar or an enum.",
        _event("{event: Placed, from: orders, partition_key: note}"),
        ("partition_key: note", "partition_key: id"),
    ),
    mended(
        codes.UNKEYED_ORDER,
        "`ordering: per_key` promises consumers that messages of one key come in order. Without a key they are "
        "spread over all partitions, in no order.",
        "Add `partition_key:`, or take `ordering` out.",
        _event("{event: Placed, from: orders, ordering: per_key}"),
        ("ordering: per_key", "ordering: per_key, partition_key: id"),
    ),
    mended(
        codes.KEYLESS_COMPACTION,
        "A compacted topic keeps the last message of each key, and Kafka refuses messages without a key there.",
        "Add `partition_key:`, or take `cleanup` out.",
        _event("{event: Placed, from: orders, kafka: {cleanup: compact}}"),
        ("from: orders", "from: orders, partition_key: id"),
    ),
    mended(
        codes.AT_MOST_ONCE,
        "`delivery: at_most_once` says that a message may be lost and never comes twice: it is acknowledged before it "
        "is handled. An outbox sends again what it is not sure of, and a consumer that handles again what failed, or "
        "tells duplicates apart, counts on a second delivery.",
        "Say `publish: direct`, and `dedupe: none, max_deliveries: 1` of every consumer; or leave `delivery` out, if "
        "losing a message would hurt.",
        _event(
            "{event: Placed, from: orders, delivery: at_most_once}",
            "{dedupe: none, max_deliveries: 1}",
        ),
        ("at_most_once", "at_most_once, publish: direct"),
    ),
    mended(
        codes.NO_PUBLISHER,
        "Consumers would wait for a message that nobody sends.",
        "Add `from:` with the service that publishes it, or `external: true` if another system does.",
        _event("{event: Placed}"),
        ("{event: Placed}", "{event: Placed, from: orders}"),
    ),
    mended(
        codes.COMMAND_CONSUMERS,
        "A command says what is to be done: with two consumers it would be done twice, with none never.",
        "Leave it to one service, or make it an event if it tells what happened.",
        _event("{command: Placed, from: orders}").replace(
            "orders: {}", "orders: {consumes: {placed: {}}}"
        ),
        ("command: Placed", "event: Placed"),
    ),
    mended(
        codes.DEDUPE_FIELD,
        "`dedupe.by` names the field that tells one message from another. If it may be absent, messages without it "
        "could not be told apart, and all but the first would be skipped.",
        "Name a required scalar of the payload that is new for each message, or leave `by` out: then the "
        "CloudEvents id counts.",
        _event("{event: Placed, from: orders}", "{dedupe: {by: note}}"),
        ("by: note", "by: id"),
    ),
    mended(
        codes.FOREIGN_MESSAGE,
        "A message has one publisher, who alone answers for its payload and its order. The interaction lets another "
        "service send it.",
        "Let the service publish a message of its own, or ask the publisher by an operation.",
        _event("{event: Placed, from: orders}").replace(
            "mail: {", "mail: {operations: {send: {grpc: true}}, "
        )
        + "interactions:\n  mail.send -> placed: {}\n",
        ("from: orders", "from: mail"),
    ),
    mended(
        codes.ENDLESS_TYPE,
        "A record that must hold itself, directly or through others, has no value that ends.",
        "Make one field of the circle optional (`T?`) or a list.",
        "types:\n  Employee: {name: string, boss: Employee}\n",
        ("boss: Employee", "boss: Employee?"),
    ),
    mended(
        codes.UNION_TAG,
        "The tag of a union is a key of the JSON beside the member's own fields. A field of the same name would be "
        "overwritten by it.",
        "Give the tag another name, or take the field out of the member.",
        "types:\n  Card: {kind: string}\n  Payment: {one_of: [Card], tag: kind}\n",
        ("tag: kind", "tag: paid_by"),
    ),
    mended(
        codes.FORMER_NAME,
        "`was:` hands the protobuf number of a former name on to a new one. A name that is still in use has its own "
        "number, and two fields cannot both be the heirs of one: old data would be read as the wrong field.",
        "Name what it was called before the rename. If nothing was renamed, take `was:` out.",
        "types:\n  Order:\n    id: uuid\n    number: {type: string, was: id}\n",
        ("was: id", "was: order_number"),
    ),
    shell(
        codes.LONG_CIRCLE,
        "Records that lead back to each other are built inside each other when the emitted models are loaded: the "
        "time grows with the square of their number, and some hundreds overflow the stack.",
        "Break the circle: let a field hold the other's id, or give it the type `json`.",
        "printf 'mscomm: 1\\nname: circle\\ntypes:\\n' > circle.yaml",
        'seq 300 | awk \'{print "  T" $1 ": {next: list<T" $1 % 300 + 1 ">}"}\' >> circle.yaml',
        "mscomm-gen lint circle.yaml",
    ),
    mended(
        codes.CORRELATE,
        "An operation that is completed by messages needs a field by which its callers find theirs; every completing "
        "message has to carry it, and so has the request or the response.",
        "Write `completes_by` and `correlate` together, and name a field that the payload of each message has, "
        "and that the request or the response has.",
        "services:\n  orders:\n    operations:\n      "
        "approve: {grpc: true, request: {order_id: uuid}, completes_by: [approved], correlate: order_id}\n"
        "messages:\n  approved: {event: Approved, from: orders}\ntypes:\n  Approved: {id: uuid}\n",
        ("{id: uuid}", "{order_id: uuid}"),
    ),
    mended(
        codes.ERROR_DIFFERS,
        "Callers catch an error by its name, so one name is one error throughout a service. Here it has other "
        "statuses or details elsewhere.",
        "State the same in both places, or give one of them another name.",
        "services:\n  orders:\n    operations:\n"
        "      pay: {grpc: true, errors: {Declined: {http: 402}}}\n"
        "      refund: {grpc: true, errors: {Declined: {http: 409}}}\n",
        ("409", "402"),
    ),
    mended(
        codes.TIMEOUT_OVER_DEADLINE,
        "The deadline ends the whole call, so an attempt could never have the time that the timeout gives it.",
        "Make the timeout the shorter one. With several attempts, the deadline has room for all and for the "
        "waits between.",
        "policies:\n  hasty: {timeout: 9s, deadline: 8s}\n",
        ("timeout: 9s", "timeout: 2s"),
    ),
    mended(
        codes.SLOW_AFTER_TIMEOUT,
        "A call that reaches its timeout has failed. If it is called slow only after that, no call is ever slow and "
        "the slow rate never opens the breaker.",
        "Make `slow_after` shorter than `timeout`.",
        "policies:\n  calm: {timeout: 1s, breaker: {slow_after: 2s, slow_rate: 50%}}\n",
        ("slow_after: 2s", "slow_after: 500ms"),
    ),
    mended(
        codes.SUCCESS_STATUS,
        "The statuses 204 and 205 tell a client that nothing follows, so it would not read the response.",
        "Write another status, such as `201`, or take the response away.",
        _operation("{http: {route: POST /orders, status: 204}, response: Order}"),
        ("204", "201"),
    ),
    mended(
        codes.PAGES,
        "With `pages` clients ask for page after page: each response names the cursor that the next request begins "
        "at. So the cursor is a scalar of the request, `next` a field of the response with the same type that is "
        "absent, null or empty on the last page, and `items` a list in the response.",
        "Name such fields, or add them. Reading a list is `idempotency: safe`.",
        _operation(
            "{http: GET /orders, request: {after: uuid?}, response: {orders: list<Order>, next: uuid}, "
            "pages: {cursor: after, next: next, items: orders}}"
        ),
        ("next: uuid}", "next: uuid?}"),
    ),
    shell(
        codes.STANDARDS_DIFFER,
        "Standards add up: what one of two allows and the other does not is not allowed. The contract and one whose "
        "standards it takes over by `from:` have no transport in common, so nothing could keep to both.",
        "Allow what the other one allows, or agree with its team. An exception for one thing is a waiver, not a "
        "standard.",
        "printf 'mscomm: 1\\nname: house\\nstandards: {transports: {calls: grpc}}\\n' > house.yaml",
        "mscomm-gen build house.yaml",
        "printf 'mscomm: 1\\nname: shop\\nuses: {house: {contract: house.yaml}}\\n"
        "standards: {from: [house], transports: {calls: rest}}\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.PROTO_HTTP,
        "A google.api.http rule says where a method stands in REST, and this one cannot be followed.",
        "Change the rule as the message says, or take it out: the method is reached over gRPC all the same.",
        'printf \'syntax = "proto3";\\npackage shop;\\nimport "google/api/annotations.proto";\\n\' > shop.proto',
        "printf 'message Order { string id = 1; }\\n' >> shop.proto",
        "printf 'service Orders { rpc Get(Order) returns (Order) {\\n' >> shop.proto",
        "printf '  option (google.api.http) = {get: \"v1/{id}\"}; } }\\n' >> shop.proto",
        "mscomm-gen build shop.proto",
    ),
    Explanation(
        codes.PROTO_LANGUAGE,
        "A .proto file that says `mscomm: 1` is a contract of the language, and means what the same contract means in "
        "YAML. What protobuf has and the language has not (a group, a map from numbers, a oneof among other fields, a "
        "zero that is a value) would have to mean something else there.",
        "Write it as the message says. To keep the file as protobuf has it, take `mscomm: 1` out: options that change "
        "no byte stay (specs/protobuf.md).",
        _PROTO.format("map<int32, string> notes = 1;"),
        _PROTO.format("map<string, string> notes = 1;"),
        "proto",
    ),
    Explanation(
        codes.PROTO_READING,
        "Without `mscomm: 1` types, presence and JSON are protobuf's own, and options only add what stands around "
        "them. This one would change what travels, so peers that other tools made would no longer understand.",
        "Take the option out, or say `mscomm: 1` in `(mscomm.v1.contract)`: the file is then a contract of the "
        "language (specs/protobuf.md), and everything in it means what it means there.",
        _PROTO.format('string id = 1 [(mscomm.v1.field).type = "uuid"];').replace(
            "mscomm: 1, ", ""
        ),
        _PROTO.format('string id = 1 [(mscomm.v1.field).type = "uuid"];'),
        "proto",
    ),
)
