package org.biaogan.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says that helps to tell what it is, and what in it should not spread.
 *
 * @param taken when a photo was taken, as its camera wrote it
 * @param subject what a mail is about, as it says
 * @param sent when a mail was sent, as it says
 * @param beginning the first words of its text
 * @param read whether all that can be known of it is known
 */
public record FileHint(
        @Nullable String taken,
        @Nullable String subject,
        @Nullable String sent,
        @Nullable String beginning,
        boolean read,
        List<Warning> warnings) {

    public FileHint {
        warnings = List.copyOf(warnings);
    }

    /** The same file, with what else is to be warned of; the gravest first. */
    FileHint and(FileHint other) {
        return new FileHint(
                taken,
                subject,
                sent,
                beginning,
                read,
                Stream.concat(warnings.stream(), other.warnings.stream())
                        .sorted(Comparator.comparing(Warning::kind))
                        .toList());
    }

    /** Of a file that is not read yet. */
    public static final FileHint NONE = new FileHint(null, null, null, null, false, List.of());
}
