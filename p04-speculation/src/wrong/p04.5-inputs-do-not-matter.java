// killed by: tierup.speculation.passes.AskedAlreadyTest#whatDiffersInItsInputsOrItsAttributesIsComputedTwice
// why: a - b is not b - a.
// region 2
return versions.get(entry) == version && nodes.get(entry).getClass() == node.getClass() && nodes.get(entry).attributes().equals(node.attributes()) && nodes.get(entry).operator().equals(node.operator()) && java.util.Set.copyOf(nodes.get(entry).inputs()).equals(java.util.Set.copyOf(node.inputs()));
