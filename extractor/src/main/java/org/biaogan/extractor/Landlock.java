package org.biaogan.extractor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's own fence around a thread and all it starts: which files may be read, which folder
 * may be written, and that no connection is made (Linux 5.13; connections 6.7). See
 * https://docs.kernel.org/userspace-api/landlock.html for the numbers.
 */
final class Landlock {

    private static final long CREATE_RULESET = 444;
    private static final long ADD_RULE = 445;
    private static final long RESTRICT_SELF = 446;
    private static final long VERSION_FLAG = 1;
    private static final int PATH_BENEATH = 1;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int O_PATH = 0x200000;
    private static final int O_CLOEXEC = 0x80000;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;
    private static final long MAKE_SOCKET = 1 << 9;
    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL_DEV = 1 << 15;
    private static final long ALL_OF_THE_FIRST = (1 << 13) - 1;
    private static final long OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV;
    private static final long CONNECTIONS = 0b11;
    private static final long SIGNALS_AND_SOCKETS = 0b11;

    private static final Path NOWHERE = Path.of("/dev/null");
    private static final Linker LINKER = Linker.nativeLinker();

    /** The version the kernel speaks; 0 where it speaks none. */
    static final int VERSION = version();

    private Landlock() {}

    /**
     * Fences the calling thread, for ever, and whatever it starts from now on.
     *
     * @param sockets a folder in which it may open sockets and nothing else
     */
    static void fence(List<Path> readable, Path writable, @Nullable Path sockets) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment rules = arena.allocate(24, 8);
            rules.set(ValueLayout.JAVA_LONG, 0, handled());
            rules.set(ValueLayout.JAVA_LONG, 8, VERSION >= 4 ? CONNECTIONS : 0);
            rules.set(ValueLayout.JAVA_LONG, 16, VERSION >= 6 ? SIGNALS_AND_SOCKETS : 0);
            long size = VERSION >= 6 ? 24 : VERSION >= 4 ? 16 : 8;
            int fence = checked(syscall(CREATE_RULESET, rules.address(), size, 0, 0), "ruleset");
            for (Path path : readable) {
                allow(arena, fence, path, EXECUTE | READ_FILE | READ_DIR);
            }
            allow(arena, fence, NOWHERE, READ_FILE | WRITE_FILE);
            allow(arena, fence, writable, handled() & ~EXECUTE);
            if (sockets != null) {
                allow(arena, fence, sockets, MAKE_SOCKET);
            }
            checked(call("prctl", NO_NEW_PRIVILEGES, 1, 0, 0, 0), "no new privileges");
            checked(syscall(RESTRICT_SELF, fence, 0, 0, 0), "restrict");
            checked(call("close", fence, 0, 0, 0, 0), "close");
        }
    }

    private static long handled() {
        return ALL_OF_THE_FIRST
                | (VERSION >= 2 ? REFER : 0)
                | (VERSION >= 3 ? TRUNCATE : 0)
                | (VERSION >= 5 ? IOCTL_DEV : 0);
    }

    private static void allow(Arena arena, int fence, Path path, long access) {
        long allowed = access & handled() & (Files.isDirectory(path) ? -1L : OF_A_FILE);
        int opened =
                checked(
                        call(
                                "open",
                                arena.allocateFrom(path.toString()).address(),
                                O_PATH | O_CLOEXEC,
                                0,
                                0,
                                0),
                        path.toString());
        MemorySegment rule = arena.allocate(12, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, allowed);
        rule.set(ValueLayout.JAVA_INT, 8, opened);
        checked(syscall(ADD_RULE, fence, PATH_BENEATH, rule.address(), 0), path.toString());
        checked(call("close", opened, 0, 0, 0, 0), "close");
    }

    private static int version() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return 0;
        }
        return (int) Math.max(0, syscall(CREATE_RULESET, 0, 0, VERSION_FLAG, 0));
    }

    private static int checked(long answer, String what) {
        if (answer < 0) {
            throw new IllegalStateException("The kernel refuses the fence: " + what);
        }
        return (int) answer;
    }

    private static long syscall(long number, long a, long b, long c, long d) {
        return call("syscall", number, a, b, c, d);
    }

    /**
     * Calls a function of the C library with five numbers; one that takes fewer ignores the rest.
     */
    private static long call(String function, long a, long b, long c, long d, long e) {
        MethodHandle handle =
                LINKER.downcallHandle(
                        LINKER.defaultLookup().findOrThrow(function),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                new MemoryLayout[] {
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG
                                }),
                        Linker.Option.firstVariadicArg(1));
        try {
            return (int) (long) handle.invokeExact(a, b, c, d, e);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
