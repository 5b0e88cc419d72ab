// killed by: tierup.machine.PublishingTest#pagesWithoutCodeStayOutOfReach
// why: the reserved pages behind the code become executable as well.
protect(start, capacity, PageProtection.READ_WRITE);
copy(bytes, address);
protect(start, capacity, PageProtection.READ_EXECUTE);
