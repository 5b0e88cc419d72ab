// killed by: tierup.shapes.ValidityCellsTest#whoHasFailedHasNoHeirsUntilSomebodyAsksAgain
// why: an heir that got another prototype in the meantime would fail with the old one.
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
        node.failures++;
        node.heirs.forEach(failing::push);
    }
}
