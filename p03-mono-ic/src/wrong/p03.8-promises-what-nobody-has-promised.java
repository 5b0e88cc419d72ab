// killed by: tierup.monoic.GlobalVariableTest#whatIsNotThereIsNotPlanned
// why: an assumption of 0 is none.
long global = objects.intrinsics.globalObject;
objects.markPrototype(global);
int assumption = validity.assumptionFor(global);
Shape shape = shapes.of(global);
int index = shape.find(name);
return index < 0 ? null : planFrom(global, shape, index, AccessCase.GLOBAL, assumption);
