// killed by: tierup.template.IntArithmeticTest#theStraightPathAddsAtThirtyTwoBits
// why: the result is right, and the fast path is gone.
e.a.jmp(overflow);
