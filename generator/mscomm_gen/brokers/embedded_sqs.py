"""An embedded SQS and SNS: moto's server, as a process of its own.

    python -m mscomm_gen.brokers.embedded_sqs

prints its URL as its first line and lives until its standard input closes or SIGTERM comes. The protocol is
the real one, on loopback, for any client; any credentials will do. It is no real broker: it is slow, counts no
attributes, and keeps everything in memory.

Programs use the context manager: `with EmbeddedSqs() as sqs: sqs.endpoint`, and give `CREDENTIALS` and `REGION`
to their clients.
"""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading
from types import TracebackType
from typing import Final, Self

from .broker_process import BrokerProcess

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
    """Runs the server in this process until standard input closes or SIGTERM comes."""
    try:
        from moto.server import ThreadedMotoServer
    except ImportError as missing:
        print(
            f"error {missing}; pip install 'mscomm-gen[demo]' brings moto along",
            flush=True,
        )
        return 1
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        print(f"http://{host}:{port}", flush=True)
        threading.Thread(target=_watch_input, args=(over,), daemon=True).start()
        over.wait()
    finally:
        server.stop()
    return 0


def _watch_input(over: threading.Event) -> None:
    for _ in sys.stdin:
        print("error this broker is told nothing", flush=True)
    over.set()


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
