// killed by: tierup.monoic.PrototypeEpochTest#changesThatNobodyReliesOnCostNothing, tierup.monoic.PrototypeEpochTest#withoutWordsThereAreNoPromises
// why: there is no word 0; the engine does not even start.
// region 2
assumptions.fail(current);
current = NONE;
