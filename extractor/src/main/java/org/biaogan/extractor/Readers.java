package org.biaogan.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaogan.extractor.Wire.Want;

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
    private final Map<Limits, Deque<ConfinedReader>> idle = new HashMap<>();
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
        Folders.empty(this.work);
    }

    /** Text and facts of a file; waits while all processes are busy. */
    public Reading read(Path file, String name)
            throws IOException, Unreadable, InterruptedException {
        return ask(limits, file, Wire.Asked.of(Want.TEXT, name), in -> Wire.read(in, limits));
    }

    /** The words that are seen on a photo, or on pages of a scan, with their pages. */
    public Reading readSeen(Path file, String name)
            throws IOException, Unreadable, InterruptedException {
        return ask(
                Limits.SEEING,
                file,
                Wire.Asked.of(Want.SEEN_WORDS, name),
                in -> Wire.read(in, Limits.SEEING));
    }

    /**
     * Takes the files out of an archive or a mail, by a process of its own that has ended before
     * anything it made is touched.
     *
     * @param into an empty folder on the same disk, where each file gets its number as its name
     */
    public Unpacked unpack(Path archive, String name, Path into)
            throws IOException, Unreadable, InterruptedException {
        return unpack(archive, name, into, Limits.UNPACKING);
    }

    Unpacked unpack(Path archive, String name, Path into, Limits limits)
            throws IOException, Unreadable, InterruptedException {
        places.acquire();
        try (ConfinedReader reader = start(limits)) {
            Files.createDirectories(reader.within());
            Unpacked unpacked =
                    reader.ask(archive, Wire.Asked.of(Want.FILES, name), Wire::readUnpacked);
            reader.end();
            for (Unpacked.Entry entry : unpacked.files()) {
                Path taken = into.resolve("" + entry.no());
                Files.move(reader.within().resolve("" + entry.no()), taken);
                if (!Files.isRegularFile(taken, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(taken);
                    throw new Unreadable(Unreadable.Reason.BROKEN);
                }
            }
            return unpacked;
        } finally {
            places.release();
        }
    }

    /**
     * A picture of one page as JPEG, drawn anew: nothing of the file is in it but what is seen.
     *
     * @param page from 1
     * @param width pixels
     */
    public byte[] picture(Path file, String name, int page, int width)
            throws IOException, Unreadable, InterruptedException {
        return ask(
                limits, file, new Wire.Asked(Want.PICTURE, name, page, width), Wire::readPicture);
    }

    /**
     * How a photo or a first page looks: 64 bits, of which few differ where two pictures are alike.
     */
    public long look(Path file, String name) throws IOException, Unreadable, InterruptedException {
        return ask(limits, file, Wire.Asked.of(Want.LOOK, name), Wire::readLook);
    }

    private <T> T ask(Limits within, Path file, Wire.Asked asked, ConfinedReader.Answer<T> answer)
            throws IOException, Unreadable, InterruptedException {
        places.acquire();
        try {
            ConfinedReader reader = take(within);
            try {
                return reader.ask(file, asked, answer);
            } finally {
                giveBack(within, reader);
            }
        } finally {
            places.release();
        }
    }

    private ConfinedReader take(Limits within) throws IOException {
        synchronized (idle) {
            var free = idle.get(within);
            if (free != null && !free.isEmpty()) {
                return free.pop();
            }
        }
        return start(within);
    }

    private ConfinedReader start(Limits within) throws IOException {
        Path folder = work.resolve("" + started.incrementAndGet());
        return new ConfinedReader(fences, within, programs, folder, waiting);
    }

    private void giveBack(Limits within, ConfinedReader reader) {
        if (!reader.alive() || reader.read() >= FILES_EACH) {
            reader.close();
            return;
        }
        synchronized (idle) {
            idle.computeIfAbsent(within, it -> new ArrayDeque<>()).push(reader);
        }
    }

    /** Ends the processes that have nothing to read; the next file starts another. */
    public void rest() {
        synchronized (idle) {
            idle.values().forEach(it -> it.forEach(ConfinedReader::close));
            idle.clear();
        }
    }

    @Override
    public void close() {
        rest();
        waiting.shutdownNow();
    }
}
