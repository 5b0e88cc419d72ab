// killed by: tierup.profiler.AdvisorTest#aScriptIsHotByItsLoop, tierup.profiler.AdvisorTest#aRecursiveFunctionIsHotByItsCalls
// why: compares trip times without asking whether there was a trip; NEVER is -1 and so always the smallest.
Trigger first = new Calls(calls.tripTime());
for (Loop loop : loops) {
    if (loop.rounds().tripTime() < first.time()) {
        first = new Rounds(loop.header(), loop.rounds().tripTime());
    }
}
return first.time() == TripCounter.NEVER ? Optional.empty() : Optional.of(first);
