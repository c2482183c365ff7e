"""A consumer of the emitted package as a process: `python stock_process.py FOLDER BOOTSTRAP [SALE_ID]`.

It writes a row per sale, and kills itself with SIGKILL between effect and commit of the sale whose id is given. It
says `processed ID` on standard output, and ends when its standard input closes.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import signal
import sys
from typing import Any

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS

names: Any = importlib.import_module("warehouse.item_sold")
runtime: Any = importlib.import_module("warehouse.runtime")


async def main(folder: str, bootstrap: str, deadly: str) -> None:
    async def sell(sold: Any, delivery: Any) -> None:
        delivery.transaction.execute(
            "INSERT INTO sales VALUES (?, ?)", (delivery.id, sold.item)
        )
        if delivery.id == deadly:
            os.kill(os.getpid(), signal.SIGKILL)

    def tell(report: Any) -> None:
        print(report.fate.value, report.id, flush=True)

    inbox = runtime.SqliteInbox(f"{folder}/stock.db")
    consumer = names.stock_consumer(
        runtime.KafkaSettings(bootstrap, for_consumers=CONSUMER_SETTINGS),
        inbox,
        sell,
        options=runtime.ConsumerOptions(observer=tell),
    )
    loop = asyncio.get_running_loop()
    loop.add_reader(sys.stdin.fileno(), consumer.stop)
    await consumer.run()
    inbox.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], (sys.argv[3:] or [""])[0]))
