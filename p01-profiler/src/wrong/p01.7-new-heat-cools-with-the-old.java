// killed by: tierup.profiler.DecayTest#oldEventsCoolBeforeNewOnesAreAdded
// why: adds first and cools then: what happens now is weighed as if it had happened long ago.
value += events;
if (now != updated) {
    value = at(now);
    updated = now;
}
