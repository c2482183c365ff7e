"""What a failed gRPC attempt means: from a status to the error that callers see, and to
whether a repeat is harmless and could help.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from grpc import StatusCode
from grpc.aio import AioRpcError, UsageError

from . import grpc_status
from .caller import Attempt
from .errors import (
    BadResponse,
    CallError,
    DeadlineExceeded,
    DeclaredError,
    InvalidRequest,
    RemoteError,
    Unavailable,
)
from .grpc_retry import pushback, repeats
from .operation import Idempotency, Operation
from .outcome import Outcome
from .protobuf_codec import DetailsCodec
from .protobuf_values import WireError

# Reasons that a server of ours gives in this domain for failures that are not errors of
# the contract.
DOMAIN = "mscomm"
OUTSTANDING = "REQUEST_OUTSTANDING"

# Statuses that say nothing against the server's health: the request was at fault, or
# the state of things.
_CALLERS_FAULT = frozenset(
    {
        StatusCode.CANCELLED,
        StatusCode.INVALID_ARGUMENT,
        StatusCode.NOT_FOUND,
        StatusCode.ALREADY_EXISTS,
        StatusCode.PERMISSION_DENIED,
        StatusCode.UNAUTHENTICATED,
        StatusCode.FAILED_PRECONDITION,
        StatusCode.ABORTED,
        StatusCode.OUT_OF_RANGE,
    }
)


class AttemptTimedOut(Exception):
    """The attempt's own time limit was over."""


class ChannelClosed(Exception):
    """The client was closed while the call was under way."""
