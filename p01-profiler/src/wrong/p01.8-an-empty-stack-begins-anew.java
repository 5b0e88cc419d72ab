// killed by: tierup.profiler.SampleTableTest#anEmptyStackTakesNothingAway
// why: an empty stack is no sample, and takes none away.
if (stack.isEmpty()) {
    samples = 0;
    return;
}
samples++;
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.stream().map(Frame::function).distinct().forEach(function -> total.merge(function, 1, Integer::sum));
