// killed by: tierup.profiler.SampleTableTest#theInnermostFunctionIsTheOneRunning
// why: takes the last frame for the innermost: the main program is blamed for everything.
if (stack.isEmpty()) {
    return;
}
samples++;
Frame innermost = stack.get(stack.size() - 1);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.stream().map(Frame::function).distinct().forEach(function -> total.merge(function, 1, Integer::sum));
