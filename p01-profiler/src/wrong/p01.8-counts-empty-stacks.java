// killed by: tierup.profiler.SampleTableTest#anEmptyStackIsNoSample
// why: where no function is running there is nobody to put a sample down to, and all percentages become too small.
samples++;
if (stack.isEmpty()) {
    return;
}
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.stream().map(Frame::function).distinct().forEach(function -> total.merge(function, 1, Integer::sum));
