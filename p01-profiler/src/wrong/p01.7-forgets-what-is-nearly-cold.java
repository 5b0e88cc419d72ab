// killed by: tierup.profiler.DecayTest#anyEventsAtAnyTimes
// why: less than one event is more than none, and others come on top.
if (now != updated) {
    value = at(now) < 1 ? 0 : at(now);
    updated = now;
}
value += events;
