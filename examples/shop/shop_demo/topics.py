"""The topics, queues and groups of the shop, taken from what was emitted."""

from __future__ import annotations

from typing import Final

from shop.order_placed import message as placed
from shop.order_refused import message as refused
from shop.send_mail import message as mail

ORDER_PLACED: Final = placed.INVENTORY.topic
ORDER_REFUSED: Final = refused.PAYMENTS.topic

INVENTORY: Final = placed.INVENTORY.group
NOTIFICATION: Final = placed.NOTIFICATION.group
BOOKS: Final = placed.PAYMENTS.group
VOIDS: Final = refused.PAYMENTS.group
MAILS: Final = mail.NOTIFICATION.group

MAIL_QUEUE: Final = mail.NOTIFICATION.topic
MAIL_DEAD_LETTERS: Final = mail.NOTIFICATION.dead_letter

CONSUMED: Final = {
    BOOKS: ORDER_PLACED,
    INVENTORY: ORDER_PLACED,
    NOTIFICATION: ORDER_PLACED,
    VOIDS: ORDER_REFUSED,
}
"""Group -> topic, at Kafka."""

PARTITIONS: Final = {
    ORDER_PLACED: 4,
    ORDER_REFUSED: 4,
    **dict.fromkeys(
        (
            placed.INVENTORY.dead_letter,
            placed.NOTIFICATION.dead_letter,
            placed.PAYMENTS.dead_letter,
            refused.PAYMENTS.dead_letter,
        ),
        1,
    ),
}
"""Topic -> partitions, as the broker is told to make them."""
