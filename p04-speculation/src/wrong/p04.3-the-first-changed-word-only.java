// killed by: tierup.speculation.build.LoopParametersTest#wordsThatTradePlacesInEachRound
// why: every changed word needs its parameter.
// region 1
merged.set(changed.nextSetBit(0), graph.addParameter(header));
