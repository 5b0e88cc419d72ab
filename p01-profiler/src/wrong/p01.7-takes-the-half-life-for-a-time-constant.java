// killed by: tierup.profiler.DecayTest#afterAHalfLifeHalfIsLeft
// why: e instead of 2: after one half-life 37 % are left.
// region 2
return value * Math.exp(-((now - updated) / halfLife));
