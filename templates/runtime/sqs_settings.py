"""How to reach SQS and SNS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from .sqs_client import AwsSession

Setting: TypeAlias = str | bool


@dataclass(frozen=True, slots=True)
class SqsSettings:
    """Everything has a default: region, account and credentials are found where every
    AWS tool looks for them. Durations are seconds.
    """

    region: str | None = None
    endpoint: str | None = None
    """The URL of another server than AWS's own, for SQS and SNS alike."""
    session: AwsSession | None = None
    """A session of aiobotocore with credentials of its own."""
    account: str | None = None
    """Whose queues and topics they are; None: ours."""
    queues: Mapping[str, str] = field(default_factory=dict)
    """URLs of queues, by name, where asking for them is not allowed."""
    topics: Mapping[str, str] = field(default_factory=dict)
    """ARNs of SNS topics, by name, where they are not in our account and region."""
    extra: Mapping[str, Setting] = field(default_factory=dict)
    """Further arguments of the library's clients, such as `aws_access_key_id`."""
    wait: int = 5
    """How long a receive waits for the first message, 20 at most. A consumer that is
    stopped waits for its last one, so that no message is on its way to nobody.
    """
    linger: float = 0.005
    """How long a message waits for others to go with it."""
    limit: float = 30.0
    """How long a message is tried to be sent."""
    connections: int = 20
    """At most so many at once, for each of SQS and SNS."""

    def __post_init__(self) -> None:
        if not 0 <= self.wait <= 20:
            raise ValueError("wait must be from 0 to 20 seconds")
        if self.connections < 1 or self.limit <= 0 or self.linger < 0:
            raise ValueError("connections, limit and linger must be positive")
