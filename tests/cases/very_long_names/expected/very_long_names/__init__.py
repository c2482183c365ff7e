# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract very_long_names describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.api import (
        AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything,
        AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService,
        AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything,
    )
    from .a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.client import (
        AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient,
        AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient,
    )

__all__ = [
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient",
]

_MODULES = {
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.api",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.client",
    "AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.api",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.api",
    "AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingClient": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.client",
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
