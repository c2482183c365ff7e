"""Targets: each turns the contract into some of the output's files. A new one: one folder, one line here."""

from .advice.target import AdviceTarget
from .asyncapi.target import AsyncApiTarget
from .base import Target
from .decisions.target import DecisionsTarget
from .fake.target import FakeTarget
from .grpc.target import GrpcTarget
from .kafka.target import KafkaTarget
from .messages.target import MessagesTarget
from .models.target import ModelsTarget
from .openapi.target import OpenApiTarget
from .package.target import PackageTarget
from .rest.target import RestTarget
from .server.target import ServerTarget
from .sql.target import SqlTarget
from .sqs.target import SqsTarget
from .surface.target import SurfaceTarget
from .wire.target import WireTarget

TARGETS: tuple[Target, ...] = (
    PackageTarget(),
    ModelsTarget(),
    WireTarget(),
    GrpcTarget(),
    RestTarget(),
    ServerTarget(),
    FakeTarget(),
    MessagesTarget(),
    KafkaTarget(),
    SqsTarget(),
    SurfaceTarget(),
    SqlTarget(),
    OpenApiTarget(),
    AsyncApiTarget(),
    AdviceTarget(),
    DecisionsTarget(),
)

__all__ = ["TARGETS"]
