# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of words travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import MapOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import PLAIN, EnumKind
from ..models.words import Wort
from .descriptors import SCHEMA

ART_CODEC = EnumKind(
    {
        "für": 1,
        "日本": 2,
        "→": 3,
        "ﬁ": 4,
        "ÄÖÜ": 5,
    },
)
WORT_CODEC = record_codec(
    SCHEMA,
    "unicode_everywhere.Wort",
    Wort,
    Field("grU00F6U00DFe", attribute="größe"),
    Field("U540DU524D", attribute="名前"),
    Field("naU00EFveU002DU00E9tU00E9", attribute="naïve_été", key="naïve-été"),
    Field("U043AU043BU044EU0447", MapOf(PLAIN), attribute="ключ"),
    Field("U1F680", attribute="n", key="🚀"),
    Field("art", ART_CODEC),
)
