// killed by: tierup.profiler.DecayTest#lookingDoesNotCool, tierup.profiler.DecayTest#afterAHalfLifeHalfIsLeft
// why: asking for the heat stores the cooled value without the moment at which it was right.
// region 2
value = value * Math.pow(0.5, (now - updated) / halfLife);
return value;
