"""An embedded Kafka broker: the mock cluster of the confluent-kafka wheel, as a process of its own.

    python -m mscomm_gen.brokers.embedded_kafka --topic orders.v1:4 --topic orders.v1.dlq:1

prints the bootstrap address as its first line and lives until its standard input closes, Ctrl-C or SIGTERM
comes; where nobody can write to it (`&`, `</dev/null`), until one of these signals. The protocol is the real
one, on loopback, for any client. It is no real broker: about 5 MB are kept per partition and older messages
dropped in silence, transactions are accepted without meaning, there are no admin calls, and nothing outlives
the process.

Lines on standard input change it while it runs, and each is answered by `ok` or `error …`:
`topic NAME:PARTITIONS`, `reject COUNT CODE` (of produce requests, with Kafka's error code), `down`,
`up`.

Programs use the context manager: `with EmbeddedKafka({"orders.v1": 4}) as kafka: kafka.bootstrap`, and
give `CONSUMER_SETTINGS` to their consumers.
"""

from __future__ import annotations

import argparse
import queue
import sys
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Final, Self

from .broker_process import BrokerProcess
from .ending import listen
from .librdkafka_mock import ConfiguredCluster, MockCluster, MockUnavailable

# The broker lets every rebalance but a group's first last as long as the session timeout, less one
# second; with the client's default of 45 s a restarted consumer would wait for most of a minute.
CONSUMER_SETTINGS: Final = {"session.timeout.ms": 2000, "heartbeat.interval.ms": 300}


class EmbeddedKafka:
    """Starts the broker's process on entry, stops it on exit. `topics` maps names to partitions.

    Topics that are not listed are made with four partitions when a client first asks for them.
    """

    def __init__(self, topics: Mapping[str, int] | None = None) -> None:
        self._topics = dict(topics or {})
        arguments: list[str] = []
        for name, partitions in self._topics.items():
            arguments += ["--topic", f"{name}:{partitions}"]
        self._process = BrokerProcess("embedded_kafka", arguments)
        self.bootstrap = ""

    @property
    def pid(self) -> int:
        """The process id of the broker."""
        return self._process.pid

    def create_topic(self, name: str, partitions: int) -> None:
        """Adds a topic."""
        self._tell(f"topic {name}:{partitions}")

    def reject_produce(self, count: int, code: int) -> None:
        """The next `count` produce requests, of whatever topic, get Kafka's error `code`."""
        self._tell(f"reject {count} {code}")

    def set_down(self, down: bool) -> None:
        """Makes the broker unreachable, or reachable again."""
        self._tell("down" if down else "up")

    def start(self) -> None:
        """Starts the process and waits for its address. Raises RuntimeError if none comes."""
        self.bootstrap = self._process.start()

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

    def _tell(self, line: str) -> None:
        self._process.tell(line)


def serve(topics: Iterable[tuple[str, int]]) -> int:
    """Runs the broker in this process until it is to end, see `listen`."""
    # A queue that a signal's handler may put into, whatever it interrupts.
    orders: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    listen(orders.put)
    cluster: MockCluster | ConfiguredCluster
    try:
        cluster = MockCluster()
    except MockUnavailable as fault:
        print(f"{fault}: partition counts are the broker's choice", file=sys.stderr)
        cluster = ConfiguredCluster()
    try:
        for name, partitions in topics:
            cluster.create_topic(name, partitions)
        print(cluster.bootstrap, flush=True)
        while True:
            try:
                line = orders.get(timeout=0.2)
            except queue.Empty:
                cluster.poll()
                continue
            if line is None:
                return 0
            print(_obey(line.split(), cluster), flush=True)
    finally:
        cluster.close()


def _obey(words: list[str], cluster: MockCluster | ConfiguredCluster) -> str:
    try:
        match words:
            case ["topic", described]:
                cluster.create_topic(*_topic(described))
            case ["reject", count, code] if isinstance(cluster, MockCluster):
                cluster.reject_produce(int(count), int(code))
            case ["down" | "up" as what] if isinstance(cluster, MockCluster):
                cluster.set_down(what == "down")
            case _:
                return f"error cannot do {' '.join(words)!r}"
    except (ValueError, argparse.ArgumentTypeError) as fault:
        return f"error {fault}"
    return "ok"


def _topic(text: str) -> tuple[str, int]:
    name, colon, count = text.rpartition(":")
    if not (colon and name and count.isascii() and count.isdigit() and int(count)):
        raise argparse.ArgumentTypeError(f"expected NAME:PARTITIONS, not {text!r}")
    return name, int(count)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m mscomm_gen.brokers.embedded_kafka",
        description="Runs an embedded Kafka broker and prints its bootstrap address.",
    )
    parser.add_argument(
        "--topic",
        metavar="NAME:PARTITIONS",
        action="append",
        default=[],
        type=_topic,
        help="a topic to make, such as orders.v1:4; may be given often",
    )
    return serve(parser.parse_args().topic)


if __name__ == "__main__":
    sys.exit(main())
