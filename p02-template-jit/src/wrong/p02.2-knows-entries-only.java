// killed by: tierup.machine.FindCodeTest#everyAddressInsideBelongsToTheCode
// why: a return address is never an entry.
return byStart.get(address);
