// killed by: tierup.machine.PublishingTest#noPageIsOpenedThatKeepsItsBytes
// why: while they are writable, the code of all other functions cannot run.
long pages = committedEnd - start;
long end = Math.max(committedEnd, address + bytes.length + LibC.PAGE - 1 & -LibC.PAGE);
protect(start, end - start, PageProtection.READ_WRITE);
copy(bytes, address);
protect(start, end - start, PageProtection.READ_EXECUTE);
