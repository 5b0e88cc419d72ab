// killed by: tierup.speculation.build.JoinedPathsTest#theFirstOfThreePathsAloneMakesTheDifference
// why: the last two paths may agree, and the first may not.
// region 3
int last = edges.size() - 1;
return edges.size() > 1 && edges.get(last).environment().get(index) != edges.get(last - 1).environment().get(index);
