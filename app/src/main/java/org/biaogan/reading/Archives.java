package org.biaogan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.biaogan.extractor.Unpacked;
import org.biaogan.extractor.Unreadable;
import org.biaogan.files.FileStore;
import org.springframework.stereotype.Service;

/** Files that hold files: archives, and mails with their attachments. */
@Service
public class Archives {

    private static final Set<String> KINDS =
            Set.of(
                    "application/zip",
                    "application/x-7z-compressed",
                    "application/x-rar-compressed",
                    "application/x-tar",
                    "application/gzip");

    private static final Set<String> MAILS = Set.of("message/rfc822", "application/vnd.ms-outlook");

    private final FileStore store;
    private final ConfinedPrograms programs;

    Archives(FileStore store, ConfinedPrograms programs) {
        this.store = store;
        this.programs = programs;
    }

    /** Whether a file is opened when it comes in. */
    public static boolean isOne(String mediaType, String name) {
        return KINDS.contains(mediaType) || isMail(mediaType, name);
    }

    /** Whether it is a mail; those are often taken for plain text. */
    public static boolean isMail(String mediaType, String name) {
        return MAILS.contains(mediaType)
                || mediaType.startsWith("text/") && name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    /**
     * Takes out what lies within, in a confined process.
     *
     * @param into an empty folder of the home, where each file gets its number as its name
     */
    public Unpacked unpack(String sha256, String name, Path into)
            throws Unreadable, InterruptedException {
        try (var archive = store.borrow(sha256)) {
            return programs.readers().unpack(archive.path(), name, into);
        } catch (IOException fault) {
            throw new UncheckedIOException(sha256, fault);
        }
    }
}
