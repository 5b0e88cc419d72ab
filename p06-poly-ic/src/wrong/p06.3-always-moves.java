// killed by: tierup.polyic.StubCacheTest#aNewPlanForTheSameAccessTakesThePlaceOfTheOld
// why: an access that is learned anew pushes out its neighbour and is then there twice.
// region 4
inserted++;
long first = setOf(plan.shapeWord(), key);
long second = first + WAY_BYTES;
evicted += isUseful(second) ? 1 : 0;
Memory.copy(first, second, CaseEntry.SIZE);
CaseEntry.write(first, plan, key);
