// killed by: tierup.shapes.ValidityCellsTest#whenThereAreNoWordsLeftNobodyCanBeReliedOn
// why: 0 means that there is no word left; 1 is somebody else's memory.
Deque<Long> unwatched = new ArrayDeque<>();
long above = prototype;
while (above != Value.NULL && nodeOf(above).assumption == 0) {
    unwatched.push(above);
    above = vm.shapes.of(above).prototype();
}
while (!unwatched.isEmpty()) {
    Node node = nodeOf(unwatched.peek());
    node.assumption = node.failures < MAX_FAILURES ? Math.max(1, vm.assumptions.make()) : 0;
    if (node.assumption == 0) {
        return 0;
    }
    if (above != Value.NULL) {
        nodeOf(above).heirs.add(node);
    }
    above = unwatched.pop();
}
return nodeOf(prototype).assumption;
