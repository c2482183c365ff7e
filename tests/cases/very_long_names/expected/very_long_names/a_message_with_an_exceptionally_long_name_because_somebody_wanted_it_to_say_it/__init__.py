# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event
a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import (
        FakeAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer,
        FakeAsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer,
    )
    from .kafka import (
        AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer,
        another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so_consumer,
    )
    from .kafka_threads import (
        AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer,
    )
    from .message import (
        AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItOutbox,
        AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher,
        AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher,
    )

__all__ = [
    "AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItOutbox",
    "AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer",
    "AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher",
    "AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer",
    "AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher",
    "FakeAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer",
    "FakeAsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer",
    "another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so_consumer",
]

_MODULES = {
    "AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItOutbox": ".message",
    "AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer": ".kafka_threads",
    "AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher": ".message",
    "AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer": ".kafka",
    "AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher": ".message",
    "FakeAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer": ".fake",
    "FakeAsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer": ".fake",
    "another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so_consumer": ".kafka",
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
