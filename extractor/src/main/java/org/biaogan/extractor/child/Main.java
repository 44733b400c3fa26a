package org.biaogan.extractor.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Wire;

/** Reads the file that lies in its folder whenever it is told the name it came with. */
public final class Main {

    private static final int LONGEST_NAME = 1000;

    private Main() {}

    /** Takes the place of the file, and how many characters an answer may have. */
    public static void main(String[] arguments) throws IOException {
        var answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(System.err));
        var asks = new DataInputStream(System.in);
        var reader = new FileReading(Integer.parseInt(arguments[1]));
        Path file = Path.of(arguments[0]);
        while (true) {
            String name;
            try {
                name = Wire.text(asks, LONGEST_NAME);
            } catch (EOFException nobodyAsksAnyMore) {
                return;
            }
            answer(answers, reader, file, name);
        }
    }

    private static void answer(DataOutputStream answers, FileReading reader, Path file, String name)
            throws IOException {
        try {
            Reading reading = reader.read(file, name);
            Wire.write(answers, reading);
        } catch (Unreadable unreadable) {
            Wire.write(answers, unreadable.reason());
        }
    }
}
