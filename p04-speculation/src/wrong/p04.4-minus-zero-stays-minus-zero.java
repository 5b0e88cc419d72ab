// killed by: tierup.ir.SumsAndProductsTest#noNegativeIsMissed
// why: the negative of -0 is 0.
// region 1
Type result = Type.of(value.kinds() & (NAN | OTHER_NUMBER));
if (value.hasIntegers()) {
    // 0 becomes -0, so it bounds the interval no longer.
    long lo = value.hi() == 0 ? 1 : -value.hi();
    long hi = value.lo() == 0 ? -1 : -value.lo();
    result = new Type(result.kinds(), lo, hi);
}
if (value.mayBeInteger(0)) {
    result = result.with(MINUS_ZERO);
}
return value.mayBe(MINUS_ZERO) ? result.with(MINUS_ZERO) : result;
