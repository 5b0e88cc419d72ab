// killed by: tierup.speculation.passes.AskedAlreadyTest#twoBlocksDown, tierup.speculation.passes.AskedAlreadyTest#whatDominatesIsKnownBelow
// why: each block has nodes.
// region 1
int height = nodes.size();
memory.enter(block);
List<Node> kept = new ArrayList<>(block.nodes().size());
for (Node node : block.nodes()) {
    Node known = block == graph.entry() && canBeShared(node) ? find(node) : null;
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
dominators.children(block).forEach(this::visit);
forgetDownTo(height);
