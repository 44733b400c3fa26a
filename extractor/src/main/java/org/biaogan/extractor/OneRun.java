package org.biaogan.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Programs of the host at work on one file, behind the same fences as our own: they see the file
 * and a folder to write to, both thrown away at the end, and nothing comes of them but what they
 * left there.
 */
final class OneRun implements AutoCloseable {

    /** Where LibreOffice opens a socket, whatever it is told. */
    private static final Path SOCKETS = Path.of("/tmp");

    /** How many seconds a killed process has to be gone. */
    private static final int LAST_BREATH = 5;

    private final Fences fences;
    private final Limits limits;
    private final Path folder;
    private final Path files;
    private final Path file;

    /**
     * @param folder of this run's own; made, and removed at the end
     * @param name of the file as the programs see it
     */
    OneRun(Fences fences, Limits limits, Path folder, Path original, String name)
            throws IOException {
        this.fences = fences;
        this.limits = limits;
        this.folder = Files.createDirectories(folder);
        this.files = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-file"));
        this.file = files.resolve(name);
        Folders.lay(original, file);
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    /** Runs a program to its end; what it said, or why it did not come to an end. */
    String run(List<Path> programs, List<String> command)
            throws IOException, Unreadable, InterruptedException {
        return run(programs, null, command);
    }

    /** Runs a program that wants a socket. */
    String runWithSocket(List<Path> programs, List<String> command)
            throws IOException, Unreadable, InterruptedException {
        return run(programs, SOCKETS, command);
    }

    private String run(List<Path> programs, @Nullable Path sockets, List<String> command)
            throws IOException, Unreadable, InterruptedException {
        var readable = new ArrayList<>(programs);
        readable.add(files);
        Process process = fences.startProgram(limits, folder, readable, sockets, command);
        try {
            process.getOutputStream().close();
            var said = new Said(process.getInputStream(), limits.text());
            Thread listening = Thread.ofVirtual().start(said);
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreadable(Reason.TIME);
            }
            listening.join(1000);
            return said.text();
        } finally {
            end(process);
        }
    }

    /** Ends a program and all that it started, and waits until none of them writes any more. */
    private static void end(Process process) {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().completeOnTimeout(each, LAST_BREATH, TimeUnit.SECONDS).join();
        }
    }

    /** What a program has left under a name; none where it left nothing, or no plain file. */
    @Nullable Path left(String name) throws IOException {
        Path left = folder.resolve(name);
        return Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS) && Files.size(left) > 0
                ? left
                : null;
    }

    static void forgetSocket(String endingIn) throws IOException {
        try (var left = Files.newDirectoryStream(SOCKETS, "*" + endingIn)) {
            for (Path socket : left) {
                Files.deleteIfExists(socket);
            }
        }
    }

    @Override
    public void close() {
        try {
            Folders.remove(folder);
        } finally {
            Folders.remove(files);
        }
    }
}
