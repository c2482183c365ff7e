# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What buyers say."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncReviews, Reviews, ReviewsService
    from .client import AsyncReviewsClient, ReviewsClient
    from .fake import FakeAsyncReviews, FakeReviews

__all__ = [
    "AsyncReviews",
    "AsyncReviewsClient",
    "FakeAsyncReviews",
    "FakeReviews",
    "Reviews",
    "ReviewsClient",
    "ReviewsService",
]

_MODULES = {
    "AsyncReviews": ".api",
    "AsyncReviewsClient": ".client",
    "FakeAsyncReviews": ".fake",
    "FakeReviews": ".fake",
    "Reviews": ".api",
    "ReviewsClient": ".client",
    "ReviewsService": ".api",
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
