// killed by: tierup.polyic.SiteStatesTest#aChangedPrototypeReplacesTheCase
// why: each new method on a prototype pushes the site towards megamorphic.
// region 4
return 0;
