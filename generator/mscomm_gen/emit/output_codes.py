"""The codes of faults in the output folder, and of output that cannot be made."""

from ..diagnostics import Code

NOT_EMITTED = Code(
    "MG606", "not-emitted", "no target emits what the contract asks for yet"
)
BROKER_CANNOT = Code(
    "MG608",
    "broker-cannot",
    "the broker cannot do what the contract asks of it",
)
ALREADY_THERE = Code(
    "MG607", "already-there", "a first contract would overwrite a file"
)
EDITED_BY_HAND = Code(
    "MG611", "edited-by-hand", "a file that we own was edited by hand"
)
NOT_OURS = Code(
    "MG612", "not-ours", "a file that we do not own stands where output would go"
)
OTHER_CONTRACT = Code(
    "MG613", "other-contract", "the output folder belongs to another contract"
)
CONTRACT_INSIDE_OUTPUT = Code(
    "MG614", "contract-inside-output", "the output folder holds the contract"
)
LINK_IN_OUTPUT = Code(
    "MG615", "link-in-output", "the output would be written through a link"
)
CANNOT_WRITE = Code("MG616", "cannot-write", "the output cannot be written")
STALE_OUTPUT = Code(
    "MG618", "stale-output", "the output is not what the contract gives"
)
DAMAGED_MANIFEST = Code(
    "MG617", "damaged-manifest", "the output's manifest cannot be read"
)
