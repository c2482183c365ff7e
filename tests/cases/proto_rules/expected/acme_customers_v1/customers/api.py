# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of customers: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.customers import Customer, FindRequest, FindResponse

ENROL_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
FIND_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncCustomers(Protocol):
    """What callers of customers see; every client and double has this shape."""

    async def enrol(
        self,
        request: Customer,
        *,
        deadline: float | None = None,
    ) -> Customer:
        """Takes a customer on.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def find(
        self,
        request: FindRequest,
        *,
        deadline: float | None = None,
    ) -> FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Customers(Protocol):
    """What callers of customers see from plain threads; every client and double has
    this shape.
    """

    def enrol(
        self,
        request: Customer,
        *,
        deadline: float | None = None,
    ) -> Customer:
        """Takes a customer on.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def find(
        self,
        request: FindRequest,
        *,
        deadline: float | None = None,
    ) -> FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class CustomersService(Protocol):
    """What an implementation of customers provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def enrol(
        self,
        request: Customer,
        context: CallContext,
    ) -> MaybeAwaitable[Customer]:
        """Takes a customer on."""
        ...

    def find(
        self,
        request: FindRequest,
        context: CallContext,
    ) -> MaybeAwaitable[FindResponse]:
        """Answers find."""
        ...
