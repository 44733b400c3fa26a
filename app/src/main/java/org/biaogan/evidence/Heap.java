package org.biaogan.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which of the files on somebody's table are looked at.
 *
 * @param folder where they lay, its folders below included; null for all
 * @param page from 1
 */
public record Heap(@Nullable String folder, int page) {

    /** Files on a page of the table; the others follow. */
    static final int SIZE = 40;

    public static final Heap FIRST = new Heap(null, 1);

    public Heap {
        folder = Said.orNothing(folder);
        page = Math.max(1, page);
    }

    /** The same, on a page that is there. */
    Heap within(int files) {
        return new Heap(folder, Math.min(page, 1 + Math.max(0, files - 1) / SIZE));
    }

    public int offset() {
        return (page - 1) * SIZE;
    }

    /** A folder in which files lay that wait, and how many. */
    public record Folder(String name, int files) {}
}
