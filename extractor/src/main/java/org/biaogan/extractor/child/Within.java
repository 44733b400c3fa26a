package org.biaogan.extractor.child;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads what lies within a file, some levels deep and so many in all; what is beyond is noted. What
 * a mail brings is read by itself when it has been taken out.
 */
final class Within extends ParsingEmbeddedDocumentExtractor {

    private static final int DEEPEST = 8;
    private static final int MOST = 10_000;

    private final Metadata whole;
    private int depth;
    private int files;
    private boolean excessive;

    /**
     * @param whole of the file itself; says what it is once the parser has begun
     */
    Within(ParseContext context, Metadata whole) {
        super(context);
        this.whole = whole;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        boolean attached = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null;
        return !(attached && Mails.isOne(whole)) && super.shouldParseEmbedded(metadata);
    }

    boolean excessive() {
        return excessive;
    }

    @Override
    public void parseEmbedded(
            InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (depth == DEEPEST || files == MOST) {
            excessive = true;
            return;
        }
        depth++;
        files++;
        try {
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }
}
