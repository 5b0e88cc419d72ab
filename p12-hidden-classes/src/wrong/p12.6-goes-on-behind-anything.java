// killed by: tierup.shapes.LiteralShapeTest#untilSomethingElseHappensToTheObject
// why: what a spread or a getter defines comes before what is behind it.
OperandTrace object = new OperandTrace(function.verified(), pc);
boolean complete = true;
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
    } else if (addsProperties(function.code().opcodeAt(object.pc()))) {
        complete = false;
    } else {
        return complete;
    }
}
return false;
