"""A contract with everything that is computed over it once: what each interaction's facts and figures come from."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from ..analysis.amplification import Amplification
from ..analysis.assumptions import (
    AVAILABILITY,
    CALLER_AVAILABILITY,
    WORK,
    Assumed,
)
from ..analysis.availability import Availabilities
from ..analysis.deadlines import patience
from ..analysis.graph import Graph, Node
from ..analysis.hops import Hop, entries, hops
from ..analysis.latency import SAMPLES, Latencies
from ..analysis.load import Load, Place, all_loads, interaction_load
from ..analysis.notation import about, share
from ..contract.contract import Contract
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from ..contract.services import Operation
from ..contract.types import StreamOf
from ..records import dataclass
from .facts import Facts

# Above so many interactions a quarter of the samples has to do; the p99 of a sum is then good to about 6 %.
_LARGE: Final = 500


@dataclass(frozen=True)
class Knowledge:
    """Everything here is a function of the contract."""

    contract: Contract

    @cached_property
    def graph(self) -> Graph:
        return Graph(self.contract)

    @cached_property
    def hops(self) -> dict[str, Hop]:
        return {
            hop.interaction.key: hop
            for hop in hops(self.contract)
            if hop.interaction is not None
        }

    @cached_property
    def usual(self) -> Latencies:
        """For medians, which take fewer samples; verdicts rest on these, with and without figures."""
        return Latencies(self.graph, self.hops, samples=SAMPLES // 4)

    @cached_property
    def latencies(self) -> Latencies:
        """For the p99 of figures."""
        if len(self.contract.interactions) > _LARGE:
            return self.usual
        return Latencies(self.graph, self.hops)

    @cached_property
    def availabilities(self) -> Availabilities:
        return Availabilities(self.graph)

    @cached_property
    def amplification(self) -> Amplification:
        return Amplification(self.graph, self.hops)

    @cached_property
    def loads(self) -> dict[Place, Load]:
        return all_loads(self.contract)

    @cached_property
    def patience(self) -> dict[Node, float]:
        return patience(self.hops.values(), entries(self.contract))

    @cached_property
    def asked(self) -> dict[Node, frozenset[str]]:
        """The services that each node needs an answer of."""
        found: dict[Node, set[str]] = {}
        for each in self.contract.interactions:
            if isinstance(each.target, MessageEnd):
                continue
            if each.answer == "required" and each.needed == "required":
                found.setdefault(each.source, set()).add(each.target.service)
        return {node: frozenset(names) for node, names in found.items()}

    def facts(self, interaction: Interaction) -> tuple[Facts, tuple[Assumed, ...]]:
        """The inputs of an interaction, and what had to be assumed for them."""
        assumed: list[Assumed] = []
        target = interaction.target
        answer = interaction.answer
        operation = self._operation(interaction)
        if operation is not None and operation.completes_by and answer == "required":
            # What such an operation answers is that it has accepted.
            answer = "accepted"
        load = interaction_load(interaction, self.loads)
        height = self.graph.height.get(interaction.source, 0)
        depth = height + 1
        if isinstance(target, OperationEnd):
            depth += self.graph.depth[target]
        facts = Facts(
            answer=answer,
            person_waiting=interaction.person_waiting,
            duration=self._duration(interaction, operation, assumed),
            fan_out=self._fan_out(interaction, answer),
            listeners=self._listeners(interaction),
            streamed=operation is not None and isinstance(operation.response, StreamOf),
            by_handler=isinstance(interaction.source, ConsumerEnd),
            optional=interaction.needed == "optional",
            consistency=interaction.consistency,
            ordering=self._ordering(interaction, operation),
            availability=self._availability(interaction, assumed),
            target=self._target(interaction, assumed),
            rate=load.rate,
            burst=load.burst,
            depth=depth,
            crosses_context=self._crosses(interaction),
            payload=interaction.payload,
        )
        return facts, tuple(assumed)

    def _operation(self, interaction: Interaction) -> Operation | None:
        if isinstance(interaction.target, OperationEnd):
            return self.graph.operations[interaction.target]
        return None

    def _duration(
        self,
        interaction: Interaction,
        operation: Operation | None,
        assumed: list[Assumed],
    ) -> float:
        """The usual time of one answer, times the calls in a row."""
        target = interaction.target
        if isinstance(target, OperationEnd):
            silent = operation is None or (
                operation.work is None and operation.slo.p99 is None
            )
            leaf = not self.graph.calls.get(target)
            if silent and leaf and interaction.work is not None:
                return interaction.work * interaction.calls
            if silent:
                assumed.append(Assumed(str(target), "work", about(WORK), "duration"))
            return self.usual.median(target) * interaction.calls
        if interaction.work is not None:
            return interaction.work * interaction.calls
        if isinstance(target, MessageEnd):
            consumers = self.contract.consumers_by_message.get(target.message, ())
            stated = [each.work for _, each in consumers if each.work is not None]
            if stated:
                return max(stated) * interaction.calls
        assumed.append(Assumed(str(target), "work", about(WORK), "duration"))
        return WORK * interaction.calls

    def _fan_out(self, interaction: Interaction, answer: str) -> int:
        target = interaction.target
        if isinstance(target, MessageEnd):
            return 1
        if answer == "required":
            asked = self.asked.get(interaction.source, frozenset())
            return len(asked | {target.service})
        if interaction.together_with is None:
            return 1
        return len(
            {
                str(each.target)
                for each in self.graph.outgoing[interaction.source]
                if each.together_with == interaction.together_with
                and each.answer != "required"
            }
            | {str(target)}
        )

    def _listeners(self, interaction: Interaction) -> int:
        if not isinstance(interaction.target, MessageEnd):
            return 1
        name = interaction.target.message
        return max(1, len(self.contract.consumers_by_message.get(name, ())))

    def _ordering(
        self, interaction: Interaction, operation: Operation | None
    ) -> Literal["none", "per_key", "global"]:
        if interaction.ordering is not None:
            return interaction.ordering
        target = interaction.target
        names = operation.completes_by if operation is not None else ()
        if isinstance(target, MessageEnd):
            names = (target.message,)
        kept = [self.contract.message_by_name[name].ordering for name in names]
        return "per_key" if "per_key" in kept else "none"

    def _availability(self, interaction: Interaction, assumed: list[Assumed]) -> float:
        target = interaction.target
        if isinstance(target, OperationEnd):
            operation = self.graph.operations[target]
            if operation.slo.availability is None and not self.graph.calls.get(target):
                assumed.append(
                    Assumed(
                        str(target), "availability", share(AVAILABILITY), "availability"
                    )
                )
            return self.availabilities.seen_by_callers(target)
        if isinstance(target, ServiceEnd):
            stated = self.contract.service_by_name[target.service].slo.availability
            if stated is not None:
                return stated
            assumed.append(
                Assumed(
                    str(target), "availability", share(AVAILABILITY), "availability"
                )
            )
        return AVAILABILITY

    def _target(self, interaction: Interaction, assumed: list[Assumed]) -> float:
        source = interaction.source
        if isinstance(source, ConsumerEnd):
            return CALLER_AVAILABILITY
        stated = self.graph.operations[source].slo.availability
        if stated is not None:
            return stated
        assumed.append(
            Assumed(
                str(source), "availability wanted", share(CALLER_AVAILABILITY), "target"
            )
        )
        return CALLER_AVAILABILITY

    def _crosses(self, interaction: Interaction) -> bool:
        target = interaction.target
        if isinstance(target, MessageEnd):
            return False
        services = self.contract.service_by_name
        here = services[interaction.source.service].context
        there = services[target.service].context
        return here is not None and there is not None and here != there
