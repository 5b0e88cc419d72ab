// killed by: tierup.monoic.PrototypeEpochTest#everybodyGetsThePresentEpoch
// why: there are some sixteen thousand words, and only the last one would ever be broken.
return current = assumptions.make();
