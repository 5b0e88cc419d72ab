// killed by: tierup.machine.PublishingTest#whatWasPublishedBeforeCanStillBeExecuted
// why: mprotect wants the address of a page; only the first code of a page has one.
protect(address, bytes.length, PageProtection.READ_WRITE);
copy(bytes, address);
protect(address, bytes.length, PageProtection.READ_EXECUTE);
