package org.biaogan.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One instance per home: held by the operating system, so it goes when the process goes. */
public final class HomeLock implements AutoCloseable {

    /**
     * The operating system drops all locks of a process on a file as soon as the process closes any
     * handle to it, so a home that this process holds must not even be opened again.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final FileChannel channel;

    private HomeLock(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /** The lock of a home, which is made where there is none; refused where somebody holds it. */
    public static HomeLock take(Path folder) {
        return tryTake(Home.open(folder)).orElseThrow(() -> isHeld(folder));
    }

    static LauncherException isHeld(Path folder) {
        return new LauncherException(
                "Biaogan is already running on %s. Stop it first, or choose another folder with --home."
                                .formatted(folder.toAbsolutePath())
                        + " / 该数据目录已有一个实例在运行：请先停止它，或用 --home 另选目录。");
    }

    /** The lock, or nothing where somebody holds it. */
    static Optional<HomeLock> tryTake(Home home) {
        try {
            Path place = home.root().toRealPath();
            if (!HELD_HERE.add(place)) {
                return Optional.empty();
            }
            Optional<HomeLock> lock = Optional.empty();
            try {
                lock = tryTake(home, place);
            } finally {
                if (lock.isEmpty()) {
                    HELD_HERE.remove(place);
                }
            }
            return lock;
        } catch (IOException e) {
            throw new LauncherException(
                    "The file %s cannot be locked; put the home on a local disk."
                                    .formatted(home.lock())
                            + " / 无法锁定数据目录：请把它放在本地磁盘上。",
                    e);
        }
    }

    private static Optional<HomeLock> tryTake(Home home, Path place) throws IOException {
        FileChannel channel =
                FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(place, channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("The lock cannot be released / 无法释放锁", e);
        } finally {
            HELD_HERE.remove(place);
        }
    }
}
