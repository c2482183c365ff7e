# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The tables that this package needs, and the command that makes them.

`python -m ledger.sql apply orders.db --service orders` makes those of one service or
brings them up to date, `check` in place of `apply` says what is missing, `print`
writes the statements for your own migrations. Nothing else makes a table.
"""

import sys
from typing import Final

from ._runtime.idempotency_sqlite import IDEMPOTENCY_TABLES
from ._runtime.sql_command import main

TABLES: Final = (IDEMPOTENCY_TABLES,)

SERVICES: Final = {
    "book_service": ("idempotency",),
}
"""Which of them each service needs in its database."""

if __name__ == "__main__":
    sys.exit(
        main(
            "python -m ledger.sql",
            TABLES,
            SERVICES,
        )
    )
