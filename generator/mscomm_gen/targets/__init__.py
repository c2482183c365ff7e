"""Targets: each turns the contract into some of the output's files. A new one: one folder, one line here."""

from .base import Target
from .package.target import PackageTarget

TARGETS: tuple[Target, ...] = (PackageTarget(),)

__all__ = ["TARGETS"]
