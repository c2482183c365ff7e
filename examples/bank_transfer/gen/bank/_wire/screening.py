# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of screening travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import UUID
from ..models.screening import Screening, Verdict
from .descriptors import SCHEMA
from .shared import AMOUNT_CODEC

SCREENING_CODEC = record_codec(
    SCHEMA,
    "bank.ScreeningMessage",
    Screening,
    Field("transfer_id", UUID),
    Field("payee"),
    Field("payee_name"),
    Field("amount", AMOUNT_CODEC),
)
VERDICT_CODEC = record_codec(
    SCHEMA,
    "bank.Verdict",
    Verdict,
    Field("allowed"),
    Field("case_id", UUID, optional=True),
)
