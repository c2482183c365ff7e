"""Interactions: the sentence, both of its ends, and what it adds."""

from __future__ import annotations

from yaml import Node

from ....contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from ....diagnostics.codes import names
from ....diagnostics.codes import shape as codes
from ..scalars import Refused
from ..shape import interactions as shape
from ..shape.kinds import Entry
from ..shape.mapping import Row
from .context import Context


class Ends:
    """What interactions can start from and go to."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def source(
        self, said: shape.Sentence, at: Node
    ) -> OperationEnd | ConsumerEnd | None:
        context = self._context
        if not context.check_service(said.source, at):
            return None
        if said.operation is not None:
            return self._operation(said.source, said.operation, at)
        message = said.message or ""
        if not context.check_message(message, at):
            return None
        if message not in context.consumed.get(said.source, (message,)):
            context.faults.add(
                names.NO_END,
                f"`{said.source}` does not consume `{message}`, so nothing starts there",
                at,
                f"add `{message}:` under `services.{said.source}.consumes`",
            )
            return None
        return ConsumerEnd(said.source, message)

    def target(
        self, said: shape.Sentence, at: Node
    ) -> OperationEnd | MessageEnd | ServiceEnd | None:
        context = self._context
        if said.method is not None:
            if not context.check_service(said.target, at):
                return None
            return self._operation(said.target, said.method, at)
        if said.target in context.messages:
            return MessageEnd(said.target)
        if said.target in context.services:
            return ServiceEnd(said.target)
        if context.unread & {"messages", "services"}:
            return None
        known = [*context.messages, *context.services]
        context.faults.add(
            names.NO_END,
            f"`{said.target}` is neither a message nor a service",
            at,
            context.faults.suggest(said.target, known)
            or "a target is `service.operation`, a message or a service",
        )
        return None

    def _operation(self, service: str, operation: str, at: Node) -> OperationEnd | None:
        known = self._context.operations.get(service)
        if known is None or operation in known:
            return OperationEnd(service, operation)
        context = self._context
        context.faults.add(
            names.UNKNOWN_OPERATION,
            f"`{service}` has no operation `{operation}`",
            at,
            context.faults.suggest(operation, known)
            or f"add `{operation}:` under `services.{service}.operations`",
        )
        return None


def lower_interactions(
    entries: list[Entry[Row]], context: Context
) -> tuple[Interaction, ...]:
    ends = Ends(context)
    found: list[Interaction] = []
    first: dict[str, Node] = {}
    for entry in entries:
        if entry.value is None:
            continue
        interaction = _interaction(entry, entry.value, ends, context)
        if interaction is None:
            continue
        key = interaction.key
        if key in first:
            context.faults.add(
                names.REPEATED,
                f"`{key}` stands here twice",
                entry.key,
                f"tell them apart by a name: `{key.partition('#')[0]}#again`",
                related=context.faults.related(first[key], "first listed here"),
            )
            continue
        first[key] = entry.key
        found.append(interaction)
    return tuple(found)


def _interaction(
    entry: Entry[Row], row: Row, ends: Ends, context: Context
) -> Interaction | None:
    try:
        said = shape.sentence(entry.name)
    except Refused as refused:
        context.faults.add(codes.BAD_NAME, refused.reason, entry.key, refused.hint)
        said = None
    source = ends.source(said, entry.key) if said else None
    target = ends.target(said, entry.key) if said else None
    policy = row.get(shape.POLICY)
    context.check_policy(policy, row.at(shape.POLICY))
    because = row.get(shape.BECAUSE) or ""
    answer = row.get(shape.ANSWER) or (
        "none" if isinstance(target, MessageEnd) else "required"
    )
    person_waiting = row.get(shape.PERSON_WAITING) or False
    calls, share = row.get(shape.CALLS), row.get(shape.SHARE_OF)
    together_with = row.get(shape.TOGETHER_WITH)
    needed, consistency = row.get(shape.NEEDED), row.get(shape.CONSISTENCY)
    work, ordering = row.get(shape.WORK), row.get(shape.ORDERING)
    payload = row.get(shape.PAYLOAD)
    if source is None or target is None or said is None:
        return None
    return Interaction(
        source=source,
        target=target,
        name=said.name,
        because=because,
        answer=answer,
        person_waiting=person_waiting,
        policy=policy,
        calls=1 if calls is None else calls,
        share=1.0 if share is None else share,
        together_with=together_with,
        needed=needed or "required",
        consistency=consistency or "eventual",
        work=work,
        ordering=ordering,
        payload=payload,
        span=context.span(entry.key),
    )
