# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .alarm_raised import AlarmRaised
    from .apply_settings import ApplySettings
    from .ingest import Measurement, Report, ReportResponse
    from .registry import ChangeSettingsRequest, Device, GetDeviceRequest
    from .shared import (
        Humidity,
        Limit,
        Power,
        Reading,
        Settings,
        State,
        Temperature,
        Value,
    )
    from .twins import GetTwinRequest, Twin

__all__ = [
    "AlarmRaised",
    "ApplySettings",
    "ChangeSettingsRequest",
    "Device",
    "GetDeviceRequest",
    "GetTwinRequest",
    "Humidity",
    "Limit",
    "Measurement",
    "Power",
    "Reading",
    "Report",
    "ReportResponse",
    "Settings",
    "State",
    "Temperature",
    "Twin",
    "Value",
]

_MODULES = {
    "AlarmRaised": ".alarm_raised",
    "ApplySettings": ".apply_settings",
    "ChangeSettingsRequest": ".registry",
    "Device": ".registry",
    "GetDeviceRequest": ".registry",
    "GetTwinRequest": ".twins",
    "Humidity": ".shared",
    "Limit": ".shared",
    "Measurement": ".ingest",
    "Power": ".shared",
    "Reading": ".shared",
    "Report": ".ingest",
    "ReportResponse": ".ingest",
    "Settings": ".shared",
    "State": ".shared",
    "Temperature": ".shared",
    "Twin": ".twins",
    "Value": ".shared",
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
