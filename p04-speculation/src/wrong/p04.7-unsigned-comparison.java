// killed by: tierup.ir.nodes.GuardedAddTest#aBranchGoesWhereTheComparisonSays
// why: -1 is less than 1.
// region 5
return switch (relation()) {
    case LESS -> Condition.BELOW;
    case LESS_EQUAL -> Condition.BELOW_EQUAL;
    case GREATER -> Condition.ABOVE;
    case GREATER_EQUAL -> Condition.ABOVE_EQUAL;
    case EQUAL -> Condition.EQUAL;
    case NOT_EQUAL -> Condition.NOT_EQUAL;
};
