"""Operations: their requests and responses, and the failures they declare."""

from __future__ import annotations

import re
from typing import Final

from yaml import Node

from ....contract.http import Security
from ....contract.services import ErrorCase, Idempotency, Operation, Slo
from ....contract.types import Named, TypeRef
from ....diagnostics.codes import names
from ....diagnostics.codes import shape as codes
from ....records import dataclass
from ..notations import TypeExpression
from ..shape import services as shape
from ..shape.kinds import Entry
from ..shape.mapping import Key, Row
from ..shape.types import FieldForm
from .context import Context, without_repeats
from .http import lower_binding, lower_pages, lower_security
from .types import lower_record

# The statuses of an error that states none, by how its name ends. gRPC's own words take their status, and
# HTTP's follows google.rpc.Code; whatever else is a refusal for a reason of the business.
_BY_ENDING: Final = (
    ("NotFound", 404, "NOT_FOUND"),
    ("AlreadyExists", 409, "ALREADY_EXISTS"),
    ("Conflict", 409, "ALREADY_EXISTS"),
    ("PermissionDenied", 403, "PERMISSION_DENIED"),
    ("", 400, "FAILED_PRECONDITION"),
)


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a service says for its operations."""

    slo: Slo
    rate: float | None
    burst: float | None
    security: Security | None


def lower_operation(
    entry: Entry[Row], row: Row, inherited: Inherited, context: Context
) -> Operation:
    policy = row.get(shape.OP_POLICY)
    context.check_policy(policy, row.at(shape.OP_POLICY))
    rate, burst = row.get(shape.OP_RATE), row.get(shape.OP_BURST)
    return Operation(
        name=entry.name,
        http=lower_binding(row.get(shape.OP_HTTP), context),
        grpc=row.get(shape.OP_GRPC) or False,
        request=_payload(entry, row, shape.OP_REQUEST, "Request", context),
        response=_payload(entry, row, shape.OP_RESPONSE, "Response", context),
        errors=_errors(row, context),
        idempotency=row.get(shape.OP_IDEMPOTENCY) or Idempotency.NONE,
        pages=lower_pages(row.get(shape.OP_PAGES)),
        security=lower_security(row.get(shape.OP_SECURITY), inherited.security),
        rate=inherited.rate if rate is None else rate,
        burst=inherited.burst if burst is None else burst,
        work=row.get(shape.OP_WORK),
        slo=lower_slo(row.get(shape.OP_SLO), inherited.slo),
        policy=policy,
        completes_by=_completes_by(row, context),
        correlate=row.get(shape.OP_CORRELATE),
        description=row.get(shape.OP_DESCRIPTION) or "",
        deprecated=row.get(shape.OP_DEPRECATED) or False,
        span=context.span(entry.key),
    )


def lower_slo(row: Row | None, inherited: Slo) -> Slo:
    """An slo; each half that it does not state is the service's."""
    if row is None:
        return inherited
    p99, availability = row.get(shape.P99), row.get(shape.AVAILABILITY)
    return Slo(
        p99=inherited.p99 if p99 is None else p99,
        availability=inherited.availability if availability is None else availability,
    )


def _payload(
    entry: Entry[Row],
    row: Row,
    key: Key[TypeExpression | list[Entry[FieldForm]]],
    suffix: str,
    context: Context,
) -> TypeRef | None:
    said = row.get(key)
    if said is None:
        return None
    if isinstance(said, TypeExpression):
        if said.optional:
            context.faults.add(
                codes.BAD_VALUE,
                f"a {key.name} as a whole cannot be optional",
                row.at(key),
                "take the `?` away; its fields can be optional",
            )
        context.check_types(said.type, row.at(key))
        return said.type
    name = inline_name(entry.name, suffix)
    if _claim(name, entry.name, row.key_at(key), context):
        record = lower_record(name, said, context, context.span(row.key_at(key)))
        context.inline.append(record)
    return Named(name)


def inline_name(operation: str, suffix: str) -> str:
    """The name of a record written inside an operation: `get_order` gives `GetOrderRequest`."""
    words = re.split(r"[_-]+", operation)
    return "".join(word[:1].upper() + word[1:] for word in words) + suffix


def _claim(name: str, operation: str, at: Node, context: Context) -> bool:
    other = context.inline_at.get(name)
    if other is None and name not in context.types:
        context.inline_at[name] = at
        return True
    reason = (
        "another operation's fields have this name already"
        if other is not None
        else "a type of this name exists"
    )
    context.faults.add(
        names.NAME_TAKEN,
        f"the fields written here would be the type `{name}`, and {reason}",
        at,
        f"give the fields of `{operation}` a name of their own under `types:`, and refer to it here",
        related=() if other is None else context.faults.related(other, "the other one"),
    )
    return False


def _errors(row: Row, context: Context) -> tuple[ErrorCase, ...]:
    said = row.get(shape.OP_ERRORS)
    if said is None:
        return ()
    found: list[ErrorCase] = []
    listed: list[tuple[str, Node]] = []
    for part in said:
        if isinstance(part, Entry):
            if part.value is not None:
                found.append(_error(part.name, part.key, part.value, context))
        else:
            listed.append((part.value, part.node))
    for name, node in without_repeats(listed, "the error", context):
        found.append(_error(name, node, None, context))
    return tuple(found)


def _error(name: str, at: Node, row: Row | None, context: Context) -> ErrorCase:
    http, grpc = next(
        (http, grpc) for ending, http, grpc in _BY_ENDING if name.endswith(ending)
    )
    details = name if name in context.types else None
    node, description = at, ""
    if row is not None:
        http = row.get(shape.ERROR_HTTP) or http
        grpc = row.get(shape.ERROR_GRPC) or grpc
        description = row.get(shape.ERROR_DESCRIPTION) or ""
        said = row.get(shape.ERROR_TYPE)
        if said is not None:
            details, node = said, row.at(shape.ERROR_TYPE)
    if details is not None and not context.is_record(
        details, node, "what tells more of an error"
    ):
        details = None
    return ErrorCase(name, http, grpc, details, description, context.span(at))


def _completes_by(row: Row, context: Context) -> tuple[str, ...]:
    listed = row.get(shape.OP_COMPLETES_BY)
    if listed == []:
        context.faults.add(
            codes.EMPTY_SET,
            "no message tells the outcome",
            row.at(shape.OP_COMPLETES_BY),
            "list at least one message, or take `completes_by` and `correlate` away",
        )
    items = [(item.value, item.node) for item in listed or ()]
    found = without_repeats(items, "the message", context)
    for name, node in found:
        context.check_message(name, node)
    return tuple(name for name, _ in found)
