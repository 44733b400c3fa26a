package org.biaogan.extractor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A few confined processes that read files, started when there is something to read. A process that
 * has read many files, or failed at one, is followed by another.
 */
public final class Readers implements AutoCloseable {

    private static final int FILES_EACH = 200;

    private final Fences fences;
    private final Limits limits;
    private final List<Path> programs;
    private final Path work;
    private final Semaphore places;
    private final Deque<ConfinedReader> idle = new ArrayDeque<>();
    private final AtomicInteger started = new AtomicInteger();
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param programs the folders with the classes and jars that parse
     * @param work a folder of the reader's own, on the disk of the files if that can be; emptied
     * @param most processes at once
     */
    public Readers(Fences fences, Limits limits, List<Path> programs, Path work, int most) {
        this.fences = fences;
        this.limits = limits;
        this.programs = programs.stream().map(Path::toAbsolutePath).toList();
        this.work = work.toAbsolutePath();
        this.places = new Semaphore(most, true);
        empty(this.work);
    }

    /** Text and facts of a file; waits while all processes are busy. */
    public Reading read(Path file, String name)
            throws IOException, Unreadable, InterruptedException {
        return ask(file, new Wire.Asked(name, 0, 0), in -> Wire.read(in, limits));
    }

    /**
     * A picture of one page as JPEG, drawn anew: nothing of the file is in it but what is seen.
     *
     * @param page from 1
     * @param width pixels
     */
    public byte[] picture(Path file, String name, int page, int width)
            throws IOException, Unreadable, InterruptedException {
        return ask(file, new Wire.Asked(name, page, width), Wire::readPicture);
    }

    private <T> T ask(Path file, Wire.Asked asked, ConfinedReader.Answer<T> answer)
            throws IOException, Unreadable, InterruptedException {
        places.acquire();
        try {
            ConfinedReader reader = take();
            try {
                return reader.ask(file, asked, answer);
            } finally {
                giveBack(reader);
            }
        } finally {
            places.release();
        }
    }

    private ConfinedReader take() throws IOException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        Path folder = work.resolve("" + started.incrementAndGet());
        return new ConfinedReader(fences, limits, programs, folder, waiting);
    }

    private void giveBack(ConfinedReader reader) {
        if (!reader.alive() || reader.read() >= FILES_EACH) {
            reader.close();
            return;
        }
        synchronized (idle) {
            idle.push(reader);
        }
    }

    /** Ends the processes that have nothing to read; the next file starts another. */
    public void rest() {
        synchronized (idle) {
            idle.forEach(ConfinedReader::close);
            idle.clear();
        }
    }

    @Override
    public void close() {
        rest();
        waiting.shutdownNow();
    }

    private static void empty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    if (!path.equals(folder)) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
