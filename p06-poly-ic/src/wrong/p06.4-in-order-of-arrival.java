// killed by: tierup.polyic.CaseCodeTest#theMostFrequentCaseComesFirst
// why: the first shape that was met is tried first, however rare it turned out to be.
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
return live;
