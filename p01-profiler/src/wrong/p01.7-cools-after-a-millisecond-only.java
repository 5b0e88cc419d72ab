// killed by: tierup.profiler.DecayTest#anyEventsAtAnyTimes
// why: with a short half-life a millisecond is an age.
if (now - updated >= 1_000_000) {
    value = at(now);
    updated = now;
}
value += events;
