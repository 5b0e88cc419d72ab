// killed by: tierup.speculation.passes.AskedAlreadyTest#behindAWriteItIsReadAgain
// why: those that stay are those that write.
// region 1
int height = nodes.size();
memory.enter(block);
List<Node> kept = new ArrayList<>(block.nodes().size());
for (Node node : block.nodes()) {
    Node known = canBeShared(node) ? find(node) : null;
    if (known == null) {
        kept.add(node);
    } else {
        node.replaceBy(known);
        memory.pass(node);
        changed = true;
    }
}
block.setNodes(kept);
memory.leave(block);
dominators.children(block).forEach(this::visit);
forgetDownTo(height);
