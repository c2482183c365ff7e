"""The shop, as a newcomer would write it around the package that mscomm-gen emitted.

Read first: `payments_service` and `orders_service` (the two servers), `inventory` (a
consumer), `shopper` (a client). Everything else is the stage: processes, mischief, and
the audit that proves the books.
"""
