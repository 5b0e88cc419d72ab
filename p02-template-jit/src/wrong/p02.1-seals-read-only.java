// killed by: tierup.machine.PublishingTest#whatWasPublishedCanBeExecuted
// why: reading is not executing.
long firstPage = address & -LibC.PAGE;
long pages = (address + bytes.length + LibC.PAGE - 1 & -LibC.PAGE) - firstPage;
protect(firstPage, pages, PageProtection.READ_WRITE);
copy(bytes, address);
protect(firstPage, pages, PageProtection.READ);
