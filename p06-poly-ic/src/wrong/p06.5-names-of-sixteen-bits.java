// killed by: tierup.polyic.KeyedCodeTest#everyBitOfACasesNameCounts
// why: names are compared with sixteen bits of what the case is about; there may be more names than that.
// region 2
a.cmp(name.r32(), known.name() & 0xffff);
a.jcc(NOT_EQUAL, miss);
cases.load(known.plan(), known.entry(), receiver, target, miss);
