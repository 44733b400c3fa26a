package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.biaogan.extractor.Unpacked;
import org.biaogan.extractor.Unpacked.Entry;
import org.biaogan.extractor.Unpacked.LeftOut;
import org.biaogan.extractor.Unpacked.Why;
import org.biaogan.extractor.Wire;
import org.jspecify.annotations.Nullable;

/** What has been taken out of an archive so far: files that bear numbers, never their names. */
final class Taken {

    private static final Set<String> LEFT_BY_PROGRAMS =
            Set.of(".ds_store", "thumbs.db", "desktop.ini", "ehthumbs.db");

    private final Path folder;
    private final List<Entry> files = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private long room;

    /**
     * @param most bytes that all files together may have
     */
    Taken(Path folder, long most) {
        this.folder = folder;
        this.room = most;
    }

    /** An archive gives more than any archive may. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Unpacked all() {
        return new Unpacked(files, leftOut);
    }

    /** Whether it is something that somebody wrote, and not what programs leave in folders. */
    static boolean isWanted(String path) {
        String plain = path.replace('\\', '/');
        String name = plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !plain.startsWith("__MACOSX/")
                && !name.startsWith("~$")
                && !name.startsWith("._")
                && !LEFT_BY_PROGRAMS.contains(name);
    }

    /** A file whose content breaks off is left out. */
    void add(String path, @Nullable Long modified, InputStream content) throws IOException {
        OutputStream out = open(path, modified);
        try (out) {
            content.transferTo(out);
        } catch (IOException broken) {
            takeBack(Why.BROKEN);
        }
    }

    /** The next file; what is written counts towards what an archive may give. */
    OutputStream open(String path, @Nullable Long modified) throws IOException {
        if (files.size() == Wire.MOST_FILES) {
            throw new TooMuch();
        }
        int no = files.size() + 1;
        OutputStream out = Files.newOutputStream(folder.resolve("" + no));
        files.add(new Entry(no, path, modified));
        return new Counted(out);
    }

    void leaveOut(String path, Why why) {
        if (leftOut.size() == Wire.MOST_FILES) {
            throw new TooMuch();
        }
        leftOut.add(new LeftOut(path, why));
    }

    /** The newest file turned out to be broken. */
    void takeBack(Why why) throws IOException {
        Entry last = files.removeLast();
        Files.delete(folder.resolve("" + last.no()));
        leaveOut(last.path(), why);
    }

    private final class Counted extends OutputStream {

        private final OutputStream out;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            count(length);
            out.write(b, from, length);
        }

        private void count(int more) {
            room -= more;
            if (room < 0) {
                throw new TooMuch();
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
