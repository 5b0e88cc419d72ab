// killed by: tierup.speculation.passes.AskedAlreadyTest#whatIsDoneForTheEngineIsDoneEachTime
// why: a node that has to stay where it is cannot be replaced by one before it.
// region 1
int height = nodes.size();
memory.enter(block);
List<Node> kept = new ArrayList<>(block.nodes().size());
for (Node node : block.nodes()) {
    Node known = find(node);
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
