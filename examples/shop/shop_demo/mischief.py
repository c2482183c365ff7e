"""What real brokers and publishers do now and then: events arrive twice, one is rubbish."""

from __future__ import annotations

import random
from collections.abc import Callable

from confluent_kafka import Message, Producer

from .broker_tap import QUIET, identify
from .catalog import UNSHELVED
from .deck import Deck
from .ledger import Ledger
from .topics import ORDER_PLACED, ORDER_REFUSED

_TWO_OF_TEN = (True,) * 2 + (False,) * 8


class Mischief:
    """Sends some events again, exactly as they were, and one record that is no event.

    Of ten orders that were placed two are told twice: one of them at once, one only
    when `finish` is called. Refusals are few, and all told twice. The event that
    inventory never handles is left alone: sending a dead letter again is a redrive, and
    makes it a dead letter again.

    The rubbish waits until `has_died` is true, that is, until the one consumer that is
    killed is dead: who dies between a dead letter and the commit of its offset makes it
    a dead letter again, and nothing tells the two apart, for rubbish has no id.
    """

    def __init__(
        self, bootstrap: str, ledger: Ledger, seed: int, has_died: Callable[[], bool]
    ) -> None:
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
        self._has_died = has_died
        self._rubbish_is_sent = False
        self._known: set[str] = set()
        self._held_back: list[Message] = []
        self._at_once = True

    @property
    def known(self) -> int:
        """How many events have come to the broker, duplicates not counted."""
        return len(self._known)

    def see(self, message: Message) -> None:
        """Learns of a record at the broker."""
        event, _ = identify(message)
        if message.topic() not in {ORDER_PLACED, ORDER_REFUSED} or not event:
            return
        if event in self._known:
            return
        self._known.add(event)
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

    def finish(self) -> bool:
        """Sends what was held back; whether everything is sent, and the broker has it."""
        for message in self._held_back:
            self._echo(message)
        self._held_back.clear()
        self._send_rubbish()
        return self._rubbish_is_sent and self._producer.flush(10.0) == 0

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
        if self._rubbish_is_sent or not self._has_died():
            return
        self._rubbish_is_sent = True
        self._producer.produce(
            ORDER_PLACED, key=b"rubbish", value=b"\x00 no event \xff"
        )
        self._producer.poll(0)
        self._ledger.write("undecodable", topic=ORDER_PLACED)
