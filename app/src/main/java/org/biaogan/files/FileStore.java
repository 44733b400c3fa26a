package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.biaogan.base.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Bytes under their own hash, in folders of the home. A file is complete and on disk before it has
 * its name, and before the database knows it; the same bytes are kept once.
 */
@Service
public class FileStore {

    private static final int BUFFER = 1 << 16;

    private final Path files;
    private final Path incoming;
    private final BlobRepository blobs;
    private final MediaTypes mediaTypes;
    private final Clock clock;

    FileStore(HomeFolder home, BlobRepository blobs, MediaTypes mediaTypes, Clock clock) {
        this.files = home.files();
        this.incoming = home.incoming();
        this.blobs = blobs;
        this.mediaTypes = mediaTypes;
        this.clock = clock;
    }

    /** Streams to disk with constant memory. A stream that breaks off leaves nothing behind. */
    public StoredFile store(InputStream bytes, @Nullable String originalName) throws IOException {
        Path part = Files.createTempFile(incoming, "part-", ".tmp");
        try {
            MessageDigest digest = sha256();
            copy(new DigestInputStream(bytes, digest), part);
            return keep(part, HexFormat.of().formatHex(digest.digest()), originalName);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes over a file that was made in the home's work folder. */
    public StoredFile adopt(Path made, @Nullable String originalName) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(made), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return keep(made, HexFormat.of().formatHex(digest.digest()), originalName);
    }

    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes are; a missing file is a fault of the store, told as not found. */
    public Path path(String sha256) {
        Path path = place(sha256);
        if (!Files.isRegularFile(path)) {
            throw new NotFound("file", sha256);
        }
        return path;
    }

    public Optional<StoredFile> find(String sha256) {
        return blobs.find(sha256);
    }

    /** The bytes are gone for good. Only a removal by two persons may ask for this. */
    public void destroy(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
    }

    private StoredFile keep(Path complete, String sha256, @Nullable String originalName)
            throws IOException {
        String mediaType = mediaTypes.of(complete, originalName);
        long size = Files.size(complete);
        Path place = place(sha256);
        if (!Files.isRegularFile(place)) {
            Path folder = Files.createDirectories(folder(sha256));
            Files.move(complete, place, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        }
        blobs.add(new StoredFile(sha256, size, mediaType), OffsetDateTime.now(clock));
        return new StoredFile(sha256, size, mediaType);
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NotFound("file", sha256);
        }
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return files.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
