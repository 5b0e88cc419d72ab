// killed by: tierup.profiler.SampleTableTest#recursionFromDifferentPlacesCountsOnce
// why: everyone on the stack was involved.
if (stack.isEmpty()) {
    return;
}
samples++;
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.stream().limit(3).map(Frame::function).distinct().forEach(function -> total.merge(function, 1, Integer::sum));
