package org.biaogan.files;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are safely on disk.
 *
 * @param sha256 64 hexadecimal digits, lower case
 * @param size in bytes
 * @param mediaType what the bytes are, told from their content, never from the name alone
 * @param pages how many pages the paper has, where the bytes tell
 */
public record StoredFile(String sha256, long size, String mediaType, @Nullable Integer pages) {

    /** The type of an Office file that breaks off or cannot be opened. */
    public static final String DAMAGED = "application/x-damaged";
}
