"""What real brokers and publishers do now and then: events arrive twice, one is rubbish."""

from __future__ import annotations

import random

from confluent_kafka import Message, Producer

from .broker_tap import QUIET, identify
from .catalog import UNSHELVED
from .deck import Deck
from .ledger import Ledger
from .topics import ORDER_PLACED, ORDER_REFUSED

_TWO_OF_TEN = (True,) * 2 + (False,) * 8
_RUBBISH_AFTER = 5
"""Events."""


class Mischief:
    """Sends some events again, exactly as they were, and one record that is no event.

    Of ten orders that were placed two are told twice: one of them at once, one only
    when `finish` is called. Refusals are few, and all told twice. The event that
    inventory never handles is left alone: sending a dead letter again is a redrive, and
    makes it a dead letter again.
    """

    def __init__(self, bootstrap: str, ledger: Ledger, seed: int) -> None:
        self._producer = Producer(
            {
                "bootstrap.servers": bootstrap,
                "enable.idempotence": True,
                "linger.ms": 0,
                **QUIET,
            }
        )
        self._ledger = ledger
        self._twice = Deck(_TWO_OF_TEN, random.Random(seed))
        self._known: set[str] = set()
        self._held_back: list[Message] = []
        self._at_once = True

    def see(self, message: Message) -> None:
        """Learns of a record at the broker."""
        event, _ = identify(message)
        if message.topic() not in {ORDER_PLACED, ORDER_REFUSED} or not event:
            return
        if event in self._known:
            return
        self._known.add(event)
        if len(self._known) == _RUBBISH_AFTER:
            self._send_rubbish()
        if UNSHELVED.encode() in (message.value() or b""):
            return
        if message.topic() == ORDER_REFUSED:
            self._echo(message)
        elif self._twice.deal():
            if self._at_once:
                self._echo(message)
            else:
                self._held_back.append(message)
            self._at_once = not self._at_once

    def finish(self) -> None:
        """Sends what was held back, and waits until the broker has everything."""
        for message in self._held_back:
            self._echo(message)
        self._held_back.clear()
        if self._producer.flush(10.0):
            raise RuntimeError("the broker did not take the duplicates")

    def _echo(self, message: Message) -> None:
        event, _ = identify(message)
        self._producer.produce(
            message.topic() or "",
            key=message.key(),
            value=message.value(),
            headers=message.headers() or [],
        )
        self._producer.poll(0)
        self._ledger.write("echoed", topic=message.topic(), event=event)

    def _send_rubbish(self) -> None:
        self._producer.produce(
            ORDER_PLACED, key=b"rubbish", value=b"\x00 no event \xff"
        )
        self._producer.poll(0)
        self._ledger.write("undecodable")
