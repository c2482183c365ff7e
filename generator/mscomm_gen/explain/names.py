"""Explanations of names that refer to nothing, or to two things (MG3xx)."""

from __future__ import annotations

from typing import Final

from ..diagnostics.codes import names as codes
from .model import Explanation, mended, shell

_TWO: Final = """\
services:
  orders: {operations: {place_order: {grpc: true}}}
  payments: {operations: {charge: {grpc: true}}}
"""
_EVENT: Final = """\
services: {orders: {}, mail: {}}
messages:
  placed: {event: Placed, from: orders}
types: {Placed: {id: uuid}}
"""

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    mended(
        codes.UNKNOWN_TYPE,
        "A type is named that the contract does not define, and that is no scalar of the language.",
        "Take the name that the hint suggests, or define the type under `types:`. Scalars are bool, int32, int64, "
        "float, double, decimal, string, bytes, uuid, timestamp, date, duration and json.",
        "types:\n  Order: {total: Mony}\n  Money: {cents: int64}\n",
        ("Mony", "Money"),
    ),
    mended(
        codes.UNKNOWN_SERVICE,
        "A service is named that the contract does not have.",
        "Take the name that the hint suggests, or add the service under `services:`. A message that another "
        "system publishes has `external: true` instead of `from:`.",
        _EVENT.replace("from: orders", "from: order"),
        ("from: order}", "from: orders}"),
    ),
    mended(
        codes.UNKNOWN_OPERATION,
        "An interaction names an operation that its service does not have.",
        "Take the name that the hint suggests, or add the operation to the service.",
        _TWO + "interactions:\n  orders.place_order -> payments.charg: {}\n",
        ("charg:", "charge:"),
    ),
    mended(
        codes.UNKNOWN_MESSAGE,
        "A service consumes, or an operation completes by, a message that the contract does not define.",
        "Take the name that the hint suggests, or define the message under `messages:`; `external: true` if another "
        "system publishes it.",
        _EVENT.replace("mail: {}", "mail: {consumes: {place: {}}}"),
        ("{place:", "{placed:"),
    ),
    mended(
        codes.UNKNOWN_POLICY,
        "A policy is named that the contract does not have. Falling back to the defaults would give the call other "
        "limits than its author wanted.",
        "Take the name that the hint suggests, or define the policy under `policies:`.",
        "services:\n  orders: {operations: {place_order: {grpc: true, policy: clam}}}\n"
        "policies:\n  calm: {attempts: 1}\n",
        ("clam", "calm"),
    ),
    mended(
        codes.UNKNOWN_FIELD,
        "An example gives a value to a field that the record does not have.",
        "Take the name that the hint suggests.",
        "types:\n  Money: {cents: int64}\n  Order: {total: {type: Money, example: {cent: 5}}}\n",
        ("{cent:", "{cents:"),
    ),
    mended(
        codes.UNKNOWN_ENUM_VALUE,
        "A default or an example is a value that the enum does not list.",
        "Take one of the values, or add it to the enum.",
        "types:\n  Status: {enum: [PENDING, PAID]}\n  Order: {status: {type: Status, default: PAYED}}\n",
        ("PAYED", "PAID"),
    ),
    mended(
        codes.NAME_TAKEN,
        "One name stands for two things in one namespace: a service and a message (interactions name both), a type "
        "and the fields written inline in an operation, a type and a scalar of the language.",
        "Rename one of them. Fields written inline make a type named after the operation, such as "
        "`GetOrderRequest`.",
        _EVENT.replace("mail: {}", "placed: {}"),
        ("orders: {}, placed: {}", "orders: {}, placing: {}"),
    ),
    mended(
        codes.COLLIDING_NAMES,
        "Two names differ in the contract and are the same in Python. Wire names are kept exactly, and nothing is "
        "numbered in silence: `order_id_2` would change its meaning with the order of the fields.",
        "Rename one of the two. If both exist on a wire that you cannot change, put one of them into a record of its "
        "own.",
        "types:\n  Order: {order-id: uuid, order_id: uuid}\nservices:\n  orders:\n    operations:\n"
        "      get: {grpc: true, request: Order}\n",
        ("order-id: uuid, ", ""),
    ),
    mended(
        codes.REPEATED,
        "One thing is listed twice: a value of an enum, a member of a union, an interaction with the same ends.",
        "Take one away. A second interaction with the same ends gets a name right behind it: "
        "`payments.charge#again`.",
        "types:\n  Status: {enum: [PENDING, PAID, PENDING]}\n",
        (", PENDING]", "]"),
    ),
    mended(
        codes.NOT_A_RECORD,
        "Payloads of messages, details of errors and members of unions are records: only a record can get another "
        "field later without breaking its readers.",
        "Name a record, or put the value into a field of one.",
        _EVENT.replace("{id: uuid}", "{enum: [YES, NO]}"),
        ("{enum: [YES, NO]}", "{id: uuid}"),
    ),
    mended(
        codes.NO_END,
        "An interaction starts at something that does not happen, or goes to something that is neither a message nor "
        "a service.",
        "Write `service.operation -> target` or `service on message -> target`, where the service consumes the "
        "message; a target is `service.operation`, a message or a service.",
        _TWO + "interactions:\n  orders.place_order -> paid: {}\n",
        ("-> paid:", "-> payments.charge:"),
    ),
    shell(
        codes.NO_SUCH_SERVICE,
        "`--service` names a service that the contract does not have, or one that others own: nothing is served, "
        "published or consumed here in its name.",
        "Name a service of the contract that is not external.",
        "mscomm-gen build contract.yaml --service gretter --out gretter",
    ),
    mended(
        codes.UNKNOWN_USE,
        "`standards: {from: …}` names the contracts whose standards hold here too. Each must stand under `uses:`, with "
        "the hash of what was agreed to.",
        "Take the name that the hint suggests, or add the contract under `uses:`.",
        "standards: {chain_depth: 3, from: [house]}\nservices: {}\n",
        (", from: [house]", ""),
    ),
    mended(
        codes.UNKNOWN_RULE,
        "A level, in `standards:` or in `[tool.mscomm-gen]`, is given to a name that no rule has. Only the findings "
        "of rules have levels; what keeps a contract from being understood is always an error.",
        "Take the code or the name that the hint suggests; `mscomm-gen explain` lists them. A rule of a plugin is "
        "known where the plugin is installed.",
        "standards: {levels: {chaty-calls: error}}\nservices: {}\n",
        ("chaty-calls", "chatty-calls"),
    ),
    mended(
        codes.UNKNOWN_BROKER,
        "The standards allow a broker for messages that does not exist here, so no message could keep to them.",
        "Take the name that the hint suggests. A broker of a plugin is known where the plugin is installed.",
        "standards: {transports: {messages: kafak}}\nservices: {}\n",
        ("kafak", "kafka"),
    ),
)
