package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Mails as programs save them: their attachments are taken out, the mail itself stays whole. */
final class Mails {

    private static final Set<String> KINDS = Set.of("message/rfc822", "application/vnd.ms-outlook");

    private Mails() {}

    /** Whether a file is a mail, by what was found while it was read. */
    static boolean isOne(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        return type != null && KINDS.contains(type.split(";")[0].strip());
    }

    static void unpack(Path file, String name, Taken taken) throws IOException, Unreadable {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Attachments(taken));
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new AutoDetectParser().parse(in, new DefaultHandler(), metadata, context);
        } catch (TikaException | SAXException broken) {
            throw new Unreadable(Reason.BROKEN);
        }
    }

    private record Attachments(Taken taken) implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            return name != null && !name.isBlank() && Taken.isWanted(name);
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            taken.add(
                    String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY)),
                    null,
                    stream);
        }
    }
}
