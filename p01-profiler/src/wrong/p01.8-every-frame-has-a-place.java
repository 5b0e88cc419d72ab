// killed by: tierup.profiler.SampleTableTest#onlyTheInnermostPlaceIsRemembered
// why: the call sites of all callers seem to be running too.
if (stack.isEmpty()) {
    return;
}
samples++;
self.merge(stack.get(0).function(), 1, Integer::sum);
stack.forEach(frame -> places.merge(frame, 1, Integer::sum));
stack.stream().map(Frame::function).distinct().forEach(function -> total.merge(function, 1, Integer::sum));
