package org.biaogan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.biaogan.base.Refused;
import org.biaogan.files.DamagedBytes;

/** What may go wrong with a file though it is not known to be its own fault. */
final class Fault {

    private Fault() {}

    /** The store is away, the disk is full, no process starts; damaged bytes stay damaged. */
    static boolean isOfHost(Exception fault) {
        Throwable it = fault instanceof UncheckedIOException told ? told.getCause() : fault;
        return it instanceof Refused || it instanceof IOException && !(it instanceof DamagedBytes);
    }

    static RuntimeException unchecked(String sha256, Exception fault) {
        return fault instanceof RuntimeException told
                ? told
                : new UncheckedIOException(sha256, (IOException) fault);
    }
}
