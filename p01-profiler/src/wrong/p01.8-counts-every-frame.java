// killed by: tierup.profiler.SampleTableTest#recursionCountsOnce
// why: a recursive function gets a sample for each of its frames, and soon more than 100 % of the time.
if (stack.isEmpty()) {
    return;
}
samples++;
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.forEach(frame -> total.merge(frame.function(), 1, Integer::sum));
