// killed by: tierup.shapes.ValidityCellsTest#prototypesAboveAndBesideAreNotConcerned
// why: that is the one epoch for all that this was to replace.
// region 2
for (Node node : nodes.values()) {
    if (node.assumption != 0) {
        vm.assumptions.fail(node.assumption);
        node.assumption = 0;
        node.failures++;
        node.heirs.clear();
    }
}
