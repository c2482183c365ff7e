"""What the shop sells, which cards there are, and what each shopper wants."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from typing import Final

from shop.models import Money, OrderLine, PlaceOrder

PRICES: Final = {"tea": 450, "teapot": 3900, "cup": 700, "kettle": 5200, "spoon": 250}
"""What inventory keeps, in cents."""
UNSHELVED: Final = "samovar"
"""Sold, but the warehouse has no shelf for it: its event is never handled."""
SOLD_OUT: Final = "gramophone"
"""Orders knows at once that there is none."""
_EXTRA_PRICES: Final = {UNSHELVED: 12900, SOLD_OUT: 24900}

GOOD_CARD: Final = "tok-good"
DECLINED_CARD: Final = "tok-declined"
UNANSWERED_CARD: Final = "tok-unanswered"
"""Its bank pays at once, and says so when the shopper is long gone."""
VERY_LATE_CARD: Final = "tok-very-late"
"""Its bank pays when the shopper is long gone."""
VERY_LATE: Final = 75.0
"""Seconds; more than six tries of a shopper take."""

STOCK: Final = 100_000
"""Of each thing, at the beginning."""


def cost(sku: str) -> int:
    """The price of one, in cents."""
    return PRICES.get(sku) or _EXTRA_PRICES[sku]


def order(
    chance: random.Random, *, card: str = GOOD_CARD, also: str | None = None
) -> PlaceOrder:
    """A basket of one to three things, and `also`."""
    skus = chance.sample(sorted(PRICES), chance.randint(1, 3))
    lines = [OrderLine(sku=sku, quantity=chance.randint(1, 4)) for sku in skus]
    if also is not None:
        lines.append(OrderLine(sku=also, quantity=1))
    total = sum(cost(line.sku) * line.quantity for line in lines)
    number = chance.getrandbits(128)
    return PlaceOrder(
        order_id=uuid.UUID(int=number, version=4),
        lines=lines,
        total=Money(minor_units=total, currency="EUR"),
        card=card,
        email=f"shopper-{number % 10_000}@example.org",
    )


class Wishes:
    """The orders of a run, one at a time.

    Three orders have special cards and one basket holds what is sold out. What has no
    shelf is in one accepted order exactly: it is put into the next basket again if the
    order that had it was refused.
    """

    def __init__(self, count: int, seed: int) -> None:
        self._chance = random.Random(seed)
        self._count = count
        special = [
            order(self._chance, card=DECLINED_CARD),
            order(self._chance, card=UNANSWERED_CARD),
            order(self._chance, card=VERY_LATE_CARD),
            order(self._chance, also=SOLD_OUT),
        ]
        # Early ones: two of these shoppers try for long.
        places = self._chance.sample(range(count // 3), len(special))
        self._special = dict(zip(places, special, strict=True))
        self._unshelved_wanted = True

    def __iter__(self) -> Iterator[PlaceOrder]:
        for number in range(self._count):
            yield self._next(number)

    def _next(self, number: int) -> PlaceOrder:
        if number in self._special:
            return self._special[number]
        if self._unshelved_wanted:
            self._unshelved_wanted = False
            return order(self._chance, also=UNSHELVED)
        return order(self._chance)

    def refused(self, request: PlaceOrder) -> None:
        """Learns that an order was refused in the end."""
        if has(request, UNSHELVED):
            self._unshelved_wanted = True


def has(request: PlaceOrder, sku: str) -> bool:
    """Whether an order asks for `sku`."""
    return any(line.sku == sku for line in request.lines)
