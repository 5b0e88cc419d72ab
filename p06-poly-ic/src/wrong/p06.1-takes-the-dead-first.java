// killed by: tierup.polyic.SiteModelTest#theSameAccessComesBeforeTheDead
// why: the case about the same access may stand behind a dead one; now there are two about one shape (hint 3).
// region 4
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (CaseEntry.isAbout(entry, plan.shapeWord(), key) || !isValid(entry)) {
        return entry;
    }
}
return 0;
