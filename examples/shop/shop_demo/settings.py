"""What every process of the demo must know, handed over as one JSON file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from shop.runtime import (
    ClientOptions,
    ConsumerOptions,
    Policy,
    Report,
    SqsSettings,
    Subscription,
    Telemetry,
)

from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION

# `--fast` divides every duration by this. Smaller and the demo drags; larger and a slow
# machine cannot keep the time limits of a single attempt.
FAST: Final = 6.0


@dataclass(frozen=True)
class Settings:
    """`folder` holds databases, ledgers and logs. `hurry` divides every duration.

    `kafka`, `sqs` and `payments` are addresses, known once these have started.
    """

    folder: Path
    seed: int
    hurry: float = 1.0
    kafka: str = ""
    sqs: str = ""
    payments: str = ""

    def seconds(self, in_the_contract: float) -> float:
        """A duration of the story, in the demo's time."""
        return in_the_contract / self.hurry

    def database(self, name: str) -> Path:
        """The SQLite file of a service; the contract names it (`orders-db`)."""
        return self.folder / f"{name}-db.sqlite"

    @property
    def ledgers(self) -> Path:
        """The folder of the ledgers."""
        return self.folder / "ledgers"

    @property
    def death_note(self) -> Path:
        """The file that exists once the consumer that is to be killed is dead."""
        return self.folder / "notification-has-died"

    def sqs_settings(self) -> SqsSettings:
        """How to reach the embedded SQS. Polls are short, for a demo ends."""
        return SqsSettings(REGION, self.sqs, extra=CREDENTIALS, wait=1)

    def client_options(self, telemetry: Telemetry | None = None) -> ClientOptions:
        """Options of a client whose policies run in the demo's time."""
        return ClientOptions(adjust=self._policy, telemetry=telemetry)

    def consumer_options(self, observer: Callable[[Report], None]) -> ConsumerOptions:
        """Options of a consumer whose waits run in the demo's time."""
        return ConsumerOptions(adjust=self._subscription, observer=observer)

    def _policy(self, policy: Policy) -> Policy:
        return policy.scaled(1 / self.hurry)

    def _subscription(self, subscription: Subscription) -> Subscription:
        return subscription.scaled(1 / self.hurry)

    def save(self) -> Path:
        """Writes the file that processes are started with, and gives its path."""
        path = self.folder / "settings.json"
        path.write_text(json.dumps(asdict(self), default=str), encoding="utf-8")
        return path

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Reads what `save` wrote."""
        read = cls(**json.loads(path.read_text(encoding="utf-8")))
        return replace(read, folder=Path(read.folder))
