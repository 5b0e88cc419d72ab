// killed by: tierup.monoic.PrototypeEpochTest#whoAsksAfterwardsGetsANewOne
// why: an assumption that has failed never holds again, so nothing would ever be cached any more.
// region 2
if (current != NONE) {
    assumptions.fail(current);
}
