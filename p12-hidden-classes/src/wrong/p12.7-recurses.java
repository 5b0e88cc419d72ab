// killed by: tierup.shapes.ValidityCellsTest#aVeryLongChainIsNoMatter
// why: a program may make a chain as long as it likes, and Java's stack is not.
Node node = nodeOf(prototype);
if (node.assumption == 0 && node.failures < MAX_FAILURES) {
    long above = vm.shapes.of(prototype).prototype();
    if (assumptionFor(above) == 0) {
        return 0;
    }
    node.assumption = vm.assumptions.make();
    if (above != Value.NULL && node.assumption != 0) {
        nodeOf(above).heirs.add(node);
    }
}
return node.assumption;
