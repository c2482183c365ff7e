"""Contract -> what templates/fake/message.py.j2 needs besides the view of the message."""

from __future__ import annotations

from ...contract.contract import Contract
from ...contract.messages import Message
from ...emit.message_view import MessageView, SubscriptionView
from ...emit.sqs_names import SqsNames
from ...records import dataclass


@dataclass(frozen=True, slots=True)
class ProducerView:
    """One double of a producer: for asyncio, or for plain threads."""

    name: str
    doc: str
    def_: str


@dataclass(frozen=True, slots=True)
class MessageDouble:
    """The doubles of one message; `consumer_docs` goes by the names of functions."""

    producers: tuple[ProducerView, ...]
    delays: bool
    send_doc: str
    consumer_docs: dict[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """What the module defines."""
        return (*(each.name for each in self.producers), *self.consumer_docs)


def message_double(
    contract: Contract, message: Message, view: MessageView
) -> MessageDouble:
    """The doubles of a message."""
    delays = False
    raised = "Raises PublishError while that is down."
    if message.travels_on("sqs"):
        place = SqsNames(contract, message)
        delays = place.topic is None and not place.fifo
        raised = "Raises PublishError while that is down and for what SQS would refuse, and MessageTooLarge."
    delayed = "; `delay` is in seconds of its time" if delays else ""
    return MessageDouble(
        producers=_producers(view),
        delays=delays,
        send_doc=f"Returns once the broker has it{delayed}. {raised}",
        consumer_docs={
            consumer.function: _consumer_doc(view, consumer)
            for consumer in view.consumers
        },
    )


def _producers(view: MessageView) -> tuple[ProducerView, ...]:
    return tuple(
        ProducerView(
            name=f"Fake{name}",
            doc=(
                f"A double of `{name}`, for unit tests.\n\n"
                "It sends to an in-memory broker, its own if none is given; `sent` is what arrived there. "
                "`broker.down = True` makes it fail."
            ),
            def_="async def" if name == view.producer else "def",
        )
        for name in view.producers
    )


def _consumer_doc(view: MessageView, consumer: SubscriptionView) -> str:
    store = {"inbox": "inbox, ", "lease": "claims, "}.get(consumer.form, "")
    lines = [
        "    async with InMemoryBroker() as broker:",
        f"        {consumer.function}(broker, {store}handler)",
    ]
    if view.producer is not None:
        lines.append(
            f"        await Fake{view.producer}(broker).send({view.parameter})"
        )
    lines.append("        await broker.settle()")
    kept = {
        "inbox": " The tables of `inbox` must exist, as in production.",
        "lease": " `claims` may be a MemoryClaimStore.",
    }.get(consumer.form, "")
    return (
        f"{consumer.doc[0]}\n\n"
        "On an in-memory broker: the same decoding, order, repeats and dead letters as in production, in "
        f"time that jumps.{kept}\n\n" + "\n".join(lines)
    )
