// killed by: tierup.speculation.build.LoopParametersTest#whatTheLoopDoesNotStoreIsNoParameter
// why: each word is a value of its own.
// region 1
tierup.ir.BlockParameter only = changed.isEmpty() ? null : graph.addParameter(header);
changed.stream().forEach(index -> merged.set(index, only));
