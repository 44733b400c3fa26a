package org.biaogan.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** One instance per home: held by the operating system, so it goes when the process goes. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Home home) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new LauncherException(
                        "Biaogan is already running on "
                                + home.root()
                                + ". Stop it first, or choose another folder with --home."
                                + " / 该数据目录已有一个实例在运行：请先停止它，或用 --home 另选目录。");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new LauncherException(
                    "The lock of " + home.root() + " cannot be taken / 无法锁定数据目录", e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("The lock cannot be released / 无法释放锁", e);
        }
    }
}
