// killed by: tierup.monoic.GlobalVariableTest#whatIsNotThereIsNotPlanned
// why: reading a variable that does not exist is a ReferenceError, not undefined.
long global = objects.intrinsics.globalObject;
objects.markPrototype(global);
int assumption = validity.assumptionFor(global);
Shape shape = shapes.of(global);
int index = shape.find(name);
if (assumption == 0) {
    return null;
}
return index < 0
        ? AccessCase.constant(Value.UNDEFINED, AccessCase.GLOBAL, assumption)
        : planFrom(global, shape, index, AccessCase.GLOBAL, assumption);
