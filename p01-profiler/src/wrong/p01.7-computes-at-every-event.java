// killed by: tierup.profiler.DecayTest#whereNoTimeHasPassedNothingIsComputed
// why: right, and each call and each loop round pays for a power: nothing cools while no time passes.
value = at(now);
updated = now;
value += events;
