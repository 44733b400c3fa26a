package org.biaogan.extractor.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Wire;

/** Reads the file that lies in its folder whenever it is told what is wanted of it. */
public final class Main {

    private Main() {}

    /**
     * Takes the place of the file, how many characters an answer may have, and how many megabytes
     * may come out of an archive.
     */
    public static void main(String[] arguments) throws IOException {
        Orphaned.watch();
        var answers = new DataOutputStream(new BufferedOutputStream(OwnChannel.open()));
        var asks = new DataInputStream(System.in);
        var reader = new FileReading(Integer.parseInt(arguments[1]));
        var pictures = new Pictures();
        var looks = new Looks(pictures);
        var words = new SeenWords(pictures);
        var unpacking = new Unpacking(Path.of(Wire.WITHIN), Long.parseLong(arguments[2]) << 20);
        Path file = Path.of(arguments[0]);
        while (true) {
            Wire.Asked asked;
            try {
                asked = Wire.readAsked(asks);
            } catch (EOFException nobodyAsksAnyMore) {
                return;
            }
            try {
                switch (asked.want()) {
                    case TEXT -> Wire.write(answers, reader.read(file, asked.name()));
                    case SEEN_WORDS -> Wire.write(answers, words.read(file, asked.name()));
                    case PICTURE -> Wire.write(answers, pictures.draw(file, asked));
                    case LOOK -> Wire.write(answers, looks.of(file, asked.name()));
                    case FILES -> Wire.write(answers, unpacking.unpack(file, asked.name()));
                }
            } catch (Unreadable unreadable) {
                Wire.write(answers, unreadable.reason());
            }
        }
    }
}
