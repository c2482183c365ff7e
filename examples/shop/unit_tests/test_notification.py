"""Notification writes to the buyer, once."""

from __future__ import annotations

from contextlib import closing

from shop.models import OrderPlaced
from shop.order_placed import FakeAsyncOrderPlacedProducer
from shop.order_placed.fake import notification_consumer
from shop.runtime import InMemoryBroker, SqliteInbox
from shop_demo.ledger import Ledger
from shop_demo.notification import Mailer
from shop_demo.settings import Settings

from .conftest import Query


async def test_the_buyer_gets_one_mail_though_the_event_comes_twice(
    broker: InMemoryBroker,
    settings: Settings,
    ledger: Ledger,
    event: OrderPlaced,
    query: Query,
) -> None:
    mailer = Mailer(ledger, settings.death_note)
    with closing(SqliteInbox(settings.database("notification"))) as inbox:
        notification_consumer(broker, inbox, mailer.write)
        await FakeAsyncOrderPlacedProducer(broker).send(event)
        await broker.settle()
        (sent,) = broker.messages("shop.order-placed.v1")
        broker.redeliver(sent)
        await broker.settle()
        await broker.close()
    mails = query("notification", "SELECT order_id, recipient FROM mails")
    assert mails == [(str(event.order_id), "ada@example.org")]
