package org.biaogan.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One mark of an object's trail with the name of who left it.
 *
 * @param what the act; also the key of its words on screen
 */
public record HistoryLine(OffsetDateTime at, @Nullable String name, String what) {}
