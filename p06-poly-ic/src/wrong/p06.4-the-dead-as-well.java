// killed by: tierup.polyic.CaseCodeTest#whatNoLongerHoldsGetsNoCode
// why: a case whose assumption has failed can never hit: its comparison is for nothing.
List<Known> live = new ArrayList<>();
if (SiteBlock.isMegamorphic(site)) {
    return live;
}
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    int name = AccessKind.nameOf(CaseEntry.key(entry));
    live.add(new Known(CaseEntry.read(entry), name, entry, CacheCell.hits(entry)));
}
live.sort((a, b) -> Long.compare(b.hits(), a.hits()));
return live;
