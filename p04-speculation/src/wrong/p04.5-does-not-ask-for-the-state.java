// killed by: tierup.speculation.passes.AskedAlreadyTest#behindAWriteItIsReadAgain
// why: the same operation on other memory is another value.
// region 2
return nodes.get(entry).isSameOperation(node);
