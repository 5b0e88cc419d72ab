// killed by: tierup.machine.PublishingTest#whatWasPublishedCanBeExecuted
// why: finished pages are read-only; nothing can be copied there before they are made writable.
long firstPage = address & -LibC.PAGE;
long pages = (address + bytes.length + LibC.PAGE - 1 & -LibC.PAGE) - firstPage;
copy(bytes, address);
protect(firstPage, pages, PageProtection.READ_EXECUTE);
