// killed by: tierup.shapes.ValidityCellsTest#aChangeEndsItForThePrototypeAndAllBelow
// why: heirs rely on the prototype too.
// region 2
Node node = nodes.get(prototype);
if (node != null && node.assumption != 0) {
    vm.assumptions.fail(node.assumption);
    node.assumption = 0;
    node.failures++;
}
