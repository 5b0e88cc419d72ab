// killed by: tierup.polyic.SiteSearchCodeTest#liveCasesByTheirHits
// why: the difference of two counts of 64 bits does not fit into an int: after two thousand million hits the order turns around.
// region 1
List<Known> live = new ArrayList<>();
if (SiteBlock.isMegamorphic(site)) {
    return live;
}
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (isValid(entry)) {
        int name = AccessKind.nameOf(CaseEntry.key(entry));
        live.add(new Known(CaseEntry.read(entry), name, entry, CacheCell.hits(entry)));
    }
}
live.sort((a, b) -> (int) (b.hits() - a.hits()));
return live;
