# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import Balance, GetBalanceRequest
    from .funds_reserved import FundsReserved
    from .post_credit import PostCredit
    from .reserve_funds import ReserveFunds
    from .screening import Screening, Verdict
    from .shared import Amount, CloseReservation, Refusal, StepDone, StepRefused
    from .transfer_completed import TransferCompleted
    from .transfer_rejected import TransferRejected
    from .transfers import GetTransferRequest, OpenTransfer, Transfer, TransferStatus

__all__ = [
    "Amount",
    "Balance",
    "CloseReservation",
    "FundsReserved",
    "GetBalanceRequest",
    "GetTransferRequest",
    "OpenTransfer",
    "PostCredit",
    "Refusal",
    "ReserveFunds",
    "Screening",
    "StepDone",
    "StepRefused",
    "Transfer",
    "TransferCompleted",
    "TransferRejected",
    "TransferStatus",
    "Verdict",
]

_MODULES = {
    "Amount": ".shared",
    "Balance": ".accounts",
    "CloseReservation": ".shared",
    "FundsReserved": ".funds_reserved",
    "GetBalanceRequest": ".accounts",
    "GetTransferRequest": ".transfers",
    "OpenTransfer": ".transfers",
    "PostCredit": ".post_credit",
    "Refusal": ".shared",
    "ReserveFunds": ".reserve_funds",
    "Screening": ".screening",
    "StepDone": ".shared",
    "StepRefused": ".shared",
    "Transfer": ".transfers",
    "TransferCompleted": ".transfer_completed",
    "TransferRejected": ".transfer_rejected",
    "TransferStatus": ".transfers",
    "Verdict": ".screening",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
