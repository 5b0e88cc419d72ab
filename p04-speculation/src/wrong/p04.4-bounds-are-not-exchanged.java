// killed by: tierup.ir.SumsAndProductsTest#noNegativeIsMissed
// why: the negative of the greatest is the least.
// region 1
Type result = Type.of(value.kinds() & (NAN | OTHER_NUMBER));
if (value.hasIntegers()) {
    // 0 becomes -0, so it bounds the interval no longer.
    long lo = -value.lo();
    long hi = -value.hi();
    result = new Type(result.kinds(), lo, hi);
}
if (value.mayBeInteger(0)) {
    result = result.with(MINUS_ZERO);
}
return value.mayBe(MINUS_ZERO) ? result.join(Type.range(0, 0)) : result;
