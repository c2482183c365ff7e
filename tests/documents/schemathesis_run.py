"""Runs schemathesis, a fuzzer of HTTP services, against a server and its document."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

from .node_tools import quiet_environment


async def fuzzed(
    document: Path, url: str, *arguments: str, seconds: float = 240.0
) -> tuple[int, str]:
    """The exit code (0: nothing was found) and what it says. The same examples in every run."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "schemathesis.cli",
        "run",
        str(document),
        f"--url={url}",
        "--seed=1",
        "--generation-deterministic",
        "--no-color",
        *arguments,
        cwd=document.parent,
        env=quiet_environment(document.parent),
        stdout=PIPE,
        stderr=STDOUT,
    )
    try:
        async with asyncio.timeout(seconds):
            said, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        raise
    return process.returncode or 0, said.decode()
