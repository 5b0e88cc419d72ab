// killed by: tierup.polyic.KeyedPathsTest#allEnginesAndModesComputeTheSame
// why: PENDING is lost: o[k] = v calls no setter.
// region 5
int name = KeyedNames.nameOf(vm.names, key);
if (name == Names.NONE) {
    return search.setIndexed(base, key, value, feedback);
}
store(keyedSite(feedback), base, name, value, feedback);
return value;
