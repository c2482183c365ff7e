"""A real git repository in a temporary folder."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from mscomm_gen import cli

CONTRACT = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      get_order: {http: "GET /orders/{order_id}", request: {order_id: uuid}, response: Order, idempotency: safe}
  mail:
    owner: team-crm
    consumes: {order_placed: {dedupe: {by: event_id}}}
messages:
  order_placed: {event: OrderPlaced, from: orders}
types:
  Order: {order_id: uuid, total: int64}
  OrderPlaced: {event_id: uuid, order_id: uuid}
"""


@dataclass(frozen=True)
class Repository:
    """Where git works; no configuration of the machine is read."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> Repository:
        folder.mkdir(parents=True, exist_ok=True)
        repository = cls(folder)
        repository.git("init", "-q", "-b", "main")
        return repository

    def git(self, *words: str) -> str:
        ended = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.folder.parent),
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_NAME": "ada",
                "GIT_AUTHOR_EMAIL": "ada@example.org",
                "GIT_COMMITTER_NAME": "ada",
                "GIT_COMMITTER_EMAIL": "ada@example.org",
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout.strip()

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self, message: str = "change") -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


def review(repository: Repository, *words: str) -> int:
    """`mscomm-gen review` on the repository's contract; the exit code."""
    contract = repository.folder / "contract.yaml"
    return cli.run(["review", str(contract), *words])
