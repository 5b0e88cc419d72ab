// killed by: tierup.profiler.AdvisorTest#whoIsCalledTwiceHasANextCall
// why: who was called twice may well be called again.
// region 2
return trigger instanceof Rounds && calls.count() <= 2;
