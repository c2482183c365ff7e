# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What else may please; a model that is trained over night."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncRecommendations, Recommendations, RecommendationsService
    from .client import AsyncRecommendationsClient, RecommendationsClient
    from .fake import FakeAsyncRecommendations, FakeRecommendations

__all__ = [
    "AsyncRecommendations",
    "AsyncRecommendationsClient",
    "FakeAsyncRecommendations",
    "FakeRecommendations",
    "Recommendations",
    "RecommendationsClient",
    "RecommendationsService",
]

_MODULES = {
    "AsyncRecommendations": ".api",
    "AsyncRecommendationsClient": ".client",
    "FakeAsyncRecommendations": ".fake",
    "FakeRecommendations": ".fake",
    "Recommendations": ".api",
    "RecommendationsClient": ".client",
    "RecommendationsService": ".api",
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
