# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What of aiobotocore's clients is used here, with types: the library ships none.

The library is loaded by name for that reason, and only when a client is opened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from importlib import import_module
from typing import Literal, NotRequired, Protocol, TypeAlias, TypedDict, overload


class AttributeValue(TypedDict):
    """A message attribute, of SQS and of SNS alike."""

    DataType: str
    StringValue: NotRequired[str]
    BinaryValue: NotRequired[bytes]


Attributes: TypeAlias = Mapping[str, AttributeValue]
Entry: TypeAlias = Mapping[str, str | int | Attributes]
"""One entry of a batch request."""


class Message(TypedDict):
    """A received message."""

    MessageId: str
    ReceiptHandle: str
    Body: str
    Attributes: NotRequired[Mapping[str, str]]
    MessageAttributes: NotRequired[Attributes]


class Received(TypedDict):
    """The answer to a receive; without messages where none came in time."""

    Messages: NotRequired[Sequence[Message]]


class Failure(TypedDict):
    """What became of one entry. `SenderFault`: repeating it would not help."""

    Id: str
    Code: str
    Message: NotRequired[str]
    SenderFault: bool


class BatchAnswer(TypedDict):
    """What became of the entries of a batch."""

    Failed: NotRequired[Sequence[Failure]]


class SqsClient(Protocol):
    """A client of SQS; the names are those of the API."""

    async def get_queue_url(
        self, *, QueueName: str, QueueOwnerAWSAccountId: str = ...
    ) -> Mapping[str, str]: ...

    async def send_message_batch(
        self, *, QueueUrl: str, Entries: Sequence[Entry]
    ) -> BatchAnswer: ...

    async def receive_message(
        self,
        *,
        QueueUrl: str,
        MaxNumberOfMessages: int,
        WaitTimeSeconds: int,
        VisibilityTimeout: int,
        MessageAttributeNames: Sequence[str],
        MessageSystemAttributeNames: Sequence[str],
    ) -> Received: ...

    async def delete_message_batch(
        self, *, QueueUrl: str, Entries: Sequence[Entry]
    ) -> BatchAnswer: ...

    async def change_message_visibility_batch(
        self, *, QueueUrl: str, Entries: Sequence[Entry]
    ) -> BatchAnswer: ...

    async def create_queue(
        self, *, QueueName: str, Attributes: Mapping[str, str]
    ) -> Mapping[str, str]: ...

    async def delete_queue(self, *, QueueUrl: str) -> object: ...

    async def set_queue_attributes(
        self, *, QueueUrl: str, Attributes: Mapping[str, str]
    ) -> object: ...

    async def get_queue_attributes(
        self, *, QueueUrl: str, AttributeNames: Sequence[str]
    ) -> Mapping[str, Mapping[str, str]]: ...


class ClientMeta(Protocol):
    """What a client knows of itself."""

    @property
    def region_name(self) -> str: ...


class SnsClient(Protocol):
    """A client of SNS."""

    @property
    def meta(self) -> ClientMeta: ...

    async def publish_batch(
        self, *, TopicArn: str, PublishBatchRequestEntries: Sequence[Entry]
    ) -> BatchAnswer: ...

    async def create_topic(
        self, *, Name: str, Attributes: Mapping[str, str]
    ) -> Mapping[str, str]: ...

    async def subscribe(
        self,
        *,
        TopicArn: str,
        Protocol: str,
        Endpoint: str,
        Attributes: Mapping[str, str],
    ) -> object: ...


class StsClient(Protocol):
    """A client of STS."""

    async def get_caller_identity(self) -> Mapping[str, str]: ...


class AwsSession(Protocol):
    """A session of aiobotocore: where credentials come from."""

    @overload
    def create_client(
        self, service_name: Literal["sqs"], **settings: object
    ) -> AbstractAsyncContextManager[SqsClient]: ...

    @overload
    def create_client(
        self, service_name: Literal["sns"], **settings: object
    ) -> AbstractAsyncContextManager[SnsClient]: ...

    @overload
    def create_client(
        self, service_name: Literal["sts"], **settings: object
    ) -> AbstractAsyncContextManager[StsClient]: ...


def default_session() -> AwsSession:
    """Credentials from where every AWS tool looks for them."""
    session: AwsSession = import_module("aiobotocore.session").get_session()
    return session


def client_config(*, connections: int, read_timeout: float) -> object:
    """One request a call: what is worth repeating is repeated here, at one layer."""
    config: object = import_module("aiobotocore.config").AioConfig(
        connect_timeout=5,
        max_pool_connections=connections,
        read_timeout=read_timeout,
        retries={"total_max_attempts": 1},
    )
    return config
