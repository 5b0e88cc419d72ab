// killed by: tierup.shapes.ValidityCellsTest#askingForAChainTakesAWordForEachOfItAndNoMore
// why: there are some sixteen thousand words for all caches of the engine.
vm.assumptions.make();
Deque<Long> unwatched = new ArrayDeque<>();
long above = prototype;
while (above != Value.NULL && nodeOf(above).assumption == 0) {
    unwatched.push(above);
    above = vm.shapes.of(above).prototype();
}
while (!unwatched.isEmpty()) {
    Node node = nodeOf(unwatched.peek());
    node.assumption = node.failures < MAX_FAILURES ? vm.assumptions.make() : 0;
    if (node.assumption == 0) {
        return 0;
    }
    if (above != Value.NULL) {
        nodeOf(above).heirs.add(node);
    }
    above = unwatched.pop();
}
return nodeOf(prototype).assumption;
