// killed by: tierup.profiler.SampleTableTest#recursionCountsOnce
// why: notices direct recursion only; a function that calls itself through another one is counted twice.
if (stack.isEmpty()) {
    return;
}
samples++;
Frame innermost = stack.get(0);
self.merge(innermost.function(), 1, Integer::sum);
places.merge(innermost, 1, Integer::sum);
FunctionProfile previous = null;
for (Frame frame : stack) {
    if (frame.function() != previous) {
        total.merge(frame.function(), 1, Integer::sum);
    }
    previous = frame.function();
}
