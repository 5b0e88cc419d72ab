// killed by: tierup.speculation.passes.AskedAlreadyTest#whatIsComputedTwiceIsComputedOnce
// why: whoever uses the node has to be sent to the known one.
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
        changed = true;
    }
}
block.setNodes(kept);
memory.leave(block);
dominators.children(block).forEach(this::visit);
forgetDownTo(height);
