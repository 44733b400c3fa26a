package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Date;
import net.sf.sevenzipjbinding.ExtractAskMode;
import net.sf.sevenzipjbinding.ExtractOperationResult;
import net.sf.sevenzipjbinding.IArchiveExtractCallback;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.ISequentialOutStream;
import net.sf.sevenzipjbinding.PropID;
import net.sf.sevenzipjbinding.SevenZip;
import net.sf.sevenzipjbinding.SevenZipException;
import net.sf.sevenzipjbinding.SevenZipNativeInitializationException;
import net.sf.sevenzipjbinding.impl.RandomAccessFileInStream;
import org.biaogan.extractor.Unpacked.Why;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** Archives of 7-Zip and WinRAR, and what else 7-Zip opens. */
final class OtherArchives {

    private OtherArchives() {}

    static void unpack(Path file, Taken taken) throws IOException, Unreadable {
        try {
            SevenZip.initSevenZipFromPlatformJAR();
        } catch (SevenZipNativeInitializationException notForThisHost) {
            throw new Unreadable(Reason.NOT_HERE);
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r");
                IInArchive archive =
                        SevenZip.openInArchive(null, new RandomAccessFileInStream(bytes))) {
            var each = new Each(archive, taken);
            try {
                archive.extract(null, false, each);
            } catch (SevenZipException stopped) {
                each.rethrowTooMuch();
                throw stopped;
            }
        } catch (SevenZipException closed) {
            throw new Unreadable(
                    String.valueOf(closed.getMessage()).contains("password")
                            ? Reason.LOCKED
                            : Reason.BROKEN);
        }
    }

    /** Takes what the library hands out, file by file. */
    private static final class Each implements IArchiveExtractCallback {

        private final IInArchive archive;
        private final Taken taken;
        private @Nullable OutputStream open;
        private Taken.@Nullable TooMuch tooMuch;

        Each(IInArchive archive, Taken taken) {
            this.archive = archive;
            this.taken = taken;
        }

        void rethrowTooMuch() {
            if (tooMuch != null) {
                throw tooMuch;
            }
        }

        @Override
        public @Nullable ISequentialOutStream getStream(int index, ExtractAskMode mode)
                throws SevenZipException {
            String path = archive.getStringProperty(index, PropID.PATH);
            if (mode != ExtractAskMode.EXTRACT || isFolder(index) || !Taken.isWanted(path)) {
                return null;
            }
            if (Boolean.TRUE.equals(archive.getProperty(index, PropID.ENCRYPTED))) {
                taken.leaveOut(path, Why.LOCKED);
                return null;
            }
            try {
                OutputStream out = taken.open(path, modified(index));
                open = out;
                return data -> write(out, data);
            } catch (Taken.TooMuch beyond) {
                tooMuch = beyond;
                throw new SevenZipException(beyond);
            } catch (IOException disk) {
                throw new SevenZipException(disk);
            }
        }

        private int write(OutputStream out, byte[] data) throws SevenZipException {
            try {
                out.write(data);
                return data.length;
            } catch (Taken.TooMuch beyond) {
                tooMuch = beyond;
                throw new SevenZipException(beyond);
            } catch (IOException disk) {
                throw new SevenZipException(disk);
            }
        }

        private boolean isFolder(int index) throws SevenZipException {
            return Boolean.TRUE.equals(archive.getProperty(index, PropID.IS_FOLDER));
        }

        private @Nullable Long modified(int index) throws SevenZipException {
            return archive.getProperty(index, PropID.LAST_MODIFICATION_TIME) instanceof Date date
                    ? date.getTime()
                    : null;
        }

        @Override
        public void setOperationResult(ExtractOperationResult result) throws SevenZipException {
            OutputStream out = open;
            open = null;
            if (out == null) {
                return;
            }
            try {
                out.close();
                if (result != ExtractOperationResult.OK) {
                    taken.takeBack(Why.BROKEN);
                }
            } catch (IOException disk) {
                throw new SevenZipException(disk);
            }
        }

        @Override
        public void prepareOperation(ExtractAskMode mode) {}

        @Override
        public void setTotal(long total) {}

        @Override
        public void setCompleted(long complete) {}
    }
}
