package org.biaogan.extractor.child;

import java.io.IOException;
import java.nio.file.Path;
import org.biaogan.extractor.Unpacked;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;

/** Takes the files out of archives and mails. What lies within these in turn stays as it is. */
final class Unpacking {

    private final Path within;
    private final long most;

    /**
     * @param within the folder for what is taken out
     * @param most bytes that may be taken out of one archive
     */
    Unpacking(Path within, long most) {
        this.within = within;
        this.most = most;
    }

    Unpacked unpack(Path file, String name) throws Unreadable {
        var taken = new Taken(within, most);
        try {
            switch (Kind.of(file, name).toString()) {
                case "application/zip", "application/x-zip-compressed" ->
                        ZipArchives.unpack(file, taken);
                case "application/x-7z-compressed",
                        "application/x-rar-compressed",
                        "application/x-tar",
                        "application/gzip" ->
                        OtherArchives.unpack(file, taken);
                case "message/rfc822", "application/vnd.ms-outlook" ->
                        Mails.unpack(file, name, taken);
                default -> throw new Unreadable(Reason.NOT_HERE);
            }
        } catch (Taken.TooMuch tooMuch) {
            throw new Unreadable(Reason.EXCESSIVE);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Reason.BROKEN);
        }
        return taken.all();
    }
}
