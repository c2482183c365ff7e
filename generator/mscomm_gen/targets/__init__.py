"""Targets: each turns the contract into some of the output's files. A new one: one folder, one line here."""

from .asyncapi.target import AsyncApiTarget
from .base import Target
from .kafka.target import KafkaTarget
from .models.target import ModelsTarget
from .openapi.target import OpenApiTarget
from .package.target import PackageTarget
from .sqs_spec.target import SqsSpec

TARGETS: tuple[Target, ...] = (
    PackageTarget(),
    ModelsTarget(),
    KafkaTarget(),
    SqsSpec(),
    OpenApiTarget(),
    AsyncApiTarget(),
)

__all__ = ["TARGETS"]
