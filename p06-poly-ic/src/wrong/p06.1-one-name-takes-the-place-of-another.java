// killed by: tierup.polyic.SiteModelTest#whateverHappensASiteKnowsWhatItsModelKnows
// why: the case of another name and the same shape is thrown out, and comes back at the next access.
// region 4
long dead = 0;
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (Memory.getInt(entry + CacheCell.SHAPE) == plan.shapeWord()) {
        return entry;
    }
    dead = isValid(entry) ? dead : entry;
}
return dead;
