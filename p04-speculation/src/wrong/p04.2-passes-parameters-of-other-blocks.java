// killed by: tierup.speculation.build.JoinedPathsTest#aParameterOfOneBlockIsAnOrdinaryWordInTheNext
// why: a word may be a parameter of another block; that is no parameter of this one.
// region 2
java.util.List<Node> arguments = new java.util.ArrayList<>();
for (int i = 0; i < atTarget.size(); i++) {
    if (atTarget.get(i) instanceof BlockParameter) {
        arguments.add(edge.environment().get(i));
    }
}
graph.end(edge.from(), new Jump(target, arguments.toArray(Node[]::new)));
