// killed by: tierup.speculation.passes.AskedAlreadyTest#aReadIsTheSameAsLongAsNobodyWrites
// why: right, and lazy.
// region 2
return node.effects().reads() == 0 && versions.get(entry) == version && nodes.get(entry).isSameOperation(node);
