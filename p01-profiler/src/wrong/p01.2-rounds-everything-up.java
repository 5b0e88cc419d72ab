// killed by: tierup.profiler.HeatBarTest#lengthsAreRoundedToTheNearestCell
// why: rounding up gives rare events their cell, but also makes 2.02 cells 3.
return largest == 0 ? 0 : (int) Math.ceil((double) count / largest * width);
