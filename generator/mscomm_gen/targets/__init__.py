"""Targets: each turns the contract into some of the output's files. A new one: one folder, one line here."""

from .advice.target import AdviceTarget
from .asyncapi.target import AsyncApiTarget
from .base import Table, Target, loads_by_operation
from .decisions.target import DecisionsTarget
from .fake.target import FakeTarget
from .grpc.target import GrpcTarget
from .kafka.target import KafkaTarget
from .messages.target import MessagesTarget
from .models.sensitive import holding_sensitive
from .models.target import ModelsTarget
from .openapi.target import OpenApiTarget
from .package.target import PackageTarget
from .rest.target import RestTarget
from .server.target import ServerTarget
from .sql.target import SqlTarget
from .sqs.target import SqsTarget
from .surface.target import SurfaceTarget
from .wire.message_view import message_bytes, type_names
from .wire.proto_names import message_names
from .wire.shapes import carried_types, enum_names
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

# What follows from the whole contract and is looked up by parts of the output.
TABLES: tuple[Table, ...] = (
    loads_by_operation,
    holding_sensitive,
    carried_types,
    enum_names,
    message_names,
    message_bytes,
    type_names,
)

# Whose part of a service's output depends on much that the rest of it does not: it is kept apart.
APART = frozenset({"asyncapi"})

__all__ = ["APART", "TABLES", "TARGETS"]
