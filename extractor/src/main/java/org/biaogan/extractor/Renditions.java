package org.biaogan.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Has programs of the host make a PDF or a still of files that Java does not draw, one process for
 * one file. A still is drawn anew by our own process, so that nothing of the photo but what is seen
 * stays in it.
 */
public final class Renditions {

    private static final int WIDTH = 2000;

    private final Fences fences;
    private final Limits limits;
    private final Decoders decoders;
    private final Readers readers;
    private final Path work;
    private final AtomicInteger started = new AtomicInteger();

    /**
     * @param work a folder of its own, on the disk of the files if that can be; emptied
     */
    public Renditions(Fences fences, Limits limits, Decoders decoders, Readers readers, Path work) {
        this.fences = fences;
        this.limits = limits;
        this.decoders = decoders;
        this.readers = readers;
        this.work = work.toAbsolutePath();
        Folders.empty(this.work);
    }

    /** Whether files of a kind are looked at by a rendition. */
    public static boolean isWantedFor(String mediaType) {
        return Office.knows(mediaType) || Stills.isPhoto(mediaType) || Stills.isFilm(mediaType);
    }

    /**
     * Makes a file's rendition.
     *
     * @param mediaType what the bytes are
     * @param into where it is to lie
     */
    public Rendition make(Path original, String mediaType, Path into)
            throws IOException, Unreadable, InterruptedException {
        if (Office.knows(mediaType)) {
            return paper(original, mediaType, here(decoders.office()), into);
        }
        if (Stills.isPhoto(mediaType)) {
            return photo(original, here(decoders.photo()), into);
        }
        if (Stills.isFilm(mediaType)) {
            return film(original, here(decoders.film()), here(decoders.filmFacts()), into);
        }
        throw new Unreadable(Reason.NOT_HERE);
    }

    private Rendition paper(Path original, String mediaType, Path soffice, Path into)
            throws IOException, Unreadable, InterruptedException {
        try (OneRun run = run(original, Office.name(mediaType))) {
            Files.move(made(Office.pdf(run, soffice)), into, StandardCopyOption.REPLACE_EXISTING);
            return new Rendition(true, null);
        }
    }

    private Rendition photo(Path original, Path decoder, Path into)
            throws IOException, Unreadable, InterruptedException {
        try (OneRun run = run(original, "photo.heic")) {
            drawAnew(made(Stills.ofPhoto(run, decoder)), into);
            return new Rendition(false, null);
        }
    }

    private Rendition film(Path original, Path decoder, Path facts, Path into)
            throws IOException, Unreadable, InterruptedException {
        try (OneRun run = run(original, "film")) {
            Double seconds = Stills.seconds(run, facts);
            drawAnew(made(Stills.ofFilm(run, decoder, seconds)), into);
            return new Rendition(false, seconds);
        }
    }

    private OneRun run(Path original, String name) throws IOException {
        Path folder = work.resolve("" + started.incrementAndGet());
        return new OneRun(fences, limits, folder, original, name);
    }

    private void drawAnew(Path still, Path into)
            throws IOException, Unreadable, InterruptedException {
        Files.write(into, readers.picture(still, "still.png", 1, WIDTH));
    }

    private static Path here(@Nullable Path decoder) throws Unreadable {
        if (decoder == null) {
            throw new Unreadable(Reason.NOT_HERE);
        }
        return decoder;
    }

    private static Path made(@Nullable Path left) throws Unreadable {
        if (left == null) {
            throw new Unreadable(Reason.BROKEN);
        }
        return left;
    }
}
