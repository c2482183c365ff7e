"""The service orders, over HTTP: `python -m shop_demo.orders_service SETTINGS`.

It takes an order, charges the card at payments under the policy that the contract gives
to this very call, and tells of the outcome through its outbox.
"""

from __future__ import annotations

import contextlib
import socket
import uuid
from functools import partial

import uvicorn
from shop.models import (
    CancelOrderRequest,
    Charge,
    GetOrderRequest,
    Order,
    OrderState,
    OrderStatus,
    OutOfStock,
    PlaceOrder,
    Receipt,
)
from shop.order_placed import OrderPlacedOutbox
from shop.order_refused import OrderRefusedOutbox
from shop.orders.api import (
    AlreadyRefusedError,
    OrderNotFoundError,
    OutOfStockError,
    PaymentDeclinedError,
)
from shop.orders.server import asgi_app
from shop.payments.api import AsyncPayments, CardDeclinedError, ChargeVoidedError
from shop.payments.client import AsyncPaymentsClient
from shop.runtime import (
    AsgiServing,
    CallContext,
    KafkaProducer,
    KafkaSettings,
    ServerOptions,
    SqliteIdempotencyStore,
    SqliteOutbox,
    SqliteOutboxRelay,
)

from . import orders_store
from .catalog import SOLD_OUT, has
from .database import Database
from .ledger import Ledger
from .orders_store import OrdersStore
from .part import Lifetime, run_part
from .settings import Settings
from .telemetry import LedgerTelemetry


class Orders:
    """Implements the emitted protocol `OrdersService`."""

    def __init__(
        self,
        database: Database,
        store: OrdersStore,
        payments: AsyncPayments,
        ledger: Ledger,
    ) -> None:
        self._database = database
        self._store = store
        self._payments = payments
        self._ledger = ledger

    async def place_order(self, request: PlaceOrder, context: CallContext) -> Order:
        """Charges the card and accepts the order.

        An order that cannot be served, now or ever, is refused for good. A failure of
        payments is not: the order stays pending, and the shopper may try again.
        """
        order = await self._database.run(partial(self._store.open, request=request))
        if order.status is OrderStatus.REFUSED:
            raise AlreadyRefusedError(
                "this order was refused; a new one needs a new id"
            )
        if order.status is OrderStatus.PAID:
            return order
        if has(request, SOLD_OUT):
            await self._refuse(request.order_id, f"{SOLD_OUT} is sold out")
            raise OutOfStockError(details=OutOfStock(sku=SOLD_OUT, left=0))
        try:
            await self._charge(request)
        except CardDeclinedError as declined:
            await self._refuse(request.order_id, "the card was declined")
            raise PaymentDeclinedError(declined.detail) from declined
        except ChargeVoidedError as voided:
            raise AlreadyRefusedError("the shopper has given up") from voided
        status = await self._database.run(partial(self._store.pay, request=request))
        if status is OrderStatus.REFUSED:
            # The shopper gave up while the card was charged; the void will follow.
            raise AlreadyRefusedError("the shopper has given up")
        self._ledger.write("paid", order=str(request.order_id))
        return orders_store.order_of(request, status, order.placed_at)

    async def get_order(self, request: GetOrderRequest, context: CallContext) -> Order:
        """The order, with its lines if they are asked for."""
        order = await self._database.run(
            partial(self._store.get, order_id=request.order_id)
        )
        if order is None:
            raise OrderNotFoundError(f"there is no order {request.order_id}")
        return (
            order if request.include_lines else order.model_copy(update={"lines": None})
        )

    async def cancel_order(
        self, request: CancelOrderRequest, context: CallContext
    ) -> OrderState:
        """Refuses the order for good, unless it is paid; says what it is."""
        status = await self._refuse(request.order_id, request.reason)
        return OrderState(order_id=request.order_id, status=status)

    async def _charge(self, request: PlaceOrder) -> Receipt:
        return await self._payments.charge(
            Charge(order_id=request.order_id, amount=request.total, card=request.card),
            # One order is one charge, however often the shopper tries.
            idempotency_key=str(request.order_id),
        )

    async def _refuse(self, order_id: uuid.UUID, reason: str) -> OrderStatus:
        status = await self._database.run(
            partial(self._store.refuse, order_id=order_id, reason=reason)
        )
        if status is OrderStatus.REFUSED:
            self._ledger.write("refused", order=str(order_id), reason=reason)
        return status


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Serves, and publishes what the outbox holds, until the process's life is over."""
    path = settings.database("orders")
    async with contextlib.AsyncExitStack() as stack:
        database = stack.enter_context(Database(path))
        outbox = SqliteOutbox(path)
        stack.callback(outbox.close)
        kafka = await stack.enter_async_context(
            KafkaProducer(KafkaSettings(settings.kafka))
        )
        keys = await stack.enter_async_context(SqliteIdempotencyStore(path))
        payments = await stack.enter_async_context(
            AsyncPaymentsClient.grpc(
                settings.payments,
                caller="orders.place_order",
                options=settings.client_options(LedgerTelemetry(ledger)),
            )
        )
        store = OrdersStore(OrderPlacedOutbox(outbox), OrderRefusedOutbox(outbox))
        orders = Orders(database, store, payments, ledger)
        app = asgi_app(orders, options=ServerOptions(idempotency=keys))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        listening = socket.create_server(("127.0.0.1", 0))
        lifetime.tell_ready(listening.getsockname()[1])
        await lifetime.host.run(
            AsgiServing(server, sockets=[listening]),
            # What the last requests wrote is published too.
            last=[SqliteOutboxRelay(outbox, kafka)],
        )


if __name__ == "__main__":
    run_part("orders", serve)
