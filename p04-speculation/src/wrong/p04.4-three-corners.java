// killed by: tierup.ir.SumsAndProductsTest#noProductIsMissed
// why: any of the four products of bounds can be the greatest.
// region 3
long a = product(left.lo(), right.lo());
long b = product(left.lo(), right.hi());
long c = product(left.hi(), right.lo());
long d = product(left.hi(), right.hi());
return Type.range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(b, c), d));
