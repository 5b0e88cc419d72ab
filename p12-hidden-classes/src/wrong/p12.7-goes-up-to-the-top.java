// killed by: tierup.shapes.ValidityCellsTest#askingForAChainTakesAWordForEachOfItAndNoMore
// why: right, and each question costs the whole chain and puts everybody on the lists once more: stop at the first that has a word.
Deque<Long> unwatched = new ArrayDeque<>();
long above = prototype;
while (above != Value.NULL) {
    unwatched.push(above);
    above = vm.shapes.of(above).prototype();
}
while (!unwatched.isEmpty()) {
    Node node = nodeOf(unwatched.peek());
    node.assumption = node.assumption != 0 ? node.assumption : node.failures < MAX_FAILURES ? vm.assumptions.make() : 0;
    if (node.assumption == 0) {
        return 0;
    }
    if (above != Value.NULL) {
        nodeOf(above).heirs.add(node);
    }
    above = unwatched.pop();
}
return nodeOf(prototype).assumption;
