// killed by: tierup.profiler.SampleTableTest#recursionFromDifferentPlacesCountsOnce
// why: two frames of one function at different places are different frames, and one function.
if (stack.isEmpty()) {
    return;
}
samples++;
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.stream().distinct().map(Frame::function).forEach(function -> total.merge(function, 1, Integer::sum));
