package org.biaogan.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.extractor.Decoders;
import org.biaogan.extractor.Fences;
import org.biaogan.extractor.Limits;
import org.biaogan.extractor.Readers;
import org.biaogan.extractor.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

/**
 * Where the programs are that read files: beside the application, or where a build has left them.
 * They are started when the first file is to be read.
 */
@Component
class ConfinedPrograms implements AutoCloseable {

    private static final String BESIDE = "extractor";
    private static final List<String> BUILT = List.of("target/classes", "target/lib");

    private final Path work;
    private final Path rendering;
    private final int most;
    private final boolean seesWords;
    private final boolean renders;
    private @Nullable Readers readers;
    private @Nullable Renditions renditions;

    ConfinedPrograms(
            @Value("${biaogan.home}") Path home,
            @Value("${biaogan.reading.processes}") int processes,
            @Value("${biaogan.reading.seen-words}") boolean seesWords,
            @Value("${biaogan.reading.renditions}") boolean renders) {
        this.work = home.resolve("work").resolve("reading");
        this.rendering = home.resolve("work").resolve("rendering");
        this.seesWords = seesWords;
        this.renders = renders;
        this.most = processes < 0 ? Runtime.getRuntime().availableProcessors() : processes;
    }

    /** How many files are read at once. */
    int most() {
        return most;
    }

    /** Whether words are looked for on pictures, which takes about a second each. */
    boolean seesWords() {
        return seesWords;
    }

    synchronized Readers readers() {
        if (readers == null) {
            readers =
                    new Readers(
                            Fences.ofThisHost(), Limits.USUAL, programs(), work, Math.max(1, most));
        }
        return readers;
    }

    /** What the host's own programs make of files. */
    synchronized Renditions renditions() {
        if (renditions == null) {
            renditions =
                    new Renditions(
                            Fences.ofThisHost(),
                            Limits.RENDERING,
                            renders ? Decoders.ofThisHost() : Decoders.NONE,
                            readers(),
                            rendering);
        }
        return renditions;
    }

    private static List<Path> programs() {
        Path application = new ApplicationHome(ConfinedPrograms.class).getDir().toPath();
        Path beside = application.resolve(BESIDE);
        if (Files.isDirectory(beside) && !Files.exists(beside.resolve("pom.xml"))) {
            return List.of(beside);
        }
        return Stream.iterate(application.toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve(BESIDE))
                .filter(it -> Files.isRegularFile(it.resolve("pom.xml")))
                .findFirst()
                .map(it -> BUILT.stream().map(it::resolve).toList())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The programs that read files are missing: " + beside));
    }

    /** Nothing waits to be read for now. */
    synchronized void rest() {
        if (readers != null) {
            readers.rest();
        }
    }

    @Override
    public synchronized void close() {
        if (readers != null) {
            readers.close();
            readers = null;
            renditions = null;
        }
    }
}
