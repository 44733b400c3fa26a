package org.biaogan.files;

/**
 * Bytes that are safely on disk.
 *
 * @param sha256 64 hexadecimal digits, lower case
 * @param size in bytes
 * @param mediaType what the bytes are, told from their content, never from the name alone
 */
public record StoredFile(String sha256, long size, String mediaType) {}
