// killed by: tierup.speculation.build.JoinedPathsTest#theFirstLocalMayDifferToo
// why: local 0 is a word like the others.
// region 1
for (int i = 1; i < merged.size(); i++) {
    if (!isParameterOf(block, merged.get(i)) && differs(edges, i)) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(edge, block, merged);
}
