// killed by: tierup.profiler.DecayTest#lookingFarAheadForgetsNothing
// why: who has looked far ahead has cooled everything to 0, for good.
// region 2
value = value * Math.pow(0.5, (now - updated) / halfLife);
updated = now;
return value;
