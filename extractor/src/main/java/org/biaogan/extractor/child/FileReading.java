package org.biaogan.extractor.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TIFF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Text and facts of one file, whatever its kind. */
final class FileReading {

    /** What films say that know no day: the first of their calendar. */
    private static final String NO_DAY = "1904-01-01T";

    private static final int LONGEST_SUBJECT = 400;

    private final AutoDetectParser parser = new AutoDetectParser();
    private final int longest;

    FileReading(int longest) {
        this.longest = longest;
    }

    Reading read(Path file, String name) throws IOException, Unreadable {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var context = new ParseContext();
        context.set(Parser.class, parser);
        var within = new Within(context, metadata);
        context.set(EmbeddedDocumentExtractor.class, within);
        var sections = new Sections(metadata, longest);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, sections, metadata, context);
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable(Reason.LOCKED);
        } catch (ZeroByteFileException empty) {
            throw new Unreadable(Reason.BROKEN);
        } catch (TikaException | SAXException broken) {
            if (!WriteLimitReachedException.isWriteLimitReached(broken)) {
                throw new Unreadable(reason(broken));
            }
        } catch (RuntimeException | StackOverflowError broken) {
            throw new Unreadable(Reason.BROKEN);
        } catch (NoClassDefFoundError packedInAWayOfItsOwn) {
            throw new Unreadable(Reason.NOT_HERE);
        }
        if (within.excessive()) {
            throw new Unreadable(Reason.EXCESSIVE);
        }
        Map<Fact, String> facts = facts(metadata);
        if (hasScans(file, metadata, sections.all())) {
            facts.put(Fact.SCANS, "true");
        }
        return new Reading(
                type(metadata),
                pages(metadata, sections),
                sections.all(),
                facts,
                sections.cutShort());
    }

    private static Reason reason(Throwable broken) {
        for (Throwable it = broken; it != null; it = it.getCause()) {
            if (it instanceof EncryptedDocumentException) {
                return Reason.LOCKED;
            }
            if (String.valueOf(it.getMessage()).contains("zip bomb")) {
                return Reason.EXCESSIVE;
            }
        }
        return Reason.BROKEN;
    }

    private static String type(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        return type == null ? "application/octet-stream" : type.split(";")[0].strip();
    }

    private static @Nullable Integer pages(Metadata metadata, Sections sections) {
        Integer said = metadata.getInt(PagedText.N_PAGES);
        if (said != null) {
            return said;
        }
        return sections.pages() == 0 ? null : sections.pages();
    }

    private static boolean hasScans(Path file, Metadata metadata, List<Section> said) {
        try {
            return type(metadata).equals("application/pdf")
                    && !said.isEmpty()
                    && Scans.among(file, said);
        } catch (IOException | RuntimeException cannotBeTold) {
            return false;
        }
    }

    private static Map<Fact, String> facts(Metadata metadata) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        put(facts, Fact.CREATED, metadata.get(TikaCoreProperties.CREATED));
        put(facts, Fact.MODIFIED, metadata.get(TikaCoreProperties.MODIFIED));
        put(facts, Fact.TAKEN, metadata.get(TIFF.ORIGINAL_DATE));
        put(facts, Fact.WIDTH, metadata.get(TIFF.IMAGE_WIDTH));
        put(facts, Fact.HEIGHT, metadata.get(TIFF.IMAGE_LENGTH));
        put(facts, Fact.SECONDS, metadata.get(XMPDM.DURATION));
        if (Mails.isOne(metadata)) {
            put(facts, Fact.SENT, metadata.get(TikaCoreProperties.CREATED));
            putSubject(facts, metadata.get(TikaCoreProperties.TITLE));
        }
        return facts;
    }

    private static void putSubject(Map<Fact, String> facts, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            String subject = said.strip();
            facts.put(
                    Fact.SUBJECT,
                    subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)));
        }
    }

    private static void put(Map<Fact, String> facts, Fact fact, @Nullable String said) {
        if (said != null && !said.isBlank() && said.length() < 100 && !said.startsWith(NO_DAY)) {
            facts.put(fact, said.strip());
        }
    }
}
