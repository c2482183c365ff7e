# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Dead letters to an SQS queue: key, payload and headers as they came, and our headers."""

from __future__ import annotations

from collections.abc import Iterator

from .dead_letters import DeadLetter
from .incoming import RawHeaders
from .sqs_outgoing import QUEUE_LIMIT, MessageTooLarge
from .sqs_producer import SqsProducer
from .subscription import Subscription


class SqsDeadLetters:
    """Publishes to the subscription's dead-letter queue."""

    def __init__(self, producer: SqsProducer) -> None:
        self._producer = producer

    async def publish(self, dead: DeadLetter, subscription: Subscription) -> None:
        """See DeadLetterQueue. Raises PublishError.

        A message that is as large as SQS allows leaves no room for our headers: better
        a dead letter that says less than none.
        """
        too_large: MessageTooLarge | None = None
        for headers in _ever_fewer(dead, subscription):
            try:
                await self._producer.send(
                    subscription.dead_letter,
                    dead.incoming.value,
                    key=dead.incoming.key,
                    headers=headers,
                    limit=QUEUE_LIMIT,
                    # One letter for one message, should it be sent twice: one that is
                    # run again comes back as another message.
                    deduplication=dead.incoming.origin.rpartition("/")[2],
                )
                return
            except MessageTooLarge as fault:
                too_large = fault
        if too_large is not None:
            raise too_large


def _ever_fewer(dead: DeadLetter, subscription: Subscription) -> Iterator[RawHeaders]:
    headers = dead.headers(subscription)
    yield headers
    yield [each for each in headers if not each[0].endswith("-detail")]
    yield dead.incoming.headers
