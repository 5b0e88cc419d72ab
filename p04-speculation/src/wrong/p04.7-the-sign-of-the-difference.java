// killed by: tierup.ir.nodes.GuardedAddTest#aBranchGoesWhereTheComparisonSays
// why: a difference that overflows has the wrong sign.
// region 5
return switch (relation()) {
    case LESS -> Condition.NEGATIVE;
    case LESS_EQUAL -> Condition.LESS_EQUAL;
    case GREATER -> Condition.GREATER;
    case GREATER_EQUAL -> Condition.NOT_NEGATIVE;
    case EQUAL -> Condition.EQUAL;
    case NOT_EQUAL -> Condition.NOT_EQUAL;
};
