"""The mock cluster inside the confluent-kafka wheel, reached through ctypes.

The functions are those of librdkafka's `rdkafka_mock.h`, which the library exports. Where it cannot
be found or lacks one of them there is `ConfiguredCluster`, which can do less.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Final

import confluent_kafka

_PRODUCER: Final = 0
_PRODUCE: Final = 0  # Kafka's API key of a produce request
_ERROR_TEXT: Final = 512
_P = ctypes.c_void_p
_I = ctypes.c_int
_S = ctypes.c_char_p
_PROTOTYPES: Final = {
    "rd_kafka_conf_new": (_P, []),
    "rd_kafka_conf_set": (_I, [_P, _S, _S, _S, ctypes.c_size_t]),
    "rd_kafka_new": (_P, [_I, _P, _S, ctypes.c_size_t]),
    "rd_kafka_poll": (_I, [_P, _I]),
    "rd_kafka_destroy": (None, [_P]),
    "rd_kafka_mock_cluster_new": (_P, [_P, _I]),
    "rd_kafka_mock_cluster_bootstraps": (_S, [_P]),
    "rd_kafka_mock_cluster_destroy": (None, [_P]),
    "rd_kafka_mock_group_initial_rebalance_delay_ms": (None, [_P, ctypes.c_int32]),
    "rd_kafka_mock_topic_create": (_I, [_P, _S, _I, _I]),
    "rd_kafka_mock_push_request_errors_array": (
        None,
        [_P, ctypes.c_int16, ctypes.c_size_t, ctypes.POINTER(_I)],
    ),
    "rd_kafka_mock_broker_set_down": (_I, [_P, ctypes.c_int32]),
    "rd_kafka_mock_broker_set_up": (_I, [_P, ctypes.c_int32]),
}


class MockUnavailable(Exception):
    """This wheel's library has no mock cluster that we can reach."""


class MockCluster:
    """One broker on loopback, in this process. Call `poll` now and then; `close` at the end."""

    def __init__(self) -> None:
        self._library = _load()
        text = ctypes.create_string_buffer(_ERROR_TEXT)
        conf = self._library.rd_kafka_conf_new()
        # Bootstrapping clients that find no broker yet would only fill the log.
        self._library.rd_kafka_conf_set(conf, b"log_level", b"3", text, _ERROR_TEXT)
        self._client = self._library.rd_kafka_new(_PRODUCER, conf, text, _ERROR_TEXT)
        if not self._client:
            raise MockUnavailable(text.value.decode("utf-8", "replace"))
        self._cluster = self._library.rd_kafka_mock_cluster_new(self._client, 1)
        if not self._cluster:
            self._library.rd_kafka_destroy(self._client)
            raise MockUnavailable("the library would not start a mock cluster")
        self._library.rd_kafka_mock_group_initial_rebalance_delay_ms(self._cluster, 0)

    @property
    def bootstrap(self) -> str:
        """`host:port` for `bootstrap.servers`."""
        found: bytes = self._library.rd_kafka_mock_cluster_bootstraps(self._cluster)
        return found.decode("ascii")

    def create_topic(self, name: str, partitions: int) -> None:
        """Raises ValueError for a topic that exists or a count that is not possible."""
        code = self._library.rd_kafka_mock_topic_create(
            self._cluster, name.encode(), partitions, 1
        )
        if code:
            raise ValueError(f"topic {name!r} was not created: error {code}")

    def reject_produce(self, count: int, code: int) -> None:
        """The next `count` produce requests, of whatever topic, get Kafka's error `code`."""
        codes = (_I * count)(*[code] * count)
        self._library.rd_kafka_mock_push_request_errors_array(
            self._cluster, _PRODUCE, count, codes
        )

    def set_down(self, down: bool) -> None:
        """Closes every connection and refuses new ones, or ends that."""
        name = f"rd_kafka_mock_broker_set_{'down' if down else 'up'}"
        getattr(self._library, name)(self._cluster, 1)

    def poll(self) -> None:
        """Lets the client behind the cluster do its housekeeping."""
        self._library.rd_kafka_poll(self._client, 0)

    def close(self) -> None:
        """Stops the cluster."""
        self._library.rd_kafka_mock_cluster_destroy(self._cluster)
        self._library.rd_kafka_destroy(self._client)


class ConfiguredCluster:
    """The same by `test.mock.num.brokers`: partition counts and faults are not ours to set."""

    def __init__(self) -> None:
        self._client = confluent_kafka.Producer({"test.mock.num.brokers": 1})
        brokers = self._client.list_topics(timeout=10).brokers
        self.bootstrap = ",".join(str(broker) for broker in brokers.values())

    def create_topic(self, name: str, partitions: int) -> None:
        """Lets the broker make the topic, with the partition count of its own choice."""
        self._client.list_topics(name, timeout=10)

    def poll(self) -> None:
        """Lets the client behind the cluster do its housekeeping."""
        self._client.poll(0)

    def close(self) -> None:
        """The broker goes with its client, at the latest when the process ends."""


def _load() -> ctypes.CDLL:
    package = Path(confluent_kafka.__file__).parent
    places = (
        (package.parent / "confluent_kafka.libs", "librdkafka*.so*"),
        (package / ".dylibs", "librdkafka*.dylib"),
        (package.parent / "confluent_kafka.libs", "librdkafka*.dll"),
    )
    for folder, pattern in places:
        for path in sorted(folder.glob(pattern)):
            try:
                library = ctypes.CDLL(str(path))
                for name, (result, arguments) in _PROTOTYPES.items():
                    function = getattr(library, name)
                    function.restype = result
                    function.argtypes = arguments
            except (OSError, AttributeError):
                continue
            return library
    raise MockUnavailable(f"no usable librdkafka beside {package}")
