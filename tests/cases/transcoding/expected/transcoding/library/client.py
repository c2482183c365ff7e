# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of library; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from ssl import SSLContext

    from .._runtime.tls_files import TlsFiles
    from .rest import AsyncLibraryRestClient
    from .rest_threads import LibraryRestClient


class AsyncLibraryClient:
    """Makes clients of library for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncLibrary`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def rest(
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncLibraryRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest import AsyncLibraryRestClient

        return AsyncLibraryRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )


class LibraryClient:
    """Makes clients of library for plain threads; only the transport chosen is
    imported.

    Every client satisfies `Library`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def rest(
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> LibraryRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest_threads import LibraryRestClient

        return LibraryRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )
