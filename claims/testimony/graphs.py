"""Nodes and edges of one question, by the four rules of METHOD.md 6."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from claims.lines import Edge, Lines, Node, Ways, lines_behind, ways
from claims.lines.records import Id
from claims.relations import Relation, relation
from claims.testimony.records import (
    CARRIER,
    PLURAL,
    UNNAMED,
    Caution,
    Descent,
    Named,
    SourceNode,
    Speaker,
    Statement,
    chains_of,
    supporters,
)

EDGE_KINDS = frozenset(
    {"quotation", "paraphrase", "translation", "revision", "copy", "use"}
)
FULL_BESIDE_FIRSTHAND = (
    "This claim is called firsthand, but its source was made wholly from another; "
    "it is counted as derived."
)


@dataclass(frozen=True, slots=True)
class Graph:
    """The testimony on one question, ready for counting its lines."""

    support: tuple[Id, ...]
    nodes: dict[Id, Node]
    edges: tuple[Edge, ...]
    shared: tuple[tuple[Id, ...], ...]
    independent: tuple[tuple[Id, ...], ...]
    warnings: tuple[Caution, ...]

    def ways(
        self,
        readings: Mapping[Id, Any] | None = None,
        relate: Callable[[Any, Any], Relation] = relation,
    ) -> Ways:
        """Lay the dependences out, for as many counts of lines as are wanted."""
        return ways(
            self.nodes,
            self.edges,
            shared=self.shared,
            independent=self.independent,
            readings=readings,
            relate=relate,
        )

    def lines(
        self,
        support: Iterable[Id] | None = None,
        readings: Mapping[Id, Any] | None = None,
        relate: Callable[[Any, Any], Relation] = relation,
    ) -> Lines:
        """Count the lines behind some of the claims, or behind all of them."""
        behind = self.support if support is None else support
        return lines_behind(behind, self.ways(readings, relate))


def graph(
    claims: Iterable[Statement],
    derivations: Iterable[Descent] = (),
    speakers: Mapping[Id, Speaker] | None = None,
    *,
    readings: Mapping[Id, Any] | None = None,
    relate: Callable[[Any, Any], Relation] = relation,
) -> Graph:
    """Build nodes and edges of one question by METHOD.md 6, rules (0) to (3).

    Claims without a supporter are left out. A claim keeps its id as a node; a source
    reached that has no claim is a `SourceNode`. Where a source has several claims,
    `readings` tell which of them another one hands on: those it does not contradict.
    """
    builder = _Builder(claims, derivations, speakers or {}, readings or {}, relate)
    return builder.build()


class _Builder:
    """The graph while it grows: claims first, then the sources they lead to."""

    def __init__(
        self,
        claims: Iterable[Statement],
        derivations: Iterable[Descent],
        speakers: Mapping[Id, Speaker],
        readings: Mapping[Id, Any],
        relate: Callable[[Any, Any], Relation],
    ) -> None:
        self.speakers, self.readings, self.relate = speakers, readings, relate
        self.plural = {one for one, who in speakers.items() if who.voice == PLURAL}
        claims = list(claims)
        self.voices = {c.id: supporters(c.stance, c.attributions) for c in claims}
        self.claims = [claim for claim in claims if self.voices[claim.id]]
        self.answers: dict[Id, list[Id]] = defaultdict(list)
        for claim in self.claims:
            self.answers[claim.source].append(claim.id)
        self.derivations = list(derivations)
        self.parents: dict[Id, list[Descent]] = defaultdict(list)
        for derivation in self.derivations:
            if derivation.kind in EDGE_KINDS:
                self.parents[derivation.child].append(derivation)
        self.edges: dict[tuple[Id, Id], str] = {}
        self.bases: dict[SourceNode, set[str]] = {}
        self.own: set[Id] = set()

    def build(self) -> Graph:
        for claim in self.claims:
            self.derive(claim)
        self.expand()
        nodes = {claim.id: self.claim_node(claim) for claim in self.claims}
        nodes |= {node: self.source_node(node) for node in self.bases}
        heads = self.heads()
        return Graph(
            support=tuple(claim.id for claim in self.claims),
            nodes=nodes,
            edges=tuple(Edge(*ends, sure) for ends, sure in self.edges.items()),
            shared=(*self.pairs("shared_conditions", heads), *self.by_author(heads)),
            independent=tuple(self.pairs("independent", heads)),
            warnings=tuple(self.cautions()),
        )

    def derive(self, claim: Statement) -> None:
        """Draw the edges of one claim, by the first of the four rules that fits."""
        parents = self.parents.get(claim.source, [])
        full = [parent for parent in parents if parent.extent == "full"]
        copied = [parent for parent in full if parent.parent in self.answers]
        chains = chains_of(claim.attributions) if claim.attributions else []
        chains = [chain for chain in chains if chain[-1].stance == "asserts"]
        if copied:
            self.descend(claim, copied)
        elif chains:
            for chain in chains:
                self.follow(claim, chain)
        else:
            self.descend(claim, parents)
            if claim.basis == "firsthand" and parents and not full:
                self.own.add(claim.id)

    def descend(self, claim: Statement, parents: Iterable[Descent]) -> None:
        for parent in parents:
            targets = self.nodes_of(parent.parent, claim)
            self.link([claim.id], targets, parent.certainty)

    def follow(self, claim: Statement, chain: Iterable[Named]) -> None:
        """Lead from a claim through the voices that handed it on."""
        below: list[Id] = [claim.id]
        for named in chain:
            above = self.nodes_of(named.source, claim)
            self.link(below, above, named.certainty)
            for node in above:
                if isinstance(node, SourceNode):
                    self.bases[node].add(named.basis)
            below = above

    def nodes_of(self, source: Id, claim: Statement | None = None) -> list[Id]:
        """List the nodes of a source: what it says of the matter, or itself."""
        answers = self.answers.get(source)
        if answers is None:
            node = SourceNode(source)
            self.bases.setdefault(node, set())
            return [node]
        if claim is None or claim.id not in self.readings or len(answers) == 1:
            return list(answers)
        return [one for one in answers if self.hands_on(one, claim)] or list(answers)

    def hands_on(self, answer: Id, claim: Statement) -> bool:
        """Whether a claim may have been taken from this answer as it stands."""
        if answer not in self.readings:
            return True
        found = self.relate(self.readings[claim.id], self.readings[answer])
        return found is not Relation.CONTRADICT

    def link(self, below: Iterable[Id], above: Iterable[Id], certainty: str) -> None:
        """Draw edges; what one record asserts another's suspicion does not weaken."""
        for ends in product(below, above):
            if self.edges.get(ends) != "asserted":
                self.edges[ends] = certainty

    def expand(self) -> None:
        """Follow the sources reached to what they were made from themselves."""
        queue = dict.fromkeys(self.bases)
        while queue:
            node, _ = queue.popitem()
            if self.basis_of(node) == "firsthand":
                continue
            for parent in self.parents.get(node.source, []):
                known = len(self.bases)
                targets = self.nodes_of(parent.parent)
                self.link([node], targets, parent.certainty)
                if len(self.bases) > known:
                    queue[SourceNode(parent.parent)] = None

    def basis_of(self, node: SourceNode) -> str:
        """How the naming texts say it knew; unknown where they do not agree."""
        said = self.bases[node] - {"unknown"}
        return said.pop() if len(said) == 1 else "unknown"

    def source_node(self, node: SourceNode) -> Node:
        return Node(self.basis_of(node), plural=node.source in self.plural)

    def claim_node(self, claim: Statement) -> Node:
        voices = self.voices[claim.id]
        sources = [voice.source for voice in voices]
        if voices == (CARRIER,):
            sources = [claim.source]
        is_one = len(sources) == 1 and sources[0] is not None
        return Node(
            claim.basis,
            own=claim.id in self.own,
            plural=not self.plural.isdisjoint(sources),
            hedged=claim.commitment != "flat",
            voice=SourceNode(sources[0]) if is_one else None,
        )

    def heads(self) -> dict[Id, list[Id]]:
        """Map a source to the nodes that speak for it: one, and each unnamed voice."""
        speaking: dict[Id, Id] = {node.source: node for node in self.bases}
        heads: dict[Id, list[Id]] = defaultdict(list)
        for claim in self.claims:
            voices = self.voices[claim.id]
            if voices == (UNNAMED,):
                heads[claim.source].append(claim.id)
            elif len(voices) == 1:
                source = claim.source if voices == (CARRIER,) else voices[0].source
                speaking.setdefault(source, claim.id)
        for source, node in speaking.items():
            heads[source].append(node)
        return heads

    def pairs(
        self, kind: str, heads: Mapping[Id, list[Id]]
    ) -> Iterator[tuple[Id, ...]]:
        for one in self.derivations:
            if one.kind == kind:
                yield from product(heads.get(one.child, ()), heads.get(one.parent, ()))

    def by_author(self, heads: Mapping[Id, list[Id]]) -> Iterator[tuple[Id, ...]]:
        """Yield, for each author, the voices that are one pen."""
        groups: dict[str, list[Id]] = defaultdict(list)
        for source, nodes in heads.items():
            author = self.speakers.get(source, Speaker()).author
            groups[" ".join(author.casefold().split())] += nodes
        groups.pop("", None)
        return (tuple(nodes) for nodes in groups.values() if len(nodes) > 1)

    def cautions(self) -> Iterator[Caution]:
        for claim in self.claims:
            for parent in self.parents.get(claim.source, []):
                if claim.basis == "firsthand" and parent.extent == "full":
                    yield Caution(claim.id, parent.parent, FULL_BESIDE_FIRSTHAND)
