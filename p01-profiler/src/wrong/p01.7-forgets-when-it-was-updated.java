// killed by: tierup.profiler.DecayTest#oldEventsCoolBeforeNewOnesAreAdded, tierup.profiler.DecayTest#aSteadyRateSettles
// why: the old heat is cooled, but the moment is not moved on, so at the next event it is cooled for the same time again.
value = at(now) + events;
