// killed by: tierup.monoic.GlobalVariableTest#aVariableIsASlotOfTheGlobalObject, tierup.monoic.GlobalVariableTest#theGlobalObjectIsWatched
// why: globalThis.f = other would go unnoticed.
long global = objects.intrinsics.globalObject;
Shape shape = shapes.of(global);
int index = shape.find(name);
return index < 0 ? null : planFrom(global, shape, index, AccessCase.GLOBAL, Assumptions.ALWAYS);
