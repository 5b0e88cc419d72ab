// killed by: tierup.monoic.PlannedStoreTest#theShapeAfterwardsMustBeOneThatCanBeCached
// why: a dictionary belongs to one object; the next one would get the shape of this.
// region 2
Shape next = shapes.add(shape, name, PropertyAttributes.DEFAULT);
return AccessCase.add(shape.id(), next.location(next.count() - 1), assumption, next.id());
