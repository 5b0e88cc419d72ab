// killed by: tierup.machine.PublishingTest#codeMayEndWhereAPageDoes
// why: where code ends with a page, the next page is none of its own.
long firstPage = address & -LibC.PAGE;
long pages = (address + bytes.length + LibC.PAGE & -LibC.PAGE) - firstPage;
protect(firstPage, pages, PageProtection.READ_WRITE);
copy(bytes, address);
protect(firstPage, pages, PageProtection.READ_EXECUTE);
