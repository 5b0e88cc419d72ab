// killed by: tierup.shapes.ValidityCellsTest#whoeverAsksAgainGetsANewOne
// why: a fact that has failed never holds again; a new one needs a new word.
// region 2
Deque<Node> failing = new ArrayDeque<>();
Node first = nodes.get(prototype);
if (first != null) {
    failing.push(first);
}
while (!failing.isEmpty()) {
    Node node = failing.pop();
    if (node.assumption != 0 && vm.assumptions.holds(node.assumption)) {
        vm.assumptions.fail(node.assumption);
        node.failures++;
        node.heirs.forEach(failing::push);
        node.heirs.clear();
    }
}
