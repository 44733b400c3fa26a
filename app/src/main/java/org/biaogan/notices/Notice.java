package org.biaogan.notices;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person was told.
 *
 * @param arguments of the words of its kind
 * @param href where it leads, below this server
 */
public record Notice(
        long id,
        NoticeKind kind,
        List<String> arguments,
        @Nullable String href,
        OffsetDateTime toldAt,
        boolean read) {

    public Notice {
        arguments = List.copyOf(arguments);
    }
}
