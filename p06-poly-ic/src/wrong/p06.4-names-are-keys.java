// killed by: tierup.polyic.SiteSearchCodeTest#liveCasesByTheirHits
// why: a case of a computed key is compared with a name id; the key has the kind in its lower bits.
// region 1
List<Known> live = new ArrayList<>();
if (SiteBlock.isMegamorphic(site)) {
    return live;
}
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (isValid(entry)) {
        live.add(new Known(CaseEntry.read(entry), CaseEntry.key(entry), entry, CacheCell.hits(entry)));
    }
}
live.sort((a, b) -> Long.compare(b.hits(), a.hits()));
return live;
