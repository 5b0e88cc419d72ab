// killed by: tierup.profiler.AdvisorTest#aLoopInTheOnlyCallNeedsOnStackReplacement
// why: without a hot loop there is nothing to enter in the middle.
// region 2
return calls.count() == 1;
