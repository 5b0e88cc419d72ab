// killed by: tierup.speculation.build.JoinedPathsTest#whatIsTheSameOnBothPathsIsNone, tierup.speculation.build.JoinedPathsTest#straightCodeNeedsNoParameter
// why: right, but then nobody knows any more what a value is.
// region 1
for (int i = 0; i < merged.size(); i++) {
    if (merged.get(i) != null && !isParameterOf(block, merged.get(i))) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(edge, block, merged);
}
