// killed by: tierup.profiler.DecayTest#coolingIsSmooth
// why: halves at every full half-life, as an engine does that shifts its counters now and then; in between nothing cools.
// region 2
return value * Math.pow(0.5, Math.floor((now - updated) / halfLife));
