"""An embedded SQS and SNS: moto's server, as a process of its own.

    python -m mscomm_gen.brokers.embedded_sqs

prints its URL as its first line and lives until its standard input closes, Ctrl-C or SIGTERM comes; where
nobody can write to it (`&`, `</dev/null`), until one of these signals. The protocol is the real one, on
loopback, for any client; any credentials will do. It is no real broker: it is slow, counts no attributes, and
keeps everything in memory, however old.

Programs use the context manager: `with EmbeddedSqs() as sqs: sqs.endpoint`, and give `CREDENTIALS` and `REGION`
to their clients.
"""

from __future__ import annotations

import argparse
import logging
import queue
import sys
import time
from datetime import datetime
from importlib import import_module
from types import TracebackType
from typing import Final, Self

from .broker_process import BrokerProcess
from .ending import listen

REGION: Final = "eu-west-1"
CREDENTIALS: Final = {
    "aws_access_key_id": "embedded",
    "aws_secret_access_key": "embedded",
}


class EmbeddedSqs:
    """Starts the server's process on entry, stops it on exit."""

    def __init__(self) -> None:
        self._process = BrokerProcess("embedded_sqs", ())
        self.endpoint = ""

    @property
    def pid(self) -> int:
        """The process id of the server."""
        return self._process.pid

    def start(self) -> None:
        """Starts the process and waits for its URL. Raises RuntimeError if none comes."""
        self.endpoint = self._process.start()

    def stop(self) -> None:
        """Stops the process; a second call does nothing."""
        self._process.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def serve(port: int) -> int:
    """Runs the server in this process until it is to end, see `listen`."""
    try:
        from moto.server import ThreadedMotoServer
    except ImportError as missing:
        print(
            f"error {missing}; pip install 'mscomm-gen[demo]' brings moto along",
            flush=True,
        )
        return 1
    _hasten()
    over: queue.SimpleQueue[None] = queue.SimpleQueue()

    def told(line: str | None) -> None:
        if line is None:
            over.put(None)
        else:
            print("error this broker is told nothing", flush=True)

    listen(told)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        print(f"http://{host}:{port}", flush=True)
        over.get()
    finally:
        server.stop()
    return 0


def _hasten() -> None:
    """Takes moto's clock for a quicker one, and its look at a message's age for one that looks at nothing else.

    It asks both for every message of a queue whenever it hands one over, which takes seconds with some hundred
    messages in the queue. A moto without these names is used as it is.
    """
    models = import_module("moto.sqs.models")
    if hasattr(models, "unix_time_millis"):
        vars(models)["unix_time_millis"] = _milliseconds
    backend = getattr(models, "SQSBackend", None)
    if backend is not None and hasattr(
        backend, "is_message_valid_based_on_retention_period"
    ):
        backend.is_message_valid_based_on_retention_period = _always


def _milliseconds(moment: datetime | None = None) -> float:
    return 1000 * (time.time() if moment is None else moment.timestamp())


def _always(backend: object, queue_name: str, message: object) -> bool:
    return True


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m mscomm_gen.brokers.embedded_sqs",
        description="Runs an embedded SQS and SNS and prints its URL.",
    )
    parser.add_argument(
        "--port",
        type=int,
        default=0,
        help="where to listen; a free one where it is not said",
    )
    return serve(parser.parse_args().port)


if __name__ == "__main__":
    sys.exit(main())
