# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Somebody saw a page. It is sent straight to the broker: a view that is lost with a
process costs nothing, and a write to a table for each of them would.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncPageViewedProducer, FakePageViewedProducer
    from .kafka import AsyncPageViewedProducer, recommendations_consumer
    from .kafka_threads import PageViewedProducer
    from .message import AsyncPageViewedPublisher, PageViewedPublisher

__all__ = [
    "AsyncPageViewedProducer",
    "AsyncPageViewedPublisher",
    "FakeAsyncPageViewedProducer",
    "FakePageViewedProducer",
    "PageViewedProducer",
    "PageViewedPublisher",
    "recommendations_consumer",
]

_MODULES = {
    "AsyncPageViewedProducer": ".kafka",
    "AsyncPageViewedPublisher": ".message",
    "FakeAsyncPageViewedProducer": ".fake",
    "FakePageViewedProducer": ".fake",
    "PageViewedProducer": ".kafka_threads",
    "PageViewedPublisher": ".message",
    "recommendations_consumer": ".kafka",
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
