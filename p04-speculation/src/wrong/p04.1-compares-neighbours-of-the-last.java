// killed by: tierup.speculation.build.JoinedPathsTest#moreThanTwoPathsMeet
// why: of four paths, the last two may agree.
// region 3
int last = edges.size() - 1;
return edges.size() > 1 && edges.get(last).environment().get(index) != edges.get(last - 1).environment().get(index);
