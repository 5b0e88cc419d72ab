// killed by: tierup.speculation.build.JoinedPathsTest#aLocalThatOnePathStoresIsAParameter
// why: what a local is depends on the path.
// region 1
for (Edge edge : edges) {
    jump(edge, block, merged);
}
