package org.biaogan.extractor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;

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

    private Wire() {}

    /**
     * What is asked of the file at hand.
     *
     * @param name as the file came
     * @param page whose picture is wanted, from 1; 0 asks for text and facts
     * @param width of the picture, pixels
     */
    public record Asked(String name, int page, int width) {}

    static void write(DataOutputStream out, Asked asked) throws IOException {
        text(out, asked.name());
        out.writeInt(asked.page());
        out.writeInt(asked.width());
        out.flush();
    }

    public static Asked readAsked(DataInputStream in) throws IOException {
        return new Asked(text(in, LONGEST_WORD), in.readInt(), in.readInt());
    }

    public static void write(DataOutputStream out, byte[] picture) throws IOException {
        out.writeBoolean(true);
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }

    static byte[] readPicture(DataInputStream in) throws IOException, Unreadable {
        mustBeWell(in);
        return in.readNBytes(within(in.readInt(), LARGEST_PICTURE));
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
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        within(text.length(), longest);
        return text;
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("An answer beyond all limits: " + number);
        }
        return number;
    }
}
