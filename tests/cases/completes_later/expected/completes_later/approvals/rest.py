# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of approvals, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import ASK_ERRORS
from .policies import ASK, Caller, ask_policy


class AsyncApprovalsRestClient:
    """Calls approvals over REST. Safe to share between tasks of one event loop; close
    it at the end, or use it with `async with`.

    Satisfies `AsyncApprovals`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._ask = self._transport.call(
            ASK,
            policy=ask_policy(caller),
            route=RestRoute(
                method="POST",
                path="/approvals",
                body=True,
            ),
            request=record(models.AskRequest),
            response=record(models.AskResponse),
            errors=ASK_ERRORS,
        )

    async def ask(
        self,
        request: models.AskRequest,
        *,
        deadline: float | None = None,
    ) -> models.AskResponse:
        """Calls ask.

        Idempotent: repeating it changes nothing more.

        The answer says that it was accepted. The outcome follows as `approved` or
        `refused`, with the same `case_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._ask(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
