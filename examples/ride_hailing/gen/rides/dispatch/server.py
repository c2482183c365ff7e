# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves dispatch: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import DispatchService

# 36: 2 x 90/s x 0.2 s, services.dispatch.answer_offer
CONCURRENCY: Final = 36
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: DispatchService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod
    from .._runtime.grpc_server import add_methods
    from .._runtime.wire_form import EMPTY
    from .._wire.dispatch import OFFER_ANSWER_CODEC
    from .api import ANSWER_OFFER_ERRORS
    from .policies import ANSWER_OFFER

    add_methods(
        server,
        "rides.Dispatch",
        (
            UnaryMethod(
                ANSWER_OFFER,
                name="AnswerOffer",
                request=OFFER_ANSWER_CODEC,
                response=EMPTY,
                answer=service.answer_offer,
                errors=ANSWER_OFFER_ERRORS,
            ),
        ),
        domain="dispatch.rides",
        concurrency=CONCURRENCY,
        options=options,
    )
