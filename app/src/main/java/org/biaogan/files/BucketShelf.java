package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.input.BoundedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3-compatible store. A large file travels in parts and has its name only when all
 * have come; the server checks each part by its sum.
 *
 * @param prefix what stands before each name, such as {@code biaogan/}
 * @param part how many bytes travel at once
 */
record BucketShelf(S3Client s3, String bucket, String prefix, long part) implements Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(BucketShelf.class);
    private static final int MOST_PARTS = 10_000;
    private static final String TYPE = "application/octet-stream";

    @Override
    public Kind kind() {
        return Kind.S3;
    }

    private String key(String name) {
        return prefix + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public void put(Path complete, String name) throws IOException {
        long size = Files.size(complete);
        try {
            if (size <= part) {
                String sum = md5(complete, 0, size);
                s3.putObject(
                        it -> it.bucket(bucket).key(key(name)).contentMD5(sum),
                        body(complete, 0, size));
            } else {
                putInParts(complete, size, name);
            }
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    /** What breaks off is given up at once, or later where the server is dead. */
    private void putInParts(Path complete, long size, String name) throws IOException {
        String key = key(name);
        String upload = s3.createMultipartUpload(it -> it.bucket(bucket).key(key)).uploadId();
        try {
            List<CompletedPart> parts = parts(complete, size, key, upload);
            s3.completeMultipartUpload(it ->
                    it.bucket(bucket)
                            .key(key)
                            .uploadId(upload)
                            .multipartUpload(all -> all.parts(parts)));
        } catch (SdkException | IOException | UncheckedIOException broken) {
            giveUp(key, upload, broken);
            throw broken;
        }
    }

    private List<CompletedPart> parts(Path complete, long size, String key, String upload)
            throws IOException {
        long each = Math.max(part, size / MOST_PARTS + 1);
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < size; from += each) {
            int number = parts.size() + 1;
            long length = Math.min(each, size - from);
            String sum = md5(complete, from, length);
            String tag =
                    s3.uploadPart(
                                    it ->
                                            it.bucket(bucket)
                                                    .key(key)
                                                    .uploadId(upload)
                                                    .partNumber(number)
                                                    .contentMD5(sum),
                                    body(complete, from, length))
                            .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    private void giveUp(String key, String upload, Exception broken) {
        try {
            s3.abortMultipartUpload(it -> it.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException | UncheckedIOException dead) {
            broken.addSuppressed(dead);
        }
    }

    @Override
    public boolean has(String name) throws IOException {
        try {
            s3.headObject(it -> it.bucket(bucket).key(key(name)));
            return true;
        } catch (NoSuchKeyException nothing) {
            return false;
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    @Override
    public InputStream open(String name, long from) throws IOException {
        try {
            return s3.getObject(it ->
                    it.bucket(bucket)
                            .key(key(name))
                            .range(from == 0 ? null : "bytes=" + from + "-"));
        } catch (NoSuchKeyException nothing) {
            throw new NoSuchFileException(name);
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    @Override
    public void clear(String name) throws IOException {
        try {
            s3.deleteObject(it -> it.bucket(bucket).key(key(name)));
            clearVersions(key(name));
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    /** A bucket with versions would keep what was deleted. */
    private void clearVersions(String key) {
        ListObjectVersionsResponse all;
        try {
            all = s3.listObjectVersions(it -> it.bucket(bucket).prefix(key));
        } catch (S3Exception untold) {
            LOG.warn("Old versions of {} may remain: {}", key, untold.getMessage());
            return;
        }
        all.versions().stream()
                .filter(it -> it.key().equals(key))
                .map(ObjectVersion::versionId)
                .forEach(it -> clearVersion(key, it));
        all.deleteMarkers().stream()
                .filter(it -> it.key().equals(key))
                .forEach(it -> clearVersion(key, it.versionId()));
    }

    private void clearVersion(String key, String version) {
        s3.deleteObject(it -> it.bucket(bucket).key(key).versionId(version));
    }

    @Override
    public List<String> names(String sha256) throws IOException {
        try {
            return s3.listObjectsV2(it -> it.bucket(bucket).prefix(key(sha256))).contents().stream()
                    .map(it -> name(it.key()))
                    .toList();
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    @Override
    public void each(Consumer<List<Entry>> batch) throws IOException {
        try {
            s3.listObjectsV2Paginator(it -> it.bucket(bucket).prefix(prefix))
                    .forEach(page ->
                            batch.accept(
                                    page.contents().stream()
                                            .filter(it -> !it.key().equals(owner()))
                                            .map(it ->
                                                    new Entry(
                                                            name(it.key()),
                                                            it.size(),
                                                            it.lastModified()))
                                            .toList()));
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    @Override
    public int giveUpUnfinished(Instant before) throws IOException {
        try {
            List<MultipartUpload> old =
                    s3
                            .listMultipartUploadsPaginator(it -> it.bucket(bucket).prefix(prefix))
                            .uploads()
                            .stream()
                            .filter(it -> it.initiated().isBefore(before))
                            .toList();
            for (MultipartUpload it : old) {
                giveUp(it);
            }
            return old.size();
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    private void giveUp(MultipartUpload upload) {
        try {
            s3.abortMultipartUpload(
                    it -> it.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
        } catch (NoSuchUploadException gone) {
            LOG.debug("{} has ended by itself", upload.uploadId());
        }
    }

    private String owner() {
        return prefix + "home";
    }

    /** Whether the home of this name was the first to ask. */
    boolean isOf(String home) throws IOException {
        try {
            return s3.getObjectAsBytes(it -> it.bucket(bucket).key(owner()))
                    .asUtf8String()
                    .equals(home);
        } catch (NoSuchKeyException first) {
            s3.putObject(it -> it.bucket(bucket).key(owner()), RequestBody.fromString(home));
            return true;
        } catch (SdkException | UncheckedIOException away) {
            throw new ShelfAway(away);
        }
    }

    /** Read again from the disk where a try must be repeated. */
    private static RequestBody body(Path file, long from, long length) {
        return RequestBody.fromContentProvider(() -> slice(file, from, length), length, TYPE);
    }

    private static InputStream slice(Path file, long from, long length) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(from);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(length)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String md5(Path file, long from, long length) throws IOException {
        try (var bytes =
                new DigestInputStream(
                        slice(file, from, length), MessageDigest.getInstance("MD5"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
