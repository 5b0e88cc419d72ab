// killed by: tierup.ir.SumsAndProductsTest#noSumIsMissed, tierup.ir.SumsAndProductsTest#minusZeroIsTheSumOfTwoOfThem
// why: -0 + -0 is -0.
// region 2
Type result = Type.NOTHING;
if (left.hasIntegers() && right.hasIntegers()) {
    result = Type.range(left.lo() + right.lo(), left.hi() + right.hi());
}
if (left.mayBe(MINUS_ZERO)) {
    result = result.join(right.without(NAN | MINUS_ZERO));
}
if (right.mayBe(MINUS_ZERO)) {
    // Alone the sum of two of them is -0 again.
    result = result.join(left.without(NAN | MINUS_ZERO));
} else {
    result = result.without(MINUS_ZERO);
}
boolean leftOther = left.mayBe(OTHER_NUMBER);
boolean rightOther = right.mayBe(OTHER_NUMBER);
if (leftOther && (rightOther || right.hasIntegers()) || rightOther && left.hasIntegers()) {
    // Fractions can add up to integers, and a fraction is lost in a large one. 0.5 - 0.5 is 0.
    result = result.join(INTEGERS.with(OTHER_NUMBER));
}
return leftOther && rightOther ? result.with(NAN) : result;
