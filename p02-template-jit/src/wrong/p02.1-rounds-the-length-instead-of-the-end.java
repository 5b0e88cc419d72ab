// killed by: tierup.machine.PublishingTest#codeMayCrossFromOnePageToTheNext
// why: code that begins late in a page reaches one page further than its length says.
long firstPage = address & -LibC.PAGE;
long pages = bytes.length + LibC.PAGE - 1 & -LibC.PAGE;
protect(firstPage, pages, PageProtection.READ_WRITE);
copy(bytes, address);
protect(firstPage, pages, PageProtection.READ_EXECUTE);
