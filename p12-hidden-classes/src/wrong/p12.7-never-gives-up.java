// killed by: tierup.shapes.ValidityCellsTest#nobodyReliesOnAPrototypeThatKeepsChanging
// why: a prototype that is data uses up all words.
Deque<Long> unwatched = new ArrayDeque<>();
long above = prototype;
while (above != Value.NULL && nodeOf(above).assumption == 0) {
    unwatched.push(above);
    above = vm.shapes.of(above).prototype();
}
while (!unwatched.isEmpty()) {
    Node node = nodeOf(unwatched.peek());
    node.assumption = vm.assumptions.make();
    if (node.assumption == 0) {
        return 0;
    }
    if (above != Value.NULL) {
        nodeOf(above).heirs.add(node);
    }
    above = unwatched.pop();
}
return nodeOf(prototype).assumption;
