// killed by: tierup.shapes.ValidityCellsTest#failingWithAPrototypeCountsLikeFailingAlone
// why: a word that fails with a prototype above costs a word as well.
// region 2
Deque<Node> failing = new ArrayDeque<>();
Node first = nodes.get(prototype);
if (first != null) {
    failing.push(first);
}
while (!failing.isEmpty()) {
    Node node = failing.pop();
    if (node.assumption != 0) {
        vm.assumptions.fail(node.assumption);
        node.assumption = 0;
        if (node == first) {
            node.failures++;
        }
        node.heirs.forEach(failing::push);
        node.heirs.clear();
    }
}
