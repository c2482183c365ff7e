# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of ingest travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import TIMESTAMP, UUID
from ..models.ingest import Measurement, Report, ReportResponse
from .descriptors import SCHEMA
from .shared import VALUE_CODEC

MEASUREMENT_CODEC = record_codec(
    SCHEMA,
    "telemetry.Measurement",
    Measurement,
    Field("reading_id", UUID),
    Field("measured_at", TIMESTAMP),
    Field("value", VALUE_CODEC),
)
REPORT_CODEC = record_codec(
    SCHEMA,
    "telemetry.Report",
    Report,
    Field("device_id"),
    Field("readings", ListOf(MEASUREMENT_CODEC)),
)
REPORT_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "telemetry.ReportResponse",
    ReportResponse,
    Field("taken"),
)
