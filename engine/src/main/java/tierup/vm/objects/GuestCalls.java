package tierup.vm.objects;

/** How what stands below the run loop calls functions of the guest: getters, setters, methods that convert. */
public interface GuestCalls {
    /**
     * Calls a function at once, in a nested run loop.
     *
     * @return what it returns
     * @throws tierup.vm.code.GuestException what it throws
     */
    long call(long function, long thisValue, long... arguments);

    /**
     * Asks the run loop to call a function, whose result becomes the result of the operation under way.
     *
     * @return {@link tierup.vm.memory.Value#PENDING}, to be returned at once
     */
    long requestCall(long function, long thisValue, long... arguments);
}
