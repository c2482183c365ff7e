"""Services and what they consume."""

from __future__ import annotations

from ....contract.policies import Backoff
from ....contract.services import Consumption, Dedupe, Service, Slo
from ....diagnostics.codes import names
from ..shape import services as shape
from ..shape.kinds import Entry
from ..shape.mapping import Row
from .context import Context
from .http import lower_security
from .operations import Inherited, lower_operation, lower_slo
from .policies import lower_backoff

_UNSAID = Consumption(message="", group="")


def lower_services(entries: list[Entry[Row]], context: Context) -> tuple[Service, ...]:
    found: list[Service] = []
    for entry in entries:
        if entry.name in context.messages:
            context.faults.add(
                names.NAME_TAKEN,
                f"a message is called `{entry.name}` as well",
                entry.key,
                "rename one of them: interactions name services and messages alike",
                related=context.faults.related(
                    context.messages[entry.name], "the message"
                ),
            )
        if entry.value is not None:
            found.append(_service(entry, entry.value, context))
    return tuple(found)


def _service(entry: Entry[Row], row: Row, context: Context) -> Service:
    slo = lower_slo(row.get(shape.SERVICE_SLO), Slo())
    security = lower_security(row.get(shape.SERVICE_SECURITY), None)
    inherited = Inherited(
        slo, row.get(shape.SERVICE_RATE), row.get(shape.SERVICE_BURST), security
    )
    operations, consumes = row.get(shape.OPERATIONS), row.get(shape.CONSUMES)
    if operations is not None or shape.OPERATIONS not in row:
        context.operations[entry.name] = {each.name for each in operations or ()}
    if consumes is not None or shape.CONSUMES not in row:
        context.consumed[entry.name] = {each.name for each in consumes or ()}
    external = row.get(shape.SERVICE_EXTERNAL) or False
    if external:
        context.external.add(entry.name)
    return Service(
        name=entry.name,
        operations=tuple(
            lower_operation(operation, operation.value, inherited, context)
            for operation in operations or ()
            if operation.value is not None
        ),
        consumes=tuple(
            _consumption(consumed, consumed.value, entry.name, context)
            for consumed in consumes or ()
            if consumed.value is not None
        ),
        context=row.get(shape.CONTEXT),
        owner=row.get(shape.OWNER),
        database=row.get(shape.DATABASE),
        slo=slo,
        security=security,
        external=external,
        description=row.get(shape.SERVICE_DESCRIPTION) or "",
        span=context.span(entry.key),
    )


def _consumption(
    entry: Entry[Row], row: Row, service: str, context: Context
) -> Consumption:
    context.check_message(entry.name, entry.key)
    backoff = row.get(shape.CONSUMER_BACKOFF)
    dedupe = row.get(shape.CONSUMER_DEDUPE)
    return Consumption(
        message=entry.name,
        group=row.get(shape.GROUP) or service,
        dedupe=_dedupe(dedupe),
        redrive_within=row.get(shape.REDRIVE_WITHIN) or _UNSAID.redrive_within,
        max_deliveries=row.get(shape.MAX_DELIVERIES) or _UNSAID.max_deliveries,
        backoff=_backoff(backoff),
        dead_letter=row.get(shape.DEAD_LETTER),
        queue=row.get(shape.CONSUMER_QUEUE),
        concurrency=row.get(shape.CONCURRENCY) or _UNSAID.concurrency,
        work=row.get(shape.CONSUMER_WORK),
        description=row.get(shape.CONSUMER_DESCRIPTION) or "",
        span=context.span(entry.key),
    )


def _backoff(row: Row | None) -> Backoff:
    return _UNSAID.backoff if row is None else lower_backoff(row, _UNSAID.backoff)


def _dedupe(said: Row | str | None) -> Dedupe | None:
    """What the contract says; silence is the safe default, only the word `none` turns it off."""
    if said is None:
        return Dedupe()
    if isinstance(said, str):
        return None
    return Dedupe(
        by=said.get(shape.DEDUPE_BY),
        mode=said.get(shape.DEDUPE_MODE) or "inbox",
        store=said.get(shape.DEDUPE_IN) or "sqlite",
        window=said.get(shape.DEDUPE_WINDOW),
    )
