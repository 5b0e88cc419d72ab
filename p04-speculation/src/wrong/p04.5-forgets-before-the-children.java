// killed by: tierup.speculation.passes.AskedAlreadyTest#whatDominatesIsKnownBelow, tierup.speculation.passes.AskedAlreadyTest#twoBlocksDown
// why: right, and lazy: one block at a time.
// region 1
int height = nodes.size();
memory.enter(block);
List<Node> kept = new ArrayList<>(block.nodes().size());
for (Node node : block.nodes()) {
    Node known = canBeShared(node) ? find(node) : null;
    if (known == null) {
        kept.add(node);
        memory.pass(node);
    } else {
        node.replaceBy(known);
        changed = true;
    }
}
block.setNodes(kept);
memory.leave(block);
forgetDownTo(height);
dominators.children(block).forEach(this::visit);
