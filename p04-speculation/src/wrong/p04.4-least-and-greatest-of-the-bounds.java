// killed by: tierup.ir.SumsAndProductsTest#noProductIsMissed
// why: with negative bounds, the least product may be of the greatest and the least.
// region 3
return Type.range(product(left.lo(), right.lo()), product(left.hi(), right.hi()));
