// killed by: tierup.polyic.KeyedPathsTest#namesAreCachedAndNothingElse
// why: the first word of an element site's feedback are the kinds that it has met, and no address.
// region 4
int name = KeyedNames.nameOf(vm.names, key);
return name == Names.NONE
        ? search.getIndexed(base, key, feedback)
        : load(SiteBlock.at(vm.functions.allocate(Long.BYTES), vm.functions), base, name, feedback);
