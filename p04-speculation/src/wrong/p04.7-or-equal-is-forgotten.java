// killed by: tierup.ir.nodes.GuardedAddTest#aBranchGoesWhereTheComparisonSays
// why: i <= n holds for i == n.
// region 5
return switch (relation()) {
    case LESS, LESS_EQUAL -> Condition.LESS;
    case GREATER, GREATER_EQUAL -> Condition.GREATER;
    case EQUAL -> Condition.EQUAL;
    case NOT_EQUAL -> Condition.NOT_EQUAL;
};
