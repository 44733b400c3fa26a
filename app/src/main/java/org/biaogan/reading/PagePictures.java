package org.biaogan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biaogan.extractor.Unreadable;
import org.biaogan.files.FileStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Pictures of pages, drawn when somebody first looks and kept beside the home's other folders. They
 * hold what is seen and nothing else of the file: no program, no place of a photo. All of them may
 * be thrown away.
 */
@Service
public class PagePictures {

    private static final Set<String> DRAWN =
            Set.of(
                    "application/pdf",
                    "application/ofd",
                    "image/jpeg",
                    "image/png",
                    "image/gif",
                    "image/bmp",
                    "image/tiff",
                    "image/webp");

    private static final String RENDITION = "rendition";
    private static final String NOT_TO_BE_HAD = ".none";

    private final Path drawn;
    private final FileStore store;
    private final ConfinedPrograms programs;

    PagePictures(@Value("${biaogan.home}") Path home, FileStore store, ConfinedPrograms programs) {
        this.drawn = home.resolve("drawn").toAbsolutePath();
        this.store = store;
        this.programs = programs;
    }

    /** How large a picture is wanted: its width in pixels. */
    public enum Size {
        PAGE(1400),
        LEAF(240);

        private final int width;

        Size(int width) {
            this.width = width;
        }
    }

    /** Whether there are pictures of files of this kind. */
    public static boolean areOf(String mediaType) {
        return DRAWN.contains(mediaType);
    }

    /** The picture of a page; none where the file cannot be drawn, which is tried once. */
    public Optional<Path> find(String sha256, String name, int page, Size size)
            throws InterruptedException {
        Path picture = folder(sha256).resolve(page + "-" + size + ".jpg");
        if (Files.isRegularFile(picture)) {
            return Optional.of(picture);
        }
        Path none = picture.resolveSibling(picture.getFileName() + NOT_TO_BE_HAD);
        if (Files.exists(none)) {
            return Optional.empty();
        }
        Path rendition = rendition(sha256);
        if (Files.isRegularFile(rendition)) {
            return draw(rendition, RENDITION, page, size, picture, none);
        }
        try (var original = store.borrow(sha256)) {
            return draw(original.path(), name, page, size, picture, none);
        }
    }

    private Optional<Path> draw(
            Path shown, String name, int page, Size size, Path picture, Path none)
            throws InterruptedException {
        try {
            Files.createDirectories(picture.getParent());
            try {
                keep(programs.readers().picture(shown, name, page, size.width), picture);
                return Optional.of(picture);
            } catch (Unreadable cannotBeDrawn) {
                keep(new byte[0], none);
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the PDF or still lies by which a file is looked at, once it is made. */
    Path rendition(String sha256) {
        return folder(sha256).resolve(RENDITION);
    }

    /** Puts a rendition in its place; what could not be drawn without it is tried again. */
    void keepRendition(String sha256, Path made) {
        try {
            forget(List.of(sha256));
            Files.createDirectories(folder(sha256));
            Files.move(made, rendition(sha256), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away the pictures of these files. */
    void forget(List<String> fingerprints) {
        for (String sha256 : fingerprints) {
            Path folder = folder(sha256);
            if (Files.isDirectory(folder)) {
                clear(folder);
            }
        }
    }

    private Path folder(String sha256) {
        return drawn.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void keep(byte[] bytes, Path place) throws IOException {
        Path part = Files.createTempFile(place.getParent(), "part", ".tmp");
        Files.write(part, bytes);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void clear(Path folder) {
        try (Stream<Path> pictures = Files.list(folder)) {
            for (Path picture : pictures.toList()) {
                Files.deleteIfExists(picture);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
