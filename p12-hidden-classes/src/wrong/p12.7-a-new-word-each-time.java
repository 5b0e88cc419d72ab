// killed by: tierup.shapes.ValidityCellsTest#whatIsAskedForHolds
// why: there are not so many words, and the older ones are no longer watched.
nodeOf(prototype).assumption = 0;
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
