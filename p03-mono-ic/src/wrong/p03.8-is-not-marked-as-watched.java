// killed by: tierup.monoic.GlobalVariableTest#theGlobalObjectIsWatched
// why: who is not known to be a prototype is not watched, whatever one has asked for.
long global = objects.intrinsics.globalObject;
int assumption = validity.assumptionFor(global);
Shape shape = shapes.of(global);
int index = shape.find(name);
return index < 0 || assumption == 0 ? null : planFrom(global, shape, index, AccessCase.GLOBAL, assumption);
