"""Watches over the queue of mails: what goes in, what is left, what is dead; and makes
trouble there, as SQS does now and then.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from collections.abc import Mapping
from contextlib import AsyncExitStack, closing
from types import TracebackType
from typing import Final, Self

from shop.runtime import SqsConnection, SqsProducer

from .ledger import Ledger
from .settings import Settings
from .topics import MAIL_DEAD_LETTERS, MAIL_QUEUE

_LOOK_AGAIN: Final = 0.1
# The server is slow; every question costs the shop some time.
_ASK_AGAIN: Final = 0.5
# Of so many mails one is asked for twice.
_TWICE: Final = 5
_COUNTS: Final = (
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
)


class MailTap:
    """Use it as an async context manager, once the server and the queues are there.

    What was asked for it reads in the outbox of notification; a command out of every
    five it sends again, exactly as it was. Once the consumer that is to be killed is
    dead, it sends one message that is no mail.
    """

    def __init__(self, settings: Settings, seen: Ledger, made: Ledger) -> None:
        self._settings = settings
        self._seen = seen
        self._made = made
        self._connection = SqsConnection(settings.sqs_settings())
        self._producer = SqsProducer(settings.sqs_settings())
        self._stack = AsyncExitStack()
        self._read_to = 0
        self._known = 0
        self._rubbish_is_sent = False

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self._producer)
        await self._stack.enter_async_context(self._connection)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    async def watch(self) -> None:
        """Looks and makes trouble until it is cancelled."""
        while True:
            await self._look()
            await asyncio.sleep(_LOOK_AGAIN)

    async def settle(self, limit: float) -> list[str]:
        """Waits until every mail is written; what is still to be done after `limit`
        seconds.
        """
        ends = time.monotonic() + limit
        while behind := await self._behind():
            if time.monotonic() > ends:
                break
            await asyncio.sleep(_ASK_AGAIN)
        return behind

    async def _behind(self) -> list[str]:
        await self._look()
        if not self._rubbish_is_sent:
            return [f"the message that is no mail is not sent to {MAIL_QUEUE} yet"]
        unsent = self._outbox_rows("sent IS NULL")
        if unsent:
            return [f"{len(unsent)} mails are not sent to {MAIL_QUEUE} yet"]
        client = await self._connection.sqs()
        answer = await client.get_queue_attributes(
            QueueUrl=await self._connection.queue_url(MAIL_QUEUE),
            AttributeNames=_COUNTS,
        )
        left = sum(int(answer["Attributes"].get(name, 0)) for name in _COUNTS)
        await self._read_dead_letters()
        return [f"{left} messages are left in {MAIL_QUEUE}"] if left else []

    async def _look(self) -> None:
        sent = self._outbox_rows(f"sent IS NOT NULL AND sequence > {self._read_to}")
        for sequence, value, headers in sent:
            self._read_to = sequence
            mail = json.loads(value)
            event = str(mail["mail_id"])
            order = str(mail["order_id"])
            self._seen.write("record", topic=MAIL_QUEUE, event=event, order=order)
            self._known += 1
            if self._known % _TWICE == 1:
                await self._producer.send(
                    MAIL_QUEUE,
                    value,
                    headers=[(n, t.encode()) for n, t in json.loads(headers).items()],
                )
                self._made.write("echoed", topic=MAIL_QUEUE, event=event)
        if not self._rubbish_is_sent and self._settings.death_note.exists():
            self._rubbish_is_sent = True
            await self._producer.send(MAIL_QUEUE, b"no mail")
            self._made.write("undecodable", topic=MAIL_QUEUE)

    async def _read_dead_letters(self) -> None:
        client = await self._connection.sqs()
        url = await self._connection.queue_url(MAIL_DEAD_LETTERS)
        while True:
            answer = await client.receive_message(
                QueueUrl=url,
                MaxNumberOfMessages=10,
                WaitTimeSeconds=0,
                VisibilityTimeout=30,
                MessageAttributeNames=["All"],
                MessageSystemAttributeNames=[],
            )
            messages = answer.get("Messages", ())
            for message in messages:
                attributes = {
                    name: value.get("StringValue", "")
                    for name, value in message.get("MessageAttributes", {}).items()
                }
                self._write_down(message["Body"], attributes)
                handle = message["ReceiptHandle"]
                await client.delete_message_batch(
                    QueueUrl=url, Entries=[{"Id": "0", "ReceiptHandle": handle}]
                )
            if not messages:
                return

    def _write_down(self, body: str, attributes: Mapping[str, str]) -> None:
        try:
            mail = json.loads(body)
        except ValueError:
            mail = {}
        self._seen.write(
            "record",
            topic=MAIL_DEAD_LETTERS,
            event=str(mail.get("mail_id", "")),
            order=str(mail.get("order_id", "")),
            **{
                fact: attributes.get(f"mscomm-dead-letter-{fact}", "")
                for fact in ("group", "reason", "detail")
            },
        )

    def _outbox_rows(self, which: str) -> list[tuple[int, bytes, str]]:
        """Sequence, value and headers of rows in notification's outbox."""
        path = self._settings.database("notification")
        query = "SELECT sequence, value, headers FROM mscomm_outbox WHERE "
        with closing(sqlite3.connect(path, timeout=10.0)) as connection:
            return connection.execute(f"{query}{which} ORDER BY sequence").fetchall()
