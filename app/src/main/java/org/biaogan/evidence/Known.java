package org.biaogan.evidence;

/**
 * A file that somebody has put in, as their own device knows it.
 *
 * @param path its name, with the folders it lay in
 * @param modified when the device says it was last changed: milliseconds since 1970
 */
public record Known(String path, long bytes, long modified) {}
