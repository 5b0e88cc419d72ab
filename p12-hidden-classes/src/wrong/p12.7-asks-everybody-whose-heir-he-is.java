// killed by: tierup.shapes.ValidityCellsTest#whoIsNoHeirIsNotLookedAt
// why: right for most, and a change costs as much as there are prototypes, times the length of their chains.
// region 2
Node first = nodes.get(prototype);
if (first == null || first.assumption == 0) {
    return;
}
for (Map.Entry<Long, Node> entry : nodes.entrySet()) {
    long up = entry.getKey();
    while (up != Value.NULL && up != prototype) {
        up = vm.shapes.of(up).prototype();
    }
    Node node = entry.getValue();
    if (up == prototype && node.assumption != 0) {
        vm.assumptions.fail(node.assumption);
        node.assumption = 0;
        node.failures++;
        node.heirs.clear();
    }
}
