# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only words uses."""

from pydantic import Field

from .._runtime.model_types import Double, Int32, Model, OpenEnum


class Art(OpenEnum):
    für = "für"
    日本 = "日本"
    n = "→"
    fi = "ﬁ"
    ÄÖÜ = "ÄÖÜ"


class Wort(Model):
    größe: Double = Field(ge=0.0)
    """Die Größe, in µm."""

    名前: str
    naïve_été: str = Field(
        default="ß→ẞ 🚀",
        validation_alias="naïve-été",
        serialization_alias="naïve-été",
    )
    """Example: "«»" """

    ключ: dict[str, str]
    n: Int32 = Field(validation_alias="🚀", serialization_alias="🚀")
    art: Art
