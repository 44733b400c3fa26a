package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Who knows of copies of bytes that are outside the vault. A removal cannot reach them, so it names
 * them to the person. Modules above implement this for what they hand out.
 */
public interface Copies {

    /** What holds any of these bytes, the newest first. */
    List<Copy> list(List<String> fingerprints);

    /** Destroys, with the bytes, the copies that are still in this house. */
    default void destroy(List<String> fingerprints) {}

    /** What a copy is in: a pack, or a backup of the whole home. */
    enum Kind {
        PACK,
        BACKUP
    }

    /**
     * A pack or a backup that holds a copy.
     *
     * @param name as people know it: the pack's file name, the folder of the backup
     * @param madeAt when it was made
     * @param taken by whom it was fetched, as far as that is known
     */
    record Copy(Kind kind, String name, OffsetDateTime madeAt, List<Taken> taken) {

        public Copy {
            taken = List.copyOf(taken);
        }
    }

    /** That somebody took a copy. */
    record Taken(String by, OffsetDateTime at) {}
}
