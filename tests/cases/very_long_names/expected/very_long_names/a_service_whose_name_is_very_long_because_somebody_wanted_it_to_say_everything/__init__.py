# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything,
        AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService,
        AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything,
        TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGoError,
    )
    from .client import (
        AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient,
        AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient,
    )
    from .fake import (
        FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything,
        FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything,
    )

__all__ = [
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient",
    "FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
    "FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
    "TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGoError",
]

_MODULES = {
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything": ".api",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient": ".client",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService": ".api",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything": ".api",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient": ".client",
    "FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything": ".fake",
    "FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything": ".fake",
    "TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGoError": ".api",
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
