// killed by: tierup.speculation.passes.AskedAlreadyTest#whatALoopWritesIsReadAgainInEachRound
// why: a round may have written.
// region 1
int height = nodes.size();
if (!block.isLoopHeader()) {
    memory.enter(block);
}
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
dominators.children(block).forEach(this::visit);
forgetDownTo(height);
