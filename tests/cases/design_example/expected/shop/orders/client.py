# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of orders; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from .rest import AsyncOrdersRestClient


class AsyncOrdersClient:
    """Makes clients of orders for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncOrders`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def rest(
        base_url: str,
        *,
        caller: Caller | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncOrdersRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls.
        """
        from .rest import AsyncOrdersRestClient

        return AsyncOrdersRestClient(
            base_url,
            caller=caller,
            options=options,
        )
