// killed by: tierup.speculation.build.JoinedPathsTest#argumentsAreInTheOrderOfTheParameters
// why: an argument belongs to the parameter of its index.
// region 2
Node[] arguments = new Node[target.parameters().size()];
for (int i = 0; i < atTarget.size(); i++) {
    if (isParameterOf(target, atTarget.get(i))) {
        int index = ((BlockParameter) atTarget.get(i)).index();
        arguments[arguments.length - 1 - index] = edge.environment().get(i);
    }
}
graph.end(edge.from(), new Jump(target, arguments));
