// killed by: tierup.speculation.passes.AskedAlreadyTest#whatIsComputedTwiceIsComputedOnce
// why: what nobody uses need not be computed.
// region 1
int height = nodes.size();
memory.enter(block);
List<Node> kept = new ArrayList<>(block.nodes().size());
for (Node node : block.nodes()) {
    Node known = canBeShared(node) ? find(node) : null;
    kept.add(node);
    if (known == null) {
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
