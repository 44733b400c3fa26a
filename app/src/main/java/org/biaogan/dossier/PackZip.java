package org.biaogan.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.biaogan.base.Refused;

/**
 * A pack being written: each piece is hashed on its way in and stands in the manifest. The file
 * appears under its name only when it is whole.
 */
public final class PackZip implements AutoCloseable {

    private static final Set<String> COMPRESSED_ALREADY =
            Set.of(
                    "jpg jpeg png gif webp heic heif avif mp4 mov m4v avi mkv wmv mp3 m4a aac ogg flac zip rar 7z gz xz bz2 docx xlsx pptx docm xlsm pptm odt ods odp ofd epub pdf"
                            .split(" "));

    /** Said so that unpackers take the names for what they are, UTF-8. */
    private static final int READABLE = 0644;

    private final Path file;
    private final Path part;
    private final long time;
    private final FileChannel channel;
    private final ZipArchiveOutputStream zip;
    private final PackManifest manifest = new PackManifest();
    private final Set<String> taken = new HashSet<>();
    private final byte[] buffer = new byte[1 << 16];
    private boolean finished;

    private PackZip(Path file, LocalDate day) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.time = day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        this.channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        this.zip = new ZipArchiveOutputStream(channel);
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setUseLanguageEncodingFlag(true);
        zip.setUseZip64(Zip64Mode.AsNeeded);
    }

    /** Begins a pack; what an interrupted build left behind is written over. */
    public static PackZip open(Path file, LocalDate day) throws IOException {
        return new PackZip(file, day);
    }

    /** Adds a piece whose bytes must be those that were filed; otherwise the pack is refused. */
    public void add(PackEntry entry, String sha256, InputStream bytes) throws IOException {
        if (!write(entry, bytes).equals(sha256)) {
            throw new Refused("dossier.piece-changed", entry.number(), entry.title());
        }
    }

    /** Adds a paper of the pack itself. */
    public void addBytes(PackEntry entry, byte[] bytes) throws IOException {
        write(entry, new ByteArrayInputStream(bytes));
    }

    /** Says in the manifest that a numbered piece is not here. */
    void leaveOut(LeftOut piece) {
        manifest.leaveOut(piece);
    }

    /** Writes both manifests and lets the pack appear under its name. */
    public void finish() throws IOException {
        addBytes(
                new PackEntry(PackManifest.LIST, "", "清单"),
                manifest.asJson().getBytes(StandardCharsets.UTF_8));
        byte[] sums = manifest.asSums().getBytes(StandardCharsets.UTF_8);
        write(new PackEntry(PackManifest.SUMS, "", ""), new ByteArrayInputStream(sums));
        zip.close();
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        finished = true;
    }

    /** A pack that was not finished leaves nothing. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            try {
                channel.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private String write(PackEntry entry, InputStream bytes) throws IOException {
        if (!taken.add(entry.path().toLowerCase(Locale.ROOT))) {
            throw new Refused("dossier.name-twice", entry.path());
        }
        var header = new ZipArchiveEntry(entry.path());
        header.setTime(time);
        header.setUnixMode(READABLE);
        header.setMethod(isCompressedAlready(entry.path()) ? ZipEntry.STORED : ZipEntry.DEFLATED);
        zip.putArchiveEntry(header);
        Sha256.Copied copied = Sha256.copy(bytes, zip, buffer);
        zip.closeArchiveEntry();
        manifest.add(entry, copied.sha256(), copied.size());
        return copied.sha256();
    }

    private static boolean isCompressedAlready(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return COMPRESSED_ALREADY.contains(extension.toLowerCase(Locale.ROOT));
    }
}
