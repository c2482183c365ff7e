"""One run of the shop, from opening to closing."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from shop.runtime import create_queues
from shop.send_mail import SEND_MAIL_QUEUES

from mscomm_gen.brokers.embedded_kafka import EmbeddedKafka
from mscomm_gen.brokers.embedded_sqs import EmbeddedSqs

from .broker_tap import BrokerTap
from .catalog import VERY_LATE, Wishes
from .embedded import Stage
from .ledger import Ledger, read_ledger
from .mail_tap import MailTap
from .migrations import migrate
from .mischief import Mischief
from .settings import Settings
from .shopper import go_shopping
from .topics import PARTITIONS
from .watch import BrokerWatch, beside, revive, wait_until

CONSUMERS: Final = ("payments_books", "payments_voids", "inventory", "notification")
MOST_SHOPPERS: Final = 16
# Each has several orders to place, so that many are still to come when payments goes down.
ORDERS_A_SHOPPER: Final = 6


@dataclass
class Story:
    """`tell` runs it. `told` is called with what happens and the orders that ended."""

    settings: Settings
    orders: int
    told: Callable[[str, int], None]
    ended: int = field(default=0, init=False)
    half: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def tell(self) -> None:
        """Opens the shop, lets shoppers in, makes trouble, waits for the last event.

        Raises PartFailed, TimeoutError when it takes far too long, and groups of these.
        """
        limit = 90 + self.settings.seconds(240 + 2 * self.orders)
        async with asyncio.timeout(limit), contextlib.AsyncExitStack() as stack:
            ledger = stack.enter_context(Ledger(self.settings.ledgers, "demo"))
            ledger.write("opened", orders=self.orders, seed=self.settings.seed)
            migrate(self.settings)
            self._say("starting two brokers, two servers and five consumers")
            sqs = stack.enter_context(EmbeddedSqs())
            kafka = stack.enter_context(EmbeddedKafka(PARTITIONS))
            settings = replace(self.settings, kafka=kafka.bootstrap, sqs=sqs.endpoint)
            # Nothing that was emitted makes a queue by itself.
            await create_queues(settings.sqs_settings(), SEND_MAIL_QUEUES)
            stage = Stage(settings)
            stack.push_async_callback(stage.close)
            seen = stack.enter_context(Ledger(self.settings.ledgers, "broker"))
            made = stack.enter_context(Ledger(self.settings.ledgers, "mischief"))
            watch = self._watch(stack, kafka.bootstrap, seen, made)
            mails = await stack.enter_async_context(MailTap(settings, seen, made))
            await stage.start("payments_service", *CONSUMERS)
            payments = stage.parts["payments_service"]
            stage.settings = replace(
                stage.settings, payments=f"127.0.0.1:{payments.port}"
            )
            await stage.start("orders_service")
            async with (
                beside(watch.watch()),
                beside(mails.watch()),
                beside(revive(stage, ledger)),
            ):
                await self._shop(stage)
            async with beside(revive(stage, ledger)):
                self._say("waiting until every event is consumed")
                limit = 30 + self.settings.seconds(120)
                for behind in await watch.settle(self.orders, limit):
                    ledger.write("behind", work=behind)
                for behind in await mails.settle(limit):
                    ledger.write("behind", work=behind)
            self._say("closing")
            await stage.stop("orders_service")
            # Some charges are still on their way; they must not be cut off.
            late = self.settings.seconds(VERY_LATE)
            await stage.stop(*CONSUMERS, "payments_service", patience=late)

    async def _shop(self, stage: Stage) -> None:
        self._say("shopping, while payments has a bad day")
        address = f"http://127.0.0.1:{stage.parts['orders_service'].port}"
        with Ledger(self.settings.ledgers, "shoppers") as ledger:
            async with beside(self._payments_down(stage)):
                await go_shopping(
                    stage.settings,
                    address,
                    ledger,
                    Wishes(self.orders, self.settings.seed),
                    shoppers=min(MOST_SHOPPERS, self.orders // ORDERS_A_SHOPPER),
                    ended=self._one_ended,
                )

    async def _payments_down(self, stage: Stage) -> None:
        """Once half of the orders have ended: down, until the breaker has opened."""
        payments = stage.parts["payments_service"]
        await self.half.wait()
        before = self._openings()
        self._say("payments is down, until the breaker of orders opens")
        payments.command("down")
        await wait_until(lambda: self._openings() > before)
        payments.command("up")
        self._say("shopping, while payments has a bad day")

    def _watch(
        self,
        stack: contextlib.AsyncExitStack,
        bootstrap: str,
        seen: Ledger,
        made: Ledger,
    ) -> BrokerWatch:
        note = self.settings.death_note
        mischief = Mischief(bootstrap, made, self.settings.seed, note.exists)
        watch = BrokerWatch(BrokerTap(bootstrap, seen), mischief)
        stack.callback(watch.close)
        return watch

    def _openings(self) -> int:
        lines = read_ledger(self.settings.ledgers / "orders.jsonl")
        return sum(
            line.what == "breaker" and line.text("state") == "open" for line in lines
        )

    def _one_ended(self) -> None:
        self.ended += 1
        if 2 * self.ended >= self.orders:
            self.half.set()
        self.told("", self.ended)

    def _say(self, what: str) -> None:
        self.told(what, self.ended)
