// killed by: tierup.shapes.ValidityCellsTest#aChangeEndsItForThePrototypeAndAllBelow
// why: what was found further up depends on all prototypes in between.
Node node = nodeOf(prototype);
if (node.assumption == 0) {
    node.assumption = node.failures < MAX_FAILURES ? vm.assumptions.make() : 0;
}
return node.assumption;
