package org.biaogan.extractor.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Wire;

/** Reads the file that lies in its folder whenever it is told what is wanted of it. */
public final class Main {

    private Main() {}

    /** Takes the place of the file, and how many characters an answer may have. */
    public static void main(String[] arguments) throws IOException {
        Orphaned.watch();
        var answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(System.err));
        var asks = new DataInputStream(System.in);
        var reader = new FileReading(Integer.parseInt(arguments[1]));
        var pictures = new Pictures();
        Path file = Path.of(arguments[0]);
        while (true) {
            Wire.Asked asked;
            try {
                asked = Wire.readAsked(asks);
            } catch (EOFException nobodyAsksAnyMore) {
                return;
            }
            try {
                if (asked.page() == 0) {
                    Wire.write(answers, reader.read(file, asked.name()));
                } else {
                    Wire.write(answers, pictures.draw(file, asked));
                }
            } catch (Unreadable unreadable) {
                Wire.write(answers, unreadable.reason());
            }
        }
    }
}
