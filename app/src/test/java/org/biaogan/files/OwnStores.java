package org.biaogan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Stores that differ in their settings, over one folder and one bucket of a real S3 server. */
final class OwnStores implements AutoCloseable {

    final Wire wire;
    private final HomeFolder home;
    private final String bucket = "b" + System.nanoTime();
    private final BucketShelf shelf;

    OwnStores(HomeFolder home) throws IOException {
        this.wire = new Wire(S3Server.running().port());
        this.home = home;
        this.shelf =
                new BucketShelf(
                        StoreSetup.client(S3Server.bucket(wire.port(), bucket)),
                        bucket,
                        "biaogan/",
                        5 << 20);
        shelf.s3().createBucket(it -> it.bucket(bucket));
    }

    HomeFolder home() {
        return home;
    }

    BucketShelf bucket() {
        return shelf;
    }

    StoreSettings settings(Shelf.Kind place, @Nullable Path keys) {
        return new StoreSettings(
                place,
                keys,
                S3Server.bucket(wire.port(), bucket),
                new StoreSettings.Reread(30, DataSize.ofMegabytes(100)),
                false,
                Duration.ofDays(2));
    }

    Shelves shelves(Shelf.Kind place, @Nullable Path keys) {
        return StoreSetup.of(settings(place, keys), home.files(), home.incoming());
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    List<String> inBucket() {
        var names = new ArrayList<String>();
        try {
            shelf.each(batch -> batch.forEach(it -> names.add(it.name())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    List<Path> onDisk() throws IOException {
        try (Stream<Path> all =
                Stream.of(home.files(), home.incoming(), home.work()).flatMap(OwnStores::walk)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
