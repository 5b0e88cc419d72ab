// killed by: tierup.speculation.passes.AskedAlreadyTest#aGuardThatHasBeenPassedIsPassed
// why: a guard that has been passed need not be asked again.
// region 1
int height = nodes.size();
memory.enter(block);
List<Node> kept = new ArrayList<>(block.nodes().size());
for (Node node : block.nodes()) {
    Node known = canBeShared(node) && !node.effects().exits() ? find(node) : null;
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
