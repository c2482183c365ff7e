"""3xx: names and what they refer to."""

from __future__ import annotations

from ..model import Code

UNKNOWN_TYPE = Code("MG301", "unknown-type", "no type of the contract has this name")
UNKNOWN_SERVICE = Code("MG302", "unknown-service", "no service has this name")
UNKNOWN_OPERATION = Code(
    "MG303", "unknown-operation", "the service has no such operation"
)
UNKNOWN_MESSAGE = Code("MG304", "unknown-message", "no message has this name")
UNKNOWN_POLICY = Code("MG305", "unknown-policy", "no policy has this name")
UNKNOWN_FIELD = Code("MG306", "unknown-field", "the record has no such field")
UNKNOWN_ENUM_VALUE = Code("MG307", "unknown-enum-value", "the enum has no such value")
NAME_TAKEN = Code("MG308", "name-taken", "the name is in use for something else")
COLLIDING_NAMES = Code(
    "MG309", "colliding-names", "two names become one in emitted Python"
)
REPEATED = Code("MG310", "repeated", "the same thing is listed twice")
NOT_A_RECORD = Code("MG311", "not-a-record", "a record is needed here")
NO_END = Code("MG312", "no-such-end", "an interaction starts or ends nowhere")
NO_SUCH_SERVICE = Code(
    "MG313", "no-such-service", "the service that is to be built is not in the contract"
)
UNKNOWN_USE = Code("MG314", "unknown-use", "no contract is used under this name")
UNKNOWN_RULE = Code("MG315", "unknown-rule", "a level is given to no rule")
UNKNOWN_BROKER = Code("MG316", "unknown-broker", "no broker has this name")
