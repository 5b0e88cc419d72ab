// killed by: tierup.shapes.TransitionsTest#anObjectWithTooManySlotsOutsideBecomesADictionaryOfItsOwn, tierup.shapes.TransitionsTest#whoLeavesAShapeInOneWayTooManyBecomesADictionary
// why: objects used as maps fill the table of shapes.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
return known != null ? known : link(from, from.withProperty(nextId(), name, attributes));
