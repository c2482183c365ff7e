"""The shop, end to end, on embedded parts: servers, a broker, consumers, and trouble.

    python examples/shop/demo.py --fast

Runs on what `mscomm-gen build examples/shop/contract.yaml` wrote. It needs no account,
no Docker and no installed broker. Exit code 0: the books balance; 1: they do not.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EMITTED = HERE / "gen"
FEWEST_ORDERS = 24
BALANCED, BAD, INTERRUPTED = 0, 1, 130


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Runs the shop and audits its books.")
    parser.add_argument(
        "--orders", type=int, default=300, metavar="N", help="how many (default: 300)"
    )
    parser.add_argument(
        "--seed", type=int, metavar="N", help="of all chance; drawn if not given"
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
    if not (EMITTED / "shop").is_dir():
        parser.error("build first: mscomm-gen build examples/shop/contract.yaml")
    return asked


def main() -> int:
    """Runs the demo; the exit code."""
    asked = arguments()
    sys.path[:0] = [str(HERE), str(EMITTED)]
    from shop_demo.run import play

    seed = random.randrange(10**6) if asked.seed is None else asked.seed
    folder = Path(tempfile.mkdtemp(prefix="shop-demo-"))
    code = BAD
    try:
        balanced = asyncio.run(play(folder, seed, asked.orders, fast=asked.fast))
        code = BALANCED if balanced else BAD
    except (KeyboardInterrupt, asyncio.CancelledError):
        code = INTERRUPTED
        print("interrupted", file=sys.stderr)
    finally:
        if code == BAD or asked.keep:
            print(f"ledgers, databases and logs: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
