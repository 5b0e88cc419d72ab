// killed by: tierup.polyic.SiteSearchCodeTest#liveCasesByTheirHits
// why: a megamorphic site still has its four cases in memory; code for them is four comparisons that seldom hit.
// region 1
List<Known> live = new ArrayList<>();
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (isValid(entry)) {
        int name = AccessKind.nameOf(CaseEntry.key(entry));
        live.add(new Known(CaseEntry.read(entry), name, entry, CacheCell.hits(entry)));
    }
}
live.sort((a, b) -> Long.compare(b.hits(), a.hits()));
return live;
