"""The shop, end to end, on embedded parts: servers, a broker, consumers, and trouble.

    python examples/shop/demo.py --fast

Builds on what `mscomm-gen build examples/shop/contract.yaml` wrote. It needs no account,
no Docker and no installed broker. Exit code 0: the books balance; 1: they do not.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
GENERATED = HERE / "gen"
sys.path[:0] = [str(HERE), str(GENERATED)]

FEWEST_ORDERS = 24
BAD, INTERRUPTED = 1, 130


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Runs the shop and audits its books.")
    parser.add_argument(
        "--orders", type=int, default=300, metavar="N", help="how many (default: 300)"
    )
    parser.add_argument(
        "--seed",
        type=int,
        metavar="N",
        help="repeat a run's chance; drawn if not given",
    )
    parser.add_argument(
        "--fast", action="store_true", help="divide every duration, the policies' too"
    )
    parser.add_argument(
        "--keep", action="store_true", help="keep the folder with ledgers and databases"
    )
    asked = parser.parse_args()
    if asked.orders < FEWEST_ORDERS:
        parser.error(f"--orders: at least {FEWEST_ORDERS}, so that enough can go wrong")
    if not (GENERATED / "shop").is_dir():
        parser.error("build first: mscomm-gen build examples/shop/contract.yaml")
    return asked


def main() -> int:
    """Runs the demo; the exit code."""
    asked = arguments()
    folder = Path(tempfile.mkdtemp(prefix="shop-demo-"))
    seed = random.randrange(10**6) if asked.seed is None else asked.seed
    code = BAD
    try:
        code = asyncio.run(play(asked, folder, seed))
    except (KeyboardInterrupt, asyncio.CancelledError):
        code = INTERRUPTED
        print("interrupted", file=sys.stderr)
    finally:
        if code == BAD or asked.keep:
            print(f"ledgers, databases and logs: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return code


async def play(asked: argparse.Namespace, folder: Path, seed: int) -> int:
    """Tells the story, then audits it."""
    # What was emitted is imported only when it is known to be there.
    from rich.console import Console
    from rich.markup import escape
    from shop_demo.books import audit
    from shop_demo.embedded import PartFailed
    from shop_demo.evidence import read_evidence
    from shop_demo.progress import show_progress
    from shop_demo.settings import FAST, Settings
    from shop_demo.story import Story
    from shop_demo.summary import print_summary

    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    settings = Settings(folder, seed, FAST if asked.fast else 1.0)
    console = Console(highlight=False)
    console.print(f"{asked.orders} orders, seed {seed}")
    begun = time.monotonic()
    try:
        with show_progress(console, asked.orders) as told:
            await Story(settings, asked.orders, told).tell()
    except (PartFailed, TimeoutError, ExceptionGroup) as failure:
        for reason in reasons(failure):
            console.print(f"[bold red]the run failed:[/] {escape(reason)}")
        return BAD
    evidence = read_evidence(settings)
    findings = audit(evidence)
    print_summary(console, settings, evidence, findings, time.monotonic() - begun)
    return BAD if any(finding.faults for finding in findings) else 0


def reasons(failure: BaseException) -> list[str]:
    """What went wrong, out of whatever groups it came in."""
    if isinstance(failure, BaseExceptionGroup):
        return [text for inner in failure.exceptions for text in reasons(inner)]
    return [f"{type(failure).__name__}: {failure}"]


if __name__ == "__main__":
    sys.exit(main())
