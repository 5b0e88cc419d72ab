// killed by: tierup.monoic.PrototypeEpochTest#aChangeOfAnyPrototypeEndsIt, tierup.monoic.PrototypeEpochTest#programsEndIt
// why: whoever relies on the old epoch looks at its word, and nothing else.
// region 2
current = NONE;
