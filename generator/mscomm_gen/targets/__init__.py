"""Targets: each turns the contract into some of the output's files. A new one: one folder, one line here."""

from typing import Final

from ..contract.contract import Contract
from .kafka.spec import KAFKA
from .late import Late
from .sqs.spec import SQS


def _has_interactions(contract: Contract) -> bool:
    return bool(contract.interactions)


def _has_messages(contract: Contract) -> bool:
    return bool(contract.messages)


TARGETS: Final[tuple[Late, ...]] = (
    Late(".package.target:PackageTarget", ("service", "whole")),
    Late(".models.target:ModelsTarget", ("types", "whole")),
    Late(".wire.target:WireTarget", ("types", "whole")),
    Late(".grpc.target:GrpcTarget", ("service",)),
    Late(".rest.target:RestTarget", ("service",)),
    Late(".server.target:ServerTarget", ("service",)),
    Late(".fake.target:FakeTarget", ("service", "message")),
    Late(".messages.target:MessagesTarget", ("message",)),
    Late(".kafka.target:KafkaTarget", ("message", "whole"), (KAFKA,), _has_messages),
    Late(".sqs.target:SqsTarget", ("message", "whole"), (SQS,), _has_messages),
    Late(".surface.target:SurfaceTarget", ("whole",)),
    Late(".sql.target:SqlTarget", ("whole",)),
    Late(".openapi.target:OpenApiTarget", ("service",)),
    Late(".asyncapi.target:AsyncApiTarget", ("service", "whole"), (), _has_messages),
    Late(".advice.target:AdviceTarget", ("whole",), (), _has_interactions),
    Late(".decisions.target:DecisionsTarget", ("whole",)),
)

# What follows from the whole contract and is looked up by parts of the output, by place.
TABLES: Final[tuple[str, ...]] = (
    ".base:loads_by_operation",
    ".surface.times:times_in_use",
    ".models.sensitive:holding_sensitive",
    ".wire.shapes:carried_types",
    ".wire.shapes:enum_names",
    ".wire.proto_names:message_names",
    ".wire.message_view:message_bytes",
    ".wire.message_view:type_names",
)

# Whose part of a service's output depends on much that the rest of it does not: it is kept apart.
APART: Final = frozenset({"asyncapi"})

__all__ = ["APART", "TABLES", "TARGETS"]
