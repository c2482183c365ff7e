"""A gallery that works: what `contracts/gallery.yaml` promises, kept in memory."""

from __future__ import annotations

import asyncio
import importlib
import uuid
from types import ModuleType, SimpleNamespace
from typing import Any

TOKENS = {"token-of-ada": "ada", "token-of-bob": "bob"}
KEY = "the-key"


def parts_of(package: ModuleType) -> SimpleNamespace:
    """The modules that a test needs, by short names."""

    def part(name: str) -> Any:
        return importlib.import_module(f"{package.__name__}.{name}")

    return SimpleNamespace(
        api=part("pictures.api"),
        models=part("models.pictures"),
        runtime=part("runtime"),
        server=part("pictures.server"),
        client=part("pictures.client"),
    )


class Gallery:
    """An implementation of PicturesService; it notes every request that reaches it."""

    def __init__(self, parts: SimpleNamespace) -> None:
        self._models = parts.models
        self._api = parts.api
        self._runtime = parts.runtime
        self.pictures: dict[uuid.UUID, Any] = {}
        self.requests: list[Any] = []
        self.contexts: list[Any] = []
        self.asked = 0
        self.failure: Exception | None = None
        self.begun = asyncio.Event()
        self.gate: asyncio.Event | None = None

    def options(self, **more: Any) -> Any:
        """Server options that know the callers."""
        return self._runtime.ServerOptions(authenticate=self.authenticate, **more)

    async def authenticate(self, credentials: Any) -> Any:
        self.asked += 1
        security = credentials.operation.security
        if isinstance(security, self._runtime.ApiKey):
            if credentials.value != KEY:
                raise self._runtime.NotAuthenticated("no such key")
            return self._runtime.Principal("keeper")
        name = TOKENS.get(credentials.value)
        if credentials.value == "token-of-eve":
            raise self._runtime.NotPermitted("eve is not let in")
        if name is None:
            raise self._runtime.NotAuthenticated("no such token")
        return self._runtime.Principal(name)

    async def add_picture(self, request, context):
        self._came(request, context)
        if self.gate is not None:
            await self.gate.wait()
        if any(each.title == request.title for each in self.pictures.values()):
            raise self._api.TitleTakenError(
                "there is one", details=self._models.TitleTaken(title=request.title)
            )
        made = self._models.Picture(
            picture_id=uuid.uuid4(),
            added_by=context.principal.name,
            **request.model_dump(
                include={"tenant", "title", "width", "taken_at", "price", "note"}
            ),
            labels=request.labels,
        )
        if not request.dry_run:
            self.pictures[made.picture_id] = made
        return made

    async def get_picture(self, request, context):
        self._came(request, context)
        return self._found(request.picture_id)

    async def find_pictures(self, request, context):
        self._came(request, context)
        found = [
            each
            for each in self.pictures.values()
            if each.tenant == request.tenant
            and (not request.labels or set(request.labels) & set(each.labels))
        ]
        start = 0
        if request.after is not None and request.after.isdecimal():
            start = int(request.after[:9])
        end = start + request.limit
        return self._models.FindPicturesResponse(
            pictures=found[start:end], next=str(end) if end < len(found) else None
        )

    async def rename_picture(self, request, context):
        self._came(request, context)
        found = self._found(request.picture_id)
        found.title = request.title
        return found

    async def remove_picture(self, request, context):
        self._came(request, context)
        self._found(request.picture_id)
        del self.pictures[request.picture_id]

    async def health(self, context):
        self._came(None, context)
        return self._models.HealthResponse(open=True)

    def _came(self, request, context) -> None:
        self.requests.append(request)
        self.contexts.append(context)
        self.begun.set()
        if self.failure is not None:
            raise self.failure

    def _found(self, picture_id: uuid.UUID) -> Any:
        if picture_id not in self.pictures:
            raise self._api.PictureNotFoundError("no such picture")
        return self.pictures[picture_id]
