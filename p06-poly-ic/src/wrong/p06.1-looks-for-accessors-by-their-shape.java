// killed by: tierup.polyic.SiteModelTest#whateverHappensASiteKnowsWhatItsModelKnows
// why: the cell of a getter holds the complement of the shape; the case about the same getter is not found.
// region 4
long dead = 0;
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (CaseEntry.isAbout(entry, plan.shape(), key)) {
        return entry;
    }
    dead = isValid(entry) ? dead : entry;
}
return dead;
