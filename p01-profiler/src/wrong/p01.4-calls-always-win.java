// killed by: tierup.profiler.AdvisorTest#theFirstTripDecides
// why: names the call counter whenever it has tripped, even if a loop was hot long before.
if (calls.hasTripped()) {
    return Optional.of(new Calls(calls.tripTime()));
}
return loops.stream()
        .filter(loop -> loop.rounds().hasTripped())
        .<Trigger>map(loop -> new Rounds(loop.header(), loop.rounds().tripTime()))
        .findFirst();
