// killed by: tierup.speculation.build.JoinedPathsTest#theLastOfThreePathsAloneMakesTheDifference, tierup.speculation.build.JoinedPathsTest#moreThanTwoPathsMeet
// why: one path that differs is enough.
// region 3
Node first = edges.get(0).environment().get(index);
return edges.size() > 1 && edges.stream().skip(1).allMatch(edge -> edge.environment().get(index) != first);
