package org.biaogan.extractor.child;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * The way answers take. What libraries and the virtual machine print goes elsewhere, also where
 * native code prints it.
 */
final class OwnChannel {

    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private OwnChannel() {}

    /** Takes over what was standard output, which from now on is standard error. */
    static OutputStream open() throws IOException {
        try {
            int kept = (int) function("dup", 1).invokeExact(STANDARD_OUTPUT);
            int moved = (int) function("dup2", 2).invokeExact(STANDARD_ERROR, STANDARD_OUTPUT);
            if (kept < 0 || moved < 0) {
                throw new IOException("Standard output cannot be moved");
            }
            return new FileOutputStream("/dev/fd/" + kept);
        } catch (IOException | RuntimeException | Error known) {
            throw known;
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }

    private static MethodHandle function(String name, int arguments) {
        var linker = Linker.nativeLinker();
        var words = new MemoryLayout[arguments];
        Arrays.fill(words, ValueLayout.JAVA_INT);
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, words));
    }
}
