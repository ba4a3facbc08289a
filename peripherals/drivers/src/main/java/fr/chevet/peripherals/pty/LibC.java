package fr.chevet.peripherals.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// The calls of the C library that a pseudo-terminal needs (Linux). Needs `--enable-native-access=ALL-UNNAMED`.
@SuppressWarnings("restricted")
final class LibC {
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final short POLLIN = 1;

    /// Larger than any platform's `struct termios`, which is only passed through.
    private static final int TERMIOS_BYTES = 256;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPENPT = function("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANTPT = function("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCKPT = function("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle PTSNAME = function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("open"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle TCGETATTR = function("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle TCSETATTR = function("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle CFMAKERAW = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("cfmakeraw"),
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle READ = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle POLL = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);

    private LibC() {}

    /// A new master, unlocked; negative when the system has none left.
    static int openMaster() {
        int master = (int) call(OPENPT, O_RDWR | O_NOCTTY | O_NONBLOCK);
        return master >= 0 && (int) call(GRANTPT, master) == 0 && (int) call(UNLOCKPT, master) == 0 ? master : -1;
    }

    static String slaveOf(int master) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(128);
            call(PTSNAME, master, name, name.byteSize());
            return name.getString(0);
        }
    }

    static int open(String path) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(OPEN, arena.allocateFrom(path), O_RDWR | O_NOCTTY);
        }
    }

    static void close(int descriptor) {
        call(CLOSE, descriptor);
    }

    /// No echo, no line editing, eight bits: bytes cross as they are.
    static void makeRaw(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment termios = arena.allocate(TERMIOS_BYTES);
            call(TCGETATTR, descriptor, termios);
            call(CFMAKERAW, termios);
            call(TCSETATTR, descriptor, 0, termios);
        }
    }

    /// Waits until there is something to read, for so long at most.
    static boolean readable(int descriptor, int milliseconds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(8, 4);
            request.set(JAVA_INT, 0, descriptor);
            request.set(ValueLayout.JAVA_SHORT, 4, POLLIN);
            return (int) call(POLL, request, 1L, milliseconds) > 0 && (request.get(ValueLayout.JAVA_SHORT, 6) & POLLIN) != 0;
        }
    }

    static int read(int descriptor, byte[] buffer) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(buffer.length);
            int count = (int) (long) call(READ, descriptor, bytes, bytes.byteSize());
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, buffer, 0, Math.max(0, count));
            return count;
        }
    }

    static int write(int descriptor, byte[] buffer) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, buffer);
            return (int) (long) call(WRITE, descriptor, bytes, bytes.byteSize());
        }
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            List<Object> list = new ArrayList<>(List.of(arguments));
            Object result = function.invokeWithArguments(list);
            return result == null ? 0 : result;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C library failed", e);
        }
    }
}
