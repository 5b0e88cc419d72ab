// killed by: tierup.polyic.KeyedAccessTest#nameAndShapeAreAskedFor
// why: the shape is right, and the property another.
// region 2
cases.load(known.plan(), known.entry(), receiver, target, miss);
