// killed by: tierup.profiler.AdvisorTest#aLoopInTheOnlyCallNeedsOnStackReplacement
// why: a function that is called again can start in compiled code at its next call; the loop alone is no reason.
// region 2
return trigger instanceof Rounds;
