"""The shop runs end to end, in quick motion, and its books balance."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

SHOP = Path(__file__).resolve().parents[2] / "examples" / "shop"
LIMIT = 240.0


def start(temporary: Path, *arguments: str) -> subprocess.Popen[str]:
    # A shell's background job ignores SIGINT, and a child inherits that; a handler it does not.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [sys.executable, str(SHOP / "demo.py"), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
                "TMPDIR": str(temporary),
                "NO_COLOR": "1",
            },
        )
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_small_run_balances_and_says_what_happened(tmp_path: Path) -> None:
    with start(tmp_path, "--fast", "--seed", "7", "--orders", "40") as demo:
        try:
            out, err = demo.communicate(timeout=LIMIT)
        finally:
            demo.terminate()
    assert demo.returncode == 0, out + err
    assert "40 orders, seed 7" in out
    assert "the books balance" in out
    assert "✗" not in out
    assert "\x1b" not in out, "no colours, no progress bar in a pipe"
    for group in (
        "payments-books",
        "inventory-service",
        "notification",
        "notification-mail",
    ):
        assert re.search(rf"{group} +undecodable", out)
    assert re.search(r"\d+ send_mail over SQS", out)
    assert re.search(r"inventory-service +handler failed +NoShelf", out)
    assert list(tmp_path.iterdir()) == [], "nothing stays behind"


def test_an_interrupted_run_leaves_no_process_and_no_file(tmp_path: Path) -> None:
    with start(tmp_path, "--fast", "--orders", "40") as demo:
        try:
            ends = time.monotonic() + LIMIT
            while not list(tmp_path.glob("*/ledgers/payments.jsonl")):
                assert demo.poll() is None
                assert time.monotonic() < ends
                time.sleep(0.05)
            children = _children(demo.pid)
            demo.send_signal(signal.SIGINT)
            _, err = demo.communicate(timeout=LIMIT)
        finally:
            demo.terminate()
    assert demo.returncode == 130, err
    assert "interrupted" in err
    assert children
    assert [child for child in children if _alive(child)] == []
    assert list(tmp_path.iterdir()) == []


def test_too_few_orders_are_bad_usage(tmp_path: Path) -> None:
    with start(tmp_path, "--orders", "3") as demo:
        _, err = demo.communicate(timeout=LIMIT)
    assert demo.returncode == 2
    assert "--orders" in err


def _children(parent: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    ).stdout
    pairs = (line.split() for line in listed.splitlines())
    return [int(child) for child, of in pairs if int(of) == parent]


def _alive(process: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False
