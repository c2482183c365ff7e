"""Notification hears of an order over Kafka, and asks itself for a mail over SQS: in memory one broker is both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from shop.models import OrderPlaced
from shop.order_placed import FakeAsyncOrderPlacedProducer
from shop.order_placed.fake import notification_consumer
from shop.runtime import (
    Fate,
    InMemoryBroker,
    MemoryConsumer,
    PublishError,
    SqliteInbox,
    SqliteOutbox,
)
from shop.send_mail import FakeAsyncSendMailProducer, SendMailOutbox
from shop.send_mail.fake import notification_consumer as mail_consumer
from shop_demo.ledger import Ledger
from shop_demo.notification import Mailer, Notifier
from shop_demo.settings import Settings

from .conftest import Query


@pytest.fixture
def outbox(settings: Settings) -> Iterator[SqliteOutbox]:
    with closing(SqliteOutbox(settings.database("notification"))) as opened:
        yield opened


@pytest.fixture
def mails(
    broker: InMemoryBroker, settings: Settings, ledger: Ledger, outbox: SqliteOutbox
) -> Iterator[MemoryConsumer]:
    """Both consumers of notification at work; gives the one that writes the mails."""
    with closing(SqliteInbox(settings.database("notification"))) as inbox:
        notification_consumer(broker, inbox, Notifier(SendMailOutbox(outbox)).notify)
        mailer = Mailer(ledger, settings.death_note)
        yield mail_consumer(broker, inbox, mailer.write)


async def test_the_buyer_gets_one_mail_though_everything_comes_twice(
    broker: InMemoryBroker,
    mails: MemoryConsumer,
    outbox: SqliteOutbox,
    event: OrderPlaced,
    query: Query,
) -> None:
    for _ in range(2):
        await FakeAsyncOrderPlacedProducer(broker).send(event)
    await broker.settle()
    # Asked for, in the transaction that remembers the event; not sent yet.
    assert FakeAsyncSendMailProducer(broker).sent == []
    assert await broker.drain(outbox) == 1
    (mail,) = FakeAsyncSendMailProducer(broker).sent
    assert (mail.order_id, mail.to) == (event.order_id, "ada@example.org")
    await FakeAsyncSendMailProducer(broker).send(mail)
    await broker.settle()
    fates = [report.fate for report in mails.reports]
    assert fates == [Fate.PROCESSED, Fate.SKIPPED_DUPLICATE]
    written = query("notification", "SELECT order_id, recipient FROM mails")
    assert written == [(str(event.order_id), "ada@example.org")]


async def test_while_the_queue_is_down_no_mail_is_lost(
    broker: InMemoryBroker,
    mails: MemoryConsumer,
    outbox: SqliteOutbox,
    event: OrderPlaced,
    query: Query,
) -> None:
    await FakeAsyncOrderPlacedProducer(broker).send(event)
    await broker.settle()
    broker.down = True
    with pytest.raises(PublishError):
        await broker.drain(outbox)
    broker.down = False
    assert await broker.drain(outbox) == 1
    await broker.settle()
    assert query("notification", "SELECT count(*) FROM mails") == [(1,)]
