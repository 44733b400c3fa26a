package org.biaogan.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts its own thread behind a fence and starts one process there. */
final class Starter implements Runnable {

    private final ProcessBuilder builder;
    private final List<Path> readable;
    private final Path writable;
    private final @Nullable Path sockets;
    private @Nullable Process process;
    private @Nullable Exception failure;

    Starter(ProcessBuilder builder, List<Path> readable, Path writable, @Nullable Path sockets) {
        this.builder = builder;
        this.readable = readable;
        this.writable = writable;
        this.sockets = sockets;
    }

    @Override
    public void run() {
        try {
            Landlock.fence(readable, writable, sockets);
            process = builder.start();
        } catch (IOException | RuntimeException refused) {
            failure = refused;
        }
    }

    Process started() throws IOException {
        if (process == null) {
            throw new IOException("A confined process cannot be started", failure);
        }
        return process;
    }
}
