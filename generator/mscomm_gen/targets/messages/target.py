"""Renders message.py and __init__.py of each message."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.drivers import THREADS
from ...emit.environment import render_module
from ...emit.imports import Symbol
from ...emit.lazy import lazy_package
from ...emit.message_view import MessageView, message_view
from ..base import Build


class MessagesTarget:
    """Kind, keys, decoders, subscriptions and outbox of every message; its broker's module adds the rest."""

    name = "messages"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path, text)."""
        layout = build.layout
        for message in build.messages:
            view = message_view(build.contract, layout, message)
            if not view.names:
                continue
            yield layout.path(f"{view.folder}.message"), render_module(
                "messages/message.py.j2",
                module=f"{view.folder}.message",
                doc=view.kind_doc,
                reserved=view.shared_names,
                message=view,
            )
            yield f"{layout.package}/{view.folder}/__init__.py", lazy_package(
                view.folder, view.kind_doc, _exports(view)
            )


def _exports(view: MessageView) -> list[Symbol]:
    broker = f"{view.folder}.{view.places.broker}"
    found = [Symbol(broker, name, inside=True) for name in view.names]
    found += [
        Symbol(f"{view.folder}.fake", f"Fake{name}", inside=True)
        for name in view.producers
    ]
    found += [Symbol(view.symbol.module, name, inside=True) for name in view.publishers]
    if view.thread_producer is not None:
        found.append(
            Symbol(f"{broker}{THREADS.suffix}", view.thread_producer, inside=True)
        )
    if view.outbox is not None:
        found.append(Symbol(view.symbol.module, view.outbox, inside=True))
    return found
