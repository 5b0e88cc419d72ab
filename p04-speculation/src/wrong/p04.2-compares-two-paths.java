// killed by: tierup.speculation.build.JoinedPathsTest#theLastOfThreePathsAloneMakesTheDifference
// why: a third path may be the only one that differs.
// region 3
return edges.size() > 1 && edges.get(0).environment().get(index) != edges.get(1).environment().get(index);
