"""What the parts of earlier builds gave, found again by the questions that they asked and the answers of today.

Two entries of the cache belong to a part. One has the questions that it asked when it was last rendered from the
same thing (a service, say); it may be of another contract or another day, and then it only leads to nothing. The
other is named by the questions together with their answers, and holds what was rendered: who asks the same and is
told the same writes the same.
"""

from __future__ import annotations

import json

from ..contract.watch import Answers, Questions, key_text
from ..emit.cache import Cache
from ..targets.base import Build
from .parts import Rendered, Unit

_ABOUT = {
    "types": "layout.types_of",
    "service": "contract.service_by_name",
    "message": "contract.message_by_name",
}


class Kept:
    """The parts that a cache has for a build."""

    def __init__(self, cache: Cache, build: Build, answers: Answers) -> None:
        self._cache = cache
        self._contract = build.contract.name
        self._answers = answers

    def get(self, unit: Unit) -> Rendered | None:
        """What was kept of a unit; None where nothing fits."""
        said = self._cache.get("questions", self._place(unit))
        if said is None:
            return None
        asked = {(of, kind): dict.fromkeys(keys) for of, kind, keys in json.loads(said)}
        text = self._cache.get("part", self._content(unit, asked))
        if text is None:
            return None
        files, fragments, runtime = json.loads(text)
        return Rendered(files, fragments, runtime, asked)

    def put(self, unit: Unit, rendered: Rendered) -> None:
        """Keeps what was rendered of a unit."""
        text = json.dumps([rendered.files, rendered.fragments, rendered.runtime])
        self._cache.put("part", self._content(unit, rendered.asked), text)
        asked = [(*what, [*keys]) for what, keys in rendered.asked.items()]
        self._cache.put("questions", self._place(unit), json.dumps(asked))

    def _place(self, unit: Unit) -> str:
        """What stands for a unit before anything is asked: its name, and the thing that it is about."""
        about = _ABOUT.get(unit.part.kind)
        known = ""
        if about is not None:
            known = self._answers.digest(
                {(about, "item"): {key_text(unit.part.name): None}}
            )
        return f"{self._contract}\0{unit.name}\0{known}"

    def _content(self, unit: Unit, asked: Questions) -> str:
        return f"{unit.name}\0{self._answers.digest(asked)}"
