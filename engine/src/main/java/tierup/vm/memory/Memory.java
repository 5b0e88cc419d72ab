package tierup.vm.memory;

import java.lang.reflect.Field;
import java.util.Arrays;
import sun.misc.Unsafe;
import tierup.workbook.RunningTests;

/**
 * The only door from Java to memory outside the Java heap.
 *
 * <p>The guest heap, the VM stack, feedback vectors and generated code all live in raw memory, because machine code
 * must reach them by plain addresses and because a Java collector must never move them. That makes every access here as
 * dangerous as a C pointer: a wild {@code Unsafe} read does not throw, it kills the JVM.
 *
 * <p>Two modes, chosen once at start by the system property {@code tierup.checked}:
 * <ul>
 *   <li><b>checked</b> (tests, exercises): every address must lie inside a registered region, or the access throws a
 *       {@link WildAccessError} that names the address;
 *   <li><b>unchecked</b> (production): {@link #CHECKED} is a {@code static final false}, the check folds away and each
 *       method is a single {@code mov}. Measured, the checks cost a factor of 2.2 in the interpreter.
 * </ul>
 *
 * <p>{@code Unsafe} is asked for an address relative to no object, the form that the others of its methods call: one level
 * less to be inlined at each of the hundreds of accesses in the interpreter's loop.
 *
 * <p>Addresses are byte addresses. Multi-byte values are little-endian, as on every machine the template JIT targets.
 */
public final class Memory {
    /** Whether accesses are bounds-checked; fixed when the class is loaded. */
    public static final boolean CHECKED = Boolean.getBoolean("tierup.checked");

    private static final Unsafe UNSAFE = unsafe();
    private static final long BYTE_ARRAY = Unsafe.ARRAY_BYTE_BASE_OFFSET;

    /**
     * Registered regions as pairs start, end; replaced as a whole, so readers on other threads see a consistent array.
     */
    private static volatile long[] regions = new long[0];

    private Memory() {}

    /** An access outside every registered region, thrown in checked mode instead of a crash. */
    public static final class WildAccessError extends Error {
        private static final long serialVersionUID = 1L;

        private final long address;

        WildAccessError(long address, long bytes) {
            super(String.format(
                    "wild access: %d bytes at address 0x%x, which lies in no registered memory region",
                    bytes, address));
            this.address = address;
        }

        private WildAccessError(WildAccessError cause, String context) {
            super(cause.getMessage() + '\n' + context, cause);
            this.address = cause.address;
        }

        /** The same with what was going on, in lines of their own; itself if that has been said before. */
        public WildAccessError during(String context) {
            return getCause() != null ? this : new WildAccessError(this, context);
        }

        /** The line of Java that asked for the access: the first above those that only carry it out. */
        public String culprit() {
            for (StackTraceElement frame : getStackTrace()) {
                if (!frame.getClassName().startsWith("tierup.vm.memory.")) {
                    return frame.toString();
                }
            }
            return "an unknown place";
        }

        /** Where the access was to be. */
        public long address() {
            return address;
        }
    }

    /**
     * Allocates zeroed memory, 16-byte aligned, and registers it.
     *
     * @param bytes size of the region; the kernel commits pages as they are first written
     * @throws OutOfMemoryError when the address space is exhausted
     */
    public static long allocate(long bytes) {
        long address = UNSAFE.allocateMemory(bytes);
        UNSAFE.setMemory(address, bytes, (byte) 0);
        register(address, bytes);
        return address;
    }

    /**
     * Allocates memory whose content is undefined; large regions stay uncommitted until they are written, which is what
     * makes a heap of gigabytes cheap to reserve.
     */
    public static long reserve(long bytes) {
        long address = UNSAFE.allocateMemory(bytes);
        register(address, bytes);
        return address;
    }

    /** Frees a region obtained from {@link #allocate} or {@link #reserve}. */
    public static void free(long address) {
        unregister(address);
        giveBack(() -> UNSAFE.freeMemory(address));
    }

    /**
     * Gives memory back that has been {@linkplain #unregister withdrawn}: at once, but in checked mode not before tests that
     * run on other threads have come to their end. One of them may have hung, and be between a check and its access.
     *
     * @param free gives it back; runs now or later, on whatever thread
     */
    public static void giveBack(Runnable free) {
        if (CHECKED) {
            RunningTests.whenNoneIsElsewhere(free);
        } else {
            free.run();
        }
    }

    /** Declares memory obtained elsewhere (mmap) as accessible in checked mode. */
    public static synchronized void register(long start, long bytes) {
        if (!CHECKED) {
            return;
        }
        long[] grown = Arrays.copyOf(regions, regions.length + 2);
        grown[regions.length] = start;
        grown[regions.length + 1] = start + bytes;
        regions = grown;
    }

    /** Withdraws the region that starts at {@code start}; later accesses to it are wild. */
    public static synchronized void unregister(long start) {
        if (!CHECKED) {
            return;
        }
        for (int i = 0; i < regions.length; i += 2) {
            if (regions[i] == start) {
                long[] shrunk = new long[regions.length - 2];
                System.arraycopy(regions, 0, shrunk, 0, i);
                System.arraycopy(regions, i + 2, shrunk, i, regions.length - i - 2);
                regions = shrunk;
                return;
            }
        }
    }

    private static void check(long address, long bytes) {
        long[] known = regions;
        for (int i = 0; i < known.length; i += 2) {
            if (address >= known[i] && address < known[i + 1] && bytes <= known[i + 1] - address) {
                return;
            }
        }
        throw new WildAccessError(address, bytes);
    }

    private static void checkRange(long address, long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException(
                    "a negative number of bytes, " + bytes + ", at 0x" + Long.toHexString(address));
        } else if (bytes > 0) {
            check(address, bytes);
        }
    }

    /** Whether eight bytes can be read at an address; in unchecked mode nobody knows, and the answer is no. */
    public static boolean isReadable(long address) {
        long[] known = regions;
        for (int i = 0; i < known.length; i += 2) {
            if (address >= known[i] && address <= known[i + 1] - 8) {
                return true;
            }
        }
        return false;
    }

    public static long getLong(long address) {
        if (CHECKED) {
            check(address, 8);
        }
        return UNSAFE.getLong(null, address);
    }

    public static void putLong(long address, long value) {
        if (CHECKED) {
            check(address, 8);
        }
        UNSAFE.putLong(null, address, value);
    }

    public static double getDouble(long address) {
        if (CHECKED) {
            check(address, 8);
        }
        return UNSAFE.getDouble(null, address);
    }

    public static void putDouble(long address, double value) {
        if (CHECKED) {
            check(address, 8);
        }
        UNSAFE.putDouble(null, address, value);
    }

    public static int getInt(long address) {
        if (CHECKED) {
            check(address, 4);
        }
        return UNSAFE.getInt(null, address);
    }

    public static void putInt(long address, int value) {
        if (CHECKED) {
            check(address, 4);
        }
        UNSAFE.putInt(null, address, value);
    }

    /** Reads an unsigned 16-bit unit. */
    public static char getChar(long address) {
        if (CHECKED) {
            check(address, 2);
        }
        return UNSAFE.getChar(null, address);
    }

    public static void putChar(long address, char value) {
        if (CHECKED) {
            check(address, 2);
        }
        UNSAFE.putChar(null, address, value);
    }

    /** Reads an unsigned byte, 0 to 255. */
    public static int getByte(long address) {
        if (CHECKED) {
            check(address, 1);
        }
        return UNSAFE.getByte(null, address) & 0xFF;
    }

    public static void putByte(long address, int value) {
        if (CHECKED) {
            check(address, 1);
        }
        UNSAFE.putByte(null, address, (byte) value);
    }

    /** Sets bits of an int that several threads change, in one atomic step. */
    public static void setBits(long address, int bits) {
        exchange(address, bits, bits);
    }

    /** Clears bits of an int that several threads change, in one atomic step; returns those of them that were set. */
    public static int takeBits(long address, int bits) {
        return exchange(address, bits, 0) & bits;
    }

    /** Replaces the bits of a mask by those of {@code value}; returns the int as it was before. */
    private static int exchange(long address, int mask, int value) {
        if (CHECKED) {
            check(address, 4);
        }
        while (true) {
            int before = UNSAFE.getIntVolatile(null, address);
            if (UNSAFE.compareAndSwapInt(null, address, before, before & ~mask | value)) {
                return before;
            }
        }
    }

    /** Copies {@code bytes} bytes; the ranges may overlap. */
    public static void copy(long from, long to, long bytes) {
        if (CHECKED) {
            checkRange(from, bytes);
            checkRange(to, bytes);
        }
        UNSAFE.copyMemory(from, to, bytes);
    }

    /** Fills with zero bytes. */
    public static void clear(long address, long bytes) {
        if (CHECKED) {
            checkRange(address, bytes);
        }
        UNSAFE.setMemory(address, bytes, (byte) 0);
    }

    /** Copies a Java byte array out of the Java heap. */
    public static void copyFrom(byte[] source, int offset, long to, int length) {
        if (offset < 0 || length < 0 || offset + length > source.length) {
            throw new IndexOutOfBoundsException("copy of " + length + " bytes at " + offset + " of " + source.length);
        }
        if (CHECKED) {
            checkRange(to, length);
        }
        UNSAFE.copyMemory(source, BYTE_ARRAY + offset, null, to, length);
    }

    /** Copies raw memory into a Java byte array. */
    public static void copyTo(long from, byte[] target, int offset, int length) {
        if (offset < 0 || length < 0 || offset + length > target.length) {
            throw new IndexOutOfBoundsException("copy of " + length + " bytes to " + offset + " of " + target.length);
        }
        if (CHECKED) {
            checkRange(from, length);
        }
        UNSAFE.copyMemory(null, from, target, BYTE_ARRAY + offset, length);
    }

    /** Fills a range with copies of one 64-bit word. */
    public static void fill(long address, int words, long value) {
        for (int i = 0; i < words; i++) {
            putLong(address + 8L * i, value);
        }
    }

    private static Unsafe unsafe() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
