// killed by: tierup.shapes.ValidityCellsTest#whateverTheOrderOfAsking
// why: the words made on the way up were given out as well; a change must reach each of them.
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
        nodeOf(above).heirs.add(nodeOf(prototype));
    }
    above = unwatched.pop();
}
return nodeOf(prototype).assumption;
