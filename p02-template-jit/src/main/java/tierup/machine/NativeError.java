package tierup.machine;

import java.util.Map;

/**
 * A system call that failed: which one, with which arguments, and what the error number means here.
 */
public final class NativeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> MEANINGS = Map.of(
            1, "EPERM, operation not permitted",
            3, "ESRCH, no such thread",
            4, "EINTR, interrupted by a signal",
            11, "EAGAIN, a limit on locked memory or signals was reached",
            12, "ENOMEM, out of memory, of address space (ulimit -v) or of mappings (sysctl vm.max_map_count)",
            13, "EACCES, forbidden; for PROT_EXEC: a hardened kernel (SELinux execmem, systemd MemoryDenyWriteExecute)",
            14, "EFAULT, a pointer argument is wrong",
            22, "EINVAL, an argument is invalid; addresses and lengths must be multiples of the page size");

    static final int ENOMEM = 12;

    private final int errno;

    NativeError(String call, int errno) {
        this(call, errno, MEANINGS.getOrDefault(errno, "see errno(3)"));
    }

    /** @param meaning what the number means, where this call means something else by it than others do */
    NativeError(String call, int errno, String meaning) {
        super(call + " failed: errno " + errno + " (" + meaning + ")");
        this.errno = errno;
    }

    /** The error number, as in {@code errno.h}. */
    public int errno() {
        return errno;
    }
}
