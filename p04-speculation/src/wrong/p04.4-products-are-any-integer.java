// killed by: tierup.ir.SumsAndProductsTest#productsAreTight, tierup.ir.SumsAndProductsTest#whatALoopNeedsToKnow
// why: right, and useless.
// region 3
return INTEGERS.with(OTHER_NUMBER);
