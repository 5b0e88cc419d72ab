// killed by: tierup.profiler.AdvisorTest#whoIsCalledTwiceHasANextCall
// why: with a threshold of 0 the only call trips; it is still the only one, and the loop came first.
// region 2
return trigger instanceof Rounds && calls.count() == 1 && !calls.hasTripped();
