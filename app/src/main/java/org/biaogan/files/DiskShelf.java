package org.biaogan.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where files stand on disk: two levels of folders by the first digits of the hash. */
record DiskShelf(Path files) implements Shelf {

    private static final int BATCH = 1000;

    @Override
    public Kind kind() {
        return Kind.DISK;
    }

    Path place(String name) {
        return folder(name).resolve(name);
    }

    private Path folder(String name) {
        return files.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }

    @Override
    public void put(Path complete, String name) throws IOException {
        Path folder = folder(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(files);
            sync(files.resolve(name.substring(0, 2)));
        }
        Files.move(complete, place(name), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    @Override
    public boolean has(String name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public InputStream open(String name, long from) throws IOException {
        if (from == 0) {
            return told(Files.newInputStream(place(name)), name);
        }
        FileChannel channel = FileChannel.open(place(name), StandardOpenOption.READ);
        channel.position(from);
        return told(Channels.newInputStream(channel), name);
    }

    /** A part of the disk that cannot be read any more is damage, and no fault of the moment. */
    private static InputStream told(InputStream bytes, String name) {
        return new FilterInputStream(bytes) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                try {
                    return in.read(to, from, length);
                } catch (ClosedChannelException stopped) {
                    throw stopped;
                } catch (IOException lost) {
                    throw new DamagedBytes(name);
                }
            }
        };
    }

    @Override
    public void clear(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    @Override
    public List<String> names(String sha256) throws IOException {
        try (Stream<Path> all = Files.list(folder(sha256))) {
            return all.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith(sha256))
                    .toList();
        } catch (NoSuchFileException nothingLikeIt) {
            return List.of();
        }
    }

    @Override
    public void each(Consumer<List<Entry>> batch) throws IOException {
        var entries = new ArrayList<Entry>();
        try (Stream<Path> all = Files.find(files, 3, (path, it) -> it.isRegularFile())) {
            for (Iterator<Path> paths = all.iterator(); paths.hasNext(); ) {
                add(paths.next(), entries);
                if (entries.size() == BATCH) {
                    batch.accept(List.copyOf(entries));
                    entries.clear();
                }
            }
        }
        batch.accept(List.copyOf(entries));
    }

    private static void add(Path file, List<Entry> entries) throws IOException {
        try {
            entries.add(
                    new Entry(
                            file.getFileName().toString(),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException cleared) {
            // it went while the folders were read
        }
    }

    /**
     * What is not whole never has a name here: it lies in the work folder, which a start empties.
     */
    @Override
    public int giveUpUnfinished(Instant before) {
        return 0;
    }

    /** A new name is safe only once its folder is on disk. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
