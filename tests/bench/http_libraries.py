"""HTTP libraries for plain threads against each other, on loopback: `python -m tests.bench.http_libraries`.

Measures those of urllib3, httpx2 and niquests that are installed. niquests brings urllib3-future, which installs
itself under the name urllib3: it needs an environment of its own.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Final

from tests.bench.rest import SERVER

BODY: Final = (
    b'{"order_id":"6f1b2c1e-0d6b-4b53-9c77-0a3f4f7d9a11","lines":[],"email":"a@b.c"}'
)
HEADERS: Final = {"Content-Type": "application/json", "Accept": "application/json"}
ALONE: Final = 1000
TURNS: Final = 7
THREADS: Final = 16
EACH: Final = 100

Call = Callable[[], bytes]


def urllib3_call(port: int) -> Call:
    """A pool of connections, as the emitted client uses it."""
    pool = importlib.import_module("urllib3").HTTPConnectionPool(
        "127.0.0.1", port, maxsize=THREADS
    )

    def call() -> bytes:
        response = pool.urlopen(
            "POST", "/orders", BODY, HEADERS, retries=False, redirect=False, timeout=5.0
        )
        content: bytes = response.data
        return content

    return call


def httpx2_call(port: int) -> Call:
    """One client for all threads."""
    client = importlib.import_module("httpx2").Client(timeout=5.0)

    def call() -> bytes:
        response = client.post(
            f"http://127.0.0.1:{port}/orders", content=BODY, headers=HEADERS
        )
        content: bytes = response.content
        return content

    return call


def niquests_call(port: int) -> Call:
    """One session for all threads."""
    session = importlib.import_module("niquests").Session(pool_maxsize=THREADS)

    def call() -> bytes:
        response = session.post(
            f"http://127.0.0.1:{port}/orders", data=BODY, headers=HEADERS, timeout=5.0
        )
        content: bytes = response.content
        return content

    return call


LIBRARIES: Final = {
    "urllib3": urllib3_call,
    "httpx2": httpx2_call,
    "niquests": niquests_call,
}


def alone(call: Call) -> float:
    """The median of single calls, in microseconds."""
    taken = []
    for _ in range(ALONE):
        begun = time.perf_counter()
        assert call() == BODY
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1e6


def together(call: Call) -> float:
    """Calls a second of all threads."""

    def work() -> None:
        for _ in range(EACH):
            call()

    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return THREADS * EACH / (time.perf_counter() - begun)


def main() -> None:
    """Prints the medians over the turns, in which the libraries take turns."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            port = int(process.stdout.readline())
            calls: dict[str, Call] = {}
            for name, make in LIBRARIES.items():
                try:
                    version = importlib.metadata.version(name)
                except importlib.metadata.PackageNotFoundError:
                    print(f"{name} is not installed here")
                    continue
                calls[f"{name} {version}"] = make(port)
            singles: dict[str, list[float]] = {name: [] for name in calls}
            rates: dict[str, list[float]] = {name: [] for name in calls}
            for turn in range(TURNS + 1):
                for name, call in calls.items():
                    single, rate = alone(call), together(call)
                    if turn:
                        singles[name].append(single)
                        rates[name].append(rate)
            for name in calls:
                median = statistics.median(singles[name])
                rate = statistics.median(rates[name])
                print(
                    f"{name:20} p50 {median:6.0f} us, {1e6 / median:6.0f}/s alone,"
                    f" {rate:6.0f}/s with {THREADS} threads"
                )
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
