// killed by: tierup.speculation.build.JoinedPathsTest#aLocalThatOnePathStoresIsAParameter
// why: each path passes its own words.
// region 1
for (int i = 0; i < merged.size(); i++) {
    if (!isParameterOf(block, merged.get(i)) && differs(edges, i)) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(new Edge(edge.from(), edges.get(0).environment()), block, merged);
}
