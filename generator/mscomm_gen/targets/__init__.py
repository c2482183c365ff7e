"""Targets: each turns the contract into some of the output's files. A new one: one folder, one line here."""

from .asyncapi.target import AsyncApiTarget
from .base import Target
from .models.target import ModelsTarget
from .openapi.target import OpenApiTarget
from .package.target import PackageTarget

TARGETS: tuple[Target, ...] = (
    PackageTarget(),
    ModelsTarget(),
    OpenApiTarget(),
    AsyncApiTarget(),
)

__all__ = ["TARGETS"]
