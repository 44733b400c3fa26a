package org.biaogan.extractor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.extractor.Unreadable.Reason;

/**
 * One confined process with a folder to work in, and another that it only reads, in which one file
 * lies at a time.
 */
final class ConfinedReader implements AutoCloseable {

    private static final String MAIN = "org.biaogan.extractor.child.Main";
    private static final String FILE = "file";

    private final Process process;
    private final Path folder;
    private final Path files;
    private final Limits limits;
    private final ExecutorService waiting;
    private final DataOutputStream asks;
    private final DataInputStream answers;
    private int read;
    private boolean ended;

    ConfinedReader(
            Fences fences, Limits limits, List<Path> programs, Path folder, ExecutorService waiting)
            throws IOException {
        this.limits = limits;
        this.folder = Files.createDirectories(folder);
        this.files = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-file"));
        this.waiting = waiting;
        Path java = Path.of(System.getProperty("java.home"));
        this.process =
                fences.start(
                        limits,
                        folder,
                        Stream.concat(Stream.of(java, files), programs.stream()).toList(),
                        List.of(
                                java.resolve("bin/java").toString(),
                                "-Xmx" + limits.heap() + "m",
                                "-Xss2m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:-UsePerfData",
                                "-XX:ReservedCodeCacheSize=96m",
                                "-XX:CompressedClassSpaceSize=96m",
                                "-Djava.io.tmpdir=" + folder,
                                "-Djava.awt.headless=true",
                                "-Dpdfbox.fontcache=" + folder,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(programs),
                                MAIN,
                                files.resolve(FILE).toString(),
                                "" + limits.text(),
                                "" + limits.fileSize()));
        this.asks = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Classes and jars of these folders. */
    private static String classPath(List<Path> programs) {
        return programs.stream()
                .map(it -> it + File.pathSeparator + it.resolve("*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** How many files this process was given. */
    int read() {
        return read;
    }

    boolean alive() {
        return !ended && process.isAlive();
    }

    /** What is done with an answer. */
    interface Answer<T> {
        T read(DataInputStream in) throws IOException, Unreadable;
    }

    /**
     * Asks for something of one file; a process that fails, or takes too long, is ended.
     *
     * @param asked with the name as the file came, since some kinds are known by their ending only
     */
    <T> T ask(Path original, Wire.Asked asked, Answer<T> answer)
            throws IOException, Unreadable, InterruptedException {
        read++;
        Path file = files.resolve(FILE);
        try {
            Folders.lay(original, file);
            Future<T> answered =
                    waiting.submit(() -> {
                        Wire.write(asks, asked);
                        return answer.read(answers);
                    });
            return answered.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            close();
            throw new Unreadable(Reason.TIME);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreadable reason) {
                throw reason;
            }
            close();
            throw new Unreadable(Reason.KILLED);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Where the process lays what it takes out of a file. */
    Path within() {
        return folder.resolve(Wire.WITHIN);
    }

    /** Ends the process; nothing writes to its folder any more. */
    void end() {
        ended = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends the process and throws away its folder, with all that libraries have left there. */
    @Override
    public void close() {
        end();
        Folders.remove(folder);
        Folders.remove(files);
    }
}
