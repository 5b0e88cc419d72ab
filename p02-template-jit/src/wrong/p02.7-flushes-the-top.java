// killed by: tierup.template.FlushTest#flushBelowLeavesTheTopWhereItIs
// why: the topmost entries are about to be consumed: that is why they are left alone.
// region 2
flush();
