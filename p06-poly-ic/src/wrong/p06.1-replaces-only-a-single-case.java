// killed by: tierup.polyic.SiteModelTest#theSameAccessComesBeforeTheDead, tierup.polyic.SiteModelTest#whateverHappensASiteKnowsWhatItsModelKnows
// why: a site of two cases or more never gets rid of what a changed prototype has overtaken.
// region 4
if (SiteBlock.cases(site) != 1) {
    return 0;
}
long entry = SiteBlock.caseAt(site, 0);
return CaseEntry.isAbout(entry, plan.shapeWord(), key) || !isValid(entry) ? entry : 0;
