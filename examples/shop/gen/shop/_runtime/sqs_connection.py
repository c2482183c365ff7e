# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of SQS and SNS, and what names stand for there. Nothing is ever created."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

from .sqs_client import SnsClient, SqsClient, client_config, default_session
from .sqs_faults import NO_SUCH_QUEUE, Fault, asked
from .sqs_settings import SqsSettings

_SNS = "sns:"


class MissingQueue(Exception):
    """A queue is not there, or not for us to see."""


class SqsConnection:
    """Opened once for whatever shares it; belongs to one event loop."""

    def __init__(self, settings: SqsSettings) -> None:
        self.settings = settings
        self._clients = AsyncExitStack()
        self._sqs: SqsClient | None = None
        self._sns: SnsClient | None = None
        self._queues = dict(settings.queues)
        self._topics = dict(settings.topics)
        self._session = settings.session or default_session()
        # Two that ask at once must not open two.
        self._opening = asyncio.Lock()

    async def sqs(self) -> SqsClient:
        """The client of SQS; opened when it is first asked for."""
        async with self._opening:
            if self._sqs is None:
                client = self._session.create_client("sqs", **self._arguments())
                self._sqs = await self._clients.enter_async_context(client)
            return self._sqs

    async def sns(self) -> SnsClient:
        """The client of SNS; opened when it is first asked for."""
        async with self._opening:
            if self._sns is None:
                client = self._session.create_client("sns", **self._arguments())
                self._sns = await self._clients.enter_async_context(client)
            return self._sns

    async def queue_url(self, name: str) -> str:
        """The URL of a queue. Raises MissingQueue, and what the library raises."""
        if name.startswith(("https://", "http://")):
            return name
        known = self._queues.get(name)
        if known is not None:
            return known
        client = await self.sqs()
        answer = await asked(client.get_queue_url(QueueName=name, **self._owner()))
        if isinstance(answer, Fault):
            if answer.code in NO_SUCH_QUEUE or answer.error is None:
                raise MissingQueue(
                    f"there is no queue {name}; schemas/sqs/cloudformation.json makes "
                    "it, and create_queues does for a server of your own"
                ) from answer.error
            raise answer.error
        url = answer["QueueUrl"]
        self._queues[name] = url
        return url

    async def topic_arn(self, name: str) -> str:
        """The ARN of an SNS topic; whether there is such a topic is not asked."""
        if name.startswith("arn:"):
            return name
        known = self._topics.get(name)
        if known is not None:
            return known
        client = self._session.create_client("sts", **self._arguments())
        async with client as sts:
            identity = await sts.get_caller_identity()
        partition = identity["Arn"].split(":")[1]
        account = self.settings.account or identity["Account"]
        region = await self._region()
        arn = f"arn:{partition}:sns:{region}:{account}:{name}"
        self._topics[name] = arn
        return arn

    async def close(self) -> None:
        """Closes the clients."""
        await self._clients.aclose()
        self._sqs = self._sns = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def _region(self) -> str:
        if self.settings.region is not None:
            return self.settings.region
        return (await self.sns()).meta.region_name

    def _owner(self) -> dict[str, str]:
        account = self.settings.account
        return {} if account is None else {"QueueOwnerAWSAccountId": account}

    def _arguments(self) -> dict[str, object]:
        settings = self.settings
        return {
            "region_name": settings.region,
            "endpoint_url": settings.endpoint,
            "config": client_config(
                connections=settings.connections, read_timeout=settings.wait + 10.0
            ),
            **settings.extra,
        }


def topic_name(address: str) -> str | None:
    """The SNS topic that an address names (`sns:<name>`, or an ARN); None: a queue."""
    if address.startswith("arn:"):
        return address
    return address.removeprefix(_SNS) if address.startswith(_SNS) else None
