package org.biaogan.extractor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Unpacked.Entry;
import org.biaogan.extractor.Unpacked.LeftOut;
import org.biaogan.extractor.Unpacked.Why;

/**
 * How the two processes talk: the one that asks says what it wants of the file at hand, the one
 * that reads answers with a reading, a picture, or with why there is none. Lengths are checked
 * before memory is taken.
 */
public final class Wire {

    private static final int LONGEST_WORD = 1000;
    private static final int MOST_SECTIONS = 20_000;
    private static final int NO_PAGES = -1;
    private static final int LARGEST_PICTURE = 16_000_000;
    private static final long NO_TIME = Long.MIN_VALUE;

    /** Files that one archive may give. */
    public static final int MOST_FILES = 5_000;

    private Wire() {}

    /** What can be asked of a file. */
    public enum Want {
        /** A reading: text and facts. */
        TEXT,
        /** The words that are seen in pictures, as a reading. */
        SEEN_WORDS,
        /** A picture of a page. */
        PICTURE,
        /** How a photo or a first page looks. */
        LOOK,
        /** The files within, laid in the folder {@link #WITHIN}. */
        FILES
    }

    /** The folder beside the file into which what lies within is laid, each under its number. */
    public static final String WITHIN = "within";

    /**
     * What is asked of the file at hand.
     *
     * @param name as the file came
     * @param page whose picture is wanted, from 1
     * @param width of the picture, pixels
     */
    public record Asked(Want want, String name, int page, int width) {

        static Asked of(Want want, String name) {
            return new Asked(want, name, 0, 0);
        }
    }

    static void write(DataOutputStream out, Asked asked) throws IOException {
        out.writeInt(asked.want().ordinal());
        text(out, asked.name());
        out.writeInt(asked.page());
        out.writeInt(asked.width());
        out.flush();
    }

    public static Asked readAsked(DataInputStream in) throws IOException {
        Want want = Want.values()[within(in.readInt(), Want.values().length - 1)];
        return new Asked(want, text(in, LONGEST_WORD), in.readInt(), in.readInt());
    }

    public static void write(DataOutputStream out, byte[] picture) throws IOException {
        out.writeBoolean(true);
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }

    static byte[] readPicture(DataInputStream in) throws IOException, Unreadable {
        mustBeWell(in);
        return bytes(in, within(in.readInt(), LARGEST_PICTURE));
    }

    public static void write(DataOutputStream out, long look) throws IOException {
        out.writeBoolean(true);
        out.writeLong(look);
        out.flush();
    }

    static long readLook(DataInputStream in) throws IOException, Unreadable {
        mustBeWell(in);
        return in.readLong();
    }

    public static void write(DataOutputStream out, Reading reading) throws IOException {
        out.writeBoolean(true);
        text(out, reading.mediaType());
        out.writeInt(reading.pages() == null ? NO_PAGES : reading.pages());
        out.writeInt(reading.facts().size());
        for (Map.Entry<Fact, String> fact : reading.facts().entrySet()) {
            out.writeInt(fact.getKey().ordinal());
            text(out, fact.getValue());
        }
        out.writeBoolean(reading.cutShort());
        out.writeInt(reading.sections().size());
        for (Section section : reading.sections()) {
            out.writeInt(section.page());
            text(out, section.text());
        }
        out.flush();
    }

    public static void write(DataOutputStream out, Unreadable.Reason reason) throws IOException {
        out.writeBoolean(false);
        out.writeInt(reason.ordinal());
        out.flush();
    }

    /** An answer; whoever answers more than is allowed is not believed at all. */
    static Reading read(DataInputStream in, Limits limits) throws IOException, Unreadable {
        mustBeWell(in);
        String mediaType = text(in, LONGEST_WORD);
        int pages = in.readInt();
        var facts = new EnumMap<Fact, String>(Fact.class);
        int known = within(in.readInt(), Fact.values().length);
        for (int i = 0; i < known; i++) {
            Fact fact = Fact.values()[within(in.readInt(), Fact.values().length - 1)];
            facts.put(fact, text(in, LONGEST_WORD));
        }
        boolean cutShort = in.readBoolean();
        int left = limits.text();
        var sections = new ArrayList<Section>();
        int count = within(in.readInt(), MOST_SECTIONS);
        for (int i = 0; i < count; i++) {
            int page = in.readInt();
            String text = text(in, left);
            left -= text.length();
            sections.add(new Section(page, text));
        }
        return new Reading(
                mediaType, pages < 0 ? null : pages, sections, Map.copyOf(facts), cutShort);
    }

    public static void write(DataOutputStream out, Unpacked unpacked) throws IOException {
        out.writeBoolean(true);
        out.writeInt(unpacked.files().size());
        for (Entry entry : unpacked.files()) {
            out.writeInt(entry.no());
            text(out, shortened(entry.path()));
            out.writeLong(entry.modified() == null ? NO_TIME : entry.modified());
        }
        out.writeInt(unpacked.leftOut().size());
        for (LeftOut left : unpacked.leftOut()) {
            text(out, shortened(left.path()));
            out.writeInt(left.why().ordinal());
        }
        out.flush();
    }

    static Unpacked readUnpacked(DataInputStream in) throws IOException, Unreadable {
        mustBeWell(in);
        var files = new ArrayList<Entry>();
        int count = within(in.readInt(), MOST_FILES);
        for (int i = 0; i < count; i++) {
            int no = in.readInt();
            String path = text(in, LONGEST_WORD);
            long modified = in.readLong();
            files.add(new Entry(no, path, modified == NO_TIME ? null : modified));
        }
        var left = new ArrayList<LeftOut>();
        int kept = within(in.readInt(), MOST_FILES);
        for (int i = 0; i < kept; i++) {
            String path = text(in, LONGEST_WORD);
            Why[] reasons = Why.values();
            left.add(new LeftOut(path, reasons[within(in.readInt(), reasons.length - 1)]));
        }
        return new Unpacked(files, left);
    }

    /** The end of a long path says most. */
    private static String shortened(String path) {
        return path.length() <= LONGEST_WORD ? path : path.substring(path.length() - LONGEST_WORD);
    }

    private static void mustBeWell(DataInputStream in) throws IOException, Unreadable {
        if (!in.readBoolean()) {
            var reasons = Unreadable.Reason.values();
            throw new Unreadable(reasons[within(in.readInt(), reasons.length - 1)]);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A text of at most so many characters. */
    private static String text(DataInputStream in, int longest) throws IOException {
        int length = within(in.readInt(), 4 * longest);
        String text = new String(bytes(in, length), StandardCharsets.UTF_8);
        within(text.length(), longest);
        return text;
    }

    /** So many bytes; an answer that breaks off is none. */
    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("An answer beyond all limits: " + number);
        }
        return number;
    }
}
