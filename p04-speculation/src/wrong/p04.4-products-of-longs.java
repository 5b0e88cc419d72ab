// killed by: tierup.ir.SumsAndProductsTest#noneOfLargeNumbersEither, tierup.ir.SumsAndProductsTest#beyondWhatDoublesHoldExactlyThereAreOtherNumbers
// why: a product of two large integers does not fit in 64 bits.
// region 3
long a = left.lo() * right.lo();
long b = left.lo() * right.hi();
long c = left.hi() * right.lo();
long d = left.hi() * right.hi();
return Type.range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
