package org.biaogan.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.biaogan.files.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it comes from a device.
 *
 * @param path its name, with the folders it lay in
 * @param fileDate when the device says it was last changed
 */
public record Arrival(
        FileStore.Delivery bytes,
        long size,
        @Nullable String path,
        @Nullable OffsetDateTime fileDate) {

    /**
     * A part of a form.
     *
     * @param path where the name alone does not say it
     * @param lastModified in milliseconds, as browsers say it
     */
    static Arrival of(MultipartFile file, @Nullable String path, @Nullable Long lastModified) {
        return new Arrival(
                place -> file.transferTo(place.toFile()),
                file.getSize(),
                path == null ? file.getOriginalFilename() : path,
                time(lastModified));
    }

    /** The name without folders and without what would turn or hide it. */
    String name() {
        return FileNames.clean(path);
    }

    /** Stops a classified paper and an empty file, before a byte is kept. */
    void mustBeFit() {
        FileNames.mustBeFit(path == null ? name() : path, size);
    }

    /** A moment that a device tells in milliseconds. */
    static @Nullable OffsetDateTime time(@Nullable Long milliseconds) {
        return milliseconds == null
                ? null
                : OffsetDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    }
}
