# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of archive, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import (
    AMEND_ERRORS,
    COUNT_ERRORS,
    ODD_ERRORS,
    READ_ERRORS,
    REMOVE_ERRORS,
    REPLACE_ERRORS,
    SHUT_ERRORS,
    TOUCH_ERRORS,
)
from .policies import (
    AMEND,
    COUNT,
    ODD,
    READ,
    REMOVE,
    REPLACE,
    SHUT,
    TOUCH,
    Caller,
    amend_policy,
    count_policy,
    odd_policy,
    read_policy,
    remove_policy,
    replace_policy,
    shut_policy,
    touch_policy,
)


class AsyncArchiveRestClient:
    """Calls archive over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncArchive`.
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
        self._read = self._transport.call(
            READ,
            policy=read_policy(caller),
            route=RestRoute(
                method="GET",
                path="/{kind}/{year}/{day}/{id}/pages/{page}",
                query=("with_text", "since", "most", "at_least"),
                lists=("sizes",),
            ),
            request=record(models.ReadRequest),
            response=record(models.Page),
            errors=READ_ERRORS,
        )
        self._remove = self._transport.call(
            REMOVE,
            policy=remove_policy(caller),
            route=RestRoute(
                method="DELETE",
                path="/pages/{id}",
                query=("reason", "force"),
            ),
            request=record(models.RemoveRequest),
            response=NOTHING,
            errors=REMOVE_ERRORS,
        )
        self._replace = self._transport.call(
            REPLACE,
            policy=replace_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/pages/{id}",
                body=True,
            ),
            request=record(models.ReplaceRequest),
            response=record(models.Page),
            errors=REPLACE_ERRORS,
        )
        self._amend = self._transport.call(
            AMEND,
            policy=amend_policy(caller),
            route=RestRoute(
                method="PATCH",
                path="/pages/{id}/text",
                body=True,
            ),
            request=record(models.AmendRequest),
            response=NOTHING,
            errors=AMEND_ERRORS,
        )
        self._touch = self._transport.call(
            TOUCH,
            policy=touch_policy(caller),
            route=RestRoute(
                method="POST",
                path="/pages/{id}/touch",
            ),
            request=record(models.TouchRequest),
            response=NOTHING,
            errors=TOUCH_ERRORS,
        )
        self._count = self._transport.call(
            COUNT,
            policy=count_policy(caller),
            route=RestRoute(
                method="GET",
                path="/count",
            ),
            request=NOTHING,
            response=record(models.CountResponse),
            errors=COUNT_ERRORS,
        )
        self._shut = self._transport.call(
            SHUT,
            policy=shut_policy(caller),
            route=RestRoute(
                method="POST",
                path="/",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=SHUT_ERRORS,
        )
        self._odd = self._transport.call(
            ODD,
            policy=odd_policy(caller),
            route=RestRoute(
                method="GET",
                path="/a-b/c.d/~e/%20/{from}/{größe}",
                query=("with-dash",),
            ),
            request=record(models.OddRequest),
            response=NOTHING,
            errors=ODD_ERRORS,
        )

    async def read(
        self,
        request: models.ReadRequest,
        *,
        deadline: float | None = None,
    ) -> models.Page:
        """Calls read.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._read(
            request,
            deadline=deadline,
        )

    async def remove(
        self,
        request: models.RemoveRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls remove.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._remove(
            request,
            deadline=deadline,
        )

    async def replace(
        self,
        request: models.ReplaceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Page:
        """Calls replace.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._replace(
            request,
            deadline=deadline,
        )

    async def amend(
        self,
        request: models.AmendRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls amend.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._amend(
            request,
            deadline=deadline,
        )

    async def touch(
        self,
        request: models.TouchRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls touch.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._touch(
            request,
            deadline=deadline,
        )

    async def count(
        self,
        *,
        deadline: float | None = None,
    ) -> models.CountResponse:
        """Calls count.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._count(
            None,
            deadline=deadline,
        )

    async def shut(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls shut.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._shut(
            None,
            deadline=deadline,
        )

    async def odd(
        self,
        request: models.OddRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls odd.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._odd(
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
