package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All places where bytes may be, and the one where new bytes go. The row of a file says where its
 * bytes are; where they are not found there (they are just being moved, or an older database was
 * restored) every other place is asked.
 */
final class Shelves {

    private static final int BUFFER = 1 << 16;

    private final Path incoming;
    private final DiskShelf disk;
    private final @Nullable BucketShelf bucket;
    private final Shelf newest;
    private final Keys keys;

    /**
     * @param work where a file is made before it is put into its place
     */
    Shelves(DiskShelf disk, @Nullable BucketShelf bucket, Shelf.Kind place, Keys keys, Path work) {
        this.incoming = work;
        this.disk = disk;
        this.bucket = bucket;
        this.newest = place == Shelf.Kind.DISK || bucket == null ? disk : bucket;
        this.keys = keys;
    }

    Shelf.Kind place() {
        return newest.kind();
    }

    Keys keys() {
        return keys;
    }

    /** The number of the key that seals what comes in. */
    @Nullable String sealedBy() {
        return keys.current().map(Key::id).orElse(null);
    }

    List<Shelf> all() {
        return bucket == null ? List.of(disk) : List.of(disk, bucket);
    }

    /** Whether what lies there is this home's alone: a bucket is its who used it first. */
    boolean isOurs(Shelf shelf) throws IOException {
        return switch (shelf) {
            case DiskShelf ours -> true;
            case BucketShelf it -> it.isOf(homeName());
        };
    }

    /** A name of this home that no copy of it has. */
    private String homeName() throws IOException {
        Path file = disk.files().resolveSibling("store-name");
        if (Files.notExists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file);
    }

    Kept fresh(String sha256, long size) {
        return new Kept(sha256, size, place(), sealedBy());
    }

    /** Keeps complete bytes where new ones go. They may be taken over by renaming. */
    Kept put(Path complete, String sha256) throws IOException {
        Kept kept = fresh(sha256, Files.size(complete));
        Optional<Key> key = keys.current();
        if (key.isEmpty()) {
            newest.put(complete, kept.name());
            return kept;
        }
        Path sealed = Files.createTempFile(incoming, "sealed-", ".tmp");
        try {
            try (InputStream plain = Files.newInputStream(complete)) {
                write(Seal.seal(plain, key.get(), sha256), sealed);
            }
            newest.put(sealed, kept.name());
            return kept;
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    boolean has(Kept kept) throws IOException {
        Shelf shelf = shelf(kept.shelf());
        return shelf != null && shelf.has(kept.name());
    }

    /** The same file where it is found now; none where its bytes are nowhere. */
    Optional<Kept> find(Kept told) throws IOException {
        if (has(told)) {
            return Optional.of(told);
        }
        for (Shelf shelf : all()) {
            for (String name : shelf.names(told.sha256())) {
                String key = name.length() > 65 ? name.substring(65) : null;
                if (key == null || keys.find(key).isPresent()) {
                    return Optional.of(new Kept(told.sha256(), told.size(), shelf.kind(), key));
                }
            }
        }
        return Optional.empty();
    }

    /** The file itself, where it lies on this disk as it came. */
    Optional<Path> near(Kept kept) {
        return kept.isAt(Shelf.Kind.DISK, null)
                ? Optional.of(disk.place(kept.name()))
                : Optional.empty();
    }

    /** The plain bytes from this one on, not compared with their hash. */
    InputStream open(Kept kept, long from) throws IOException {
        Shelf shelf = shelf(kept.shelf());
        if (shelf == null) {
            throw new NoSuchFileException(kept.name());
        }
        if (kept.sealedBy() == null) {
            return shelf.open(kept.name(), from);
        }
        if (from > 0 && from >= kept.size()) {
            return InputStream.nullInputStream();
        }
        Key key =
                keys.find(kept.sealedBy()).orElseThrow(() -> new NoSuchFileException(kept.name()));
        return Seal.open(offset -> shelf.open(kept.name(), offset), key, kept.sha256(), from);
    }

    /** Takes the bytes away from every place, sealed by whichever key. */
    void clear(String sha256) throws IOException {
        for (Shelf shelf : all()) {
            for (String name : shelf.names(sha256)) {
                shelf.clear(name);
            }
        }
    }

    /** Takes them from one place only, after they have come to another. */
    void clear(Kept kept) throws IOException {
        Shelf shelf = shelf(kept.shelf());
        if (shelf != null) {
            shelf.clear(kept.name());
        }
    }

    @Nullable Shelf shelf(Shelf.Kind kind) {
        return switch (kind) {
            case DISK -> disk;
            case S3 -> bucket;
        };
    }

    /** Writes to a file and brings it to disk. */
    static void write(InputStream from, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            var out = Channels.newOutputStream(channel);
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
    }
}
