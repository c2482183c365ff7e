"""The service payments, over gRPC: `python -m shop_demo.payments_service SETTINGS`.

It is a bad day for payments. Of ten calls three fail, one of them after it took the
money, and one is so slow that its caller has left. On the command `down` it answers
UNAVAILABLE to everything, until `up`. It stays a running process meanwhile: gRPC's own
waits between two connections are in no contract, and would not be part of `--fast`.
"""

from __future__ import annotations

import asyncio
import random
from functools import partial
from typing import Final

import grpc.aio
from shop.models import Charge, Receipt
from shop.payments.api import CardDeclinedError, ChargeVoidedError
from shop.payments.server import add_to_grpc_server
from shop.runtime import (
    CallContext,
    GrpcServing,
    ServerOptions,
    SqliteIdempotencyStore,
    Unavailable,
)

from . import catalog, payments_store
from .database import Database
from .deck import FAULTS, SLOWNESS, Deck, Fault
from .ledger import Ledger
from .part import Lifetime, run_part
from .settings import Settings

# Longer than the longest charge: a key must not be free while its charge runs.
LEASE: Final = 2 * catalog.VERY_LATE


class Payments:
    """Implements the emitted protocol `PaymentsService`.

    The emitted server lets a charge that has begun run to its end, whether its caller
    waits or not, and that of the process; that is what makes late charges possible.
    """

    def __init__(self, settings: Settings, database: Database, ledger: Ledger) -> None:
        self._settings = settings
        self._database = database
        self._ledger = ledger
        self._deck = Deck(FAULTS, random.Random(settings.seed))
        self._down = False

    async def charge(self, request: Charge, context: CallContext) -> Receipt:
        """Takes the money, if the day allows it."""
        if self._down:
            self._ledger.write("was down", order=str(request.order_id))
            raise Unavailable("payments is down")
        match request.card:
            case catalog.DECLINED_CARD:
                raise CardDeclinedError("the bank declines this card")
            case catalog.UNANSWERED_CARD:
                receipt = await self._take(request)
                await self._wait(catalog.VERY_LATE)
                return receipt
            case catalog.VERY_LATE_CARD:
                await self._wait(catalog.VERY_LATE)
                return await self._take(request)
            case _:
                return await self._charge_on_a_bad_day(request)

    def obey(self, command: str) -> None:
        """`down` or `up`."""
        self._down = command == "down"
        self._ledger.write(command)

    async def _charge_on_a_bad_day(self, request: Charge) -> Receipt:
        fault = self._deck.deal()
        self._ledger.write("dealt", order=str(request.order_id), fault=fault.value)
        if fault is Fault.FAILS:
            raise Unavailable("the card network did not answer")
        if fault is Fault.SLOW:
            await self._wait(SLOWNESS)
        receipt = await self._take(request)
        if fault is Fault.FORGETS:
            raise Unavailable("the card network lost the answer")
        return receipt

    async def _wait(self, seconds: float) -> None:
        await asyncio.sleep(self._settings.seconds(seconds))

    async def _take(self, request: Charge) -> Receipt:
        order = str(request.order_id)
        try:
            receipt, now = await self._database.run(
                partial(payments_store.take, request=request)
            )
        except payments_store.Voided:
            self._ledger.write("charge refused", order=order)
            raise ChargeVoidedError("the order was refused") from None
        self._ledger.write(
            "charged" if now else "charged before",
            order=order,
            minor_units=request.amount.minor_units,
        )
        return receipt


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Serves until the life of the process is over."""
    path = settings.database("payments")
    server = grpc.aio.server()
    with Database(path) as database:
        async with SqliteIdempotencyStore(path, lease=LEASE) as keys:
            payments = Payments(settings, database, ledger)
            lifetime.on_command(payments.obey)
            add_to_grpc_server(
                payments, server, options=ServerOptions(idempotency=keys)
            )
            lifetime.tell_ready(server.add_insecure_port("127.0.0.1:0"))
            # It ends when the last charge has, also one whose caller has gone.
            host = lifetime.host
            await host.run(GrpcServing(server, health=host))


if __name__ == "__main__":
    run_part("payments", serve)
