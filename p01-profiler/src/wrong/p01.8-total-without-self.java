// killed by: tierup.profiler.SampleTableTest#everyoneOnTheStackHasItInTotal
// why: leaves the running function itself out of the total, which then says nothing about leaves.
if (stack.isEmpty()) {
    return;
}
samples++;
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
stack.stream()
        .skip(1)
        .map(Frame::function)
        .distinct()
        .forEach(function -> total.merge(function, 1, Integer::sum));
