// killed by: tierup.template.IntArithmeticTest#exactlyWhatDoesNotFitIsLeftToDoubles, tierup.template.IntArithmeticTest#theStraightPathAddsAtThirtyTwoBits
// why: right results, all of them by way of doubles.
// region 1
e.a.jmp(overflow);
// region 2
e.a.jmp(overflow);
