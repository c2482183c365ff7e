"""fauxqs, an SQS and SNS in Node.js that keeps the order of FIFO batches and counts attributes: a second opinion.

It is looked for in `$NODE_TOOLS`, then in `.node` of the checkout, where `make node-tools` puts it. What needs it is
skipped by name where it is not there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).resolve()
_FOLDERS = (os.environ.get("NODE_TOOLS", ""), _HERE.parents[2] / ".node")
MISSING = "fauxqs is not installed: `make node-tools` installs it"


def fauxqs_folder() -> Path | None:
    """The folder whose node_modules have it."""
    if shutil.which("node") is None:
        return None
    for folder in _FOLDERS:
        if folder and (Path(folder) / "node_modules" / "fauxqs").is_dir():
            return Path(folder)
    return None


@contextmanager
def fauxqs(folder: Path) -> Iterator[str]:
    """The URL of a server that lasts as long as the context."""
    script = _HERE.with_suffix(".mjs")
    with subprocess.Popen(
        ["node", str(script), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait(10)
