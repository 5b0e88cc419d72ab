// killed by: tierup.machine.PublishingTest#whatWasPublishedBeforeCanStillBeExecuted
// why: the end of the last page is no number of bytes; the kernel would change the pages of all neighbours, too.
long firstPage = address & -LibC.PAGE;
long pages = address + bytes.length + LibC.PAGE - 1 & -LibC.PAGE;
protect(firstPage, pages, PageProtection.READ_WRITE);
copy(bytes, address);
protect(firstPage, pages, PageProtection.READ_EXECUTE);
