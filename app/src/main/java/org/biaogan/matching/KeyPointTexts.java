package org.biaogan.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.biaogan.reading.FileTexts;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.UsualEvidence;

/** What is said of key points: by the scheme, and what pieces for them are usually called. */
final class KeyPointTexts {

    private static final double OF_KEY_POINT = 1.5;
    private static final double OF_CRITERION = 0.2;
    private static final double USUAL = 1;

    private KeyPointTexts() {}

    /** Read by the first who needs it. */
    private static final class Called {

        static final Properties NAMES = read();

        private static Properties read() {
            var names = new Properties();
            try (Reader in =
                    new InputStreamReader(
                            Objects.requireNonNull(
                                    Called.class.getResourceAsStream("/matching/words.properties")),
                            StandardCharsets.UTF_8)) {
                names.load(in);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return names;
        }
    }

    /** Its words, each with how much it says of this key point. */
    static Map<String, Double> words(Scheme scheme, Criterion criterion, KeyPoint keyPoint) {
        var words = new HashMap<String, Double>();
        add(words, criterion.title().zh(), OF_CRITERION);
        add(words, usual(keyPoint), OF_CRITERION);
        add(words, called(scheme, keyPoint), USUAL);
        add(words, keyPoint.title().zh(), OF_KEY_POINT);
        return words;
    }

    /** As one sentence for the model. */
    static String sentence(Scheme scheme, Criterion criterion, KeyPoint keyPoint) {
        return "%s。%s。%s。%s"
                .formatted(
                        keyPoint.title().zh(),
                        called(scheme, keyPoint),
                        criterion.title().zh(),
                        usual(keyPoint));
    }

    private static String called(Scheme scheme, KeyPoint keyPoint) {
        return Called.NAMES.getProperty(scheme.version().scheme() + "." + keyPoint.code(), "");
    }

    private static String usual(KeyPoint keyPoint) {
        UsualEvidence usual = keyPoint.usual();
        return usual == null ? "" : usual.text().zh();
    }

    private static void add(Map<String, Double> words, String text, double weight) {
        FileTexts.words(text).stream()
                .filter(it -> it.length() > 1)
                .forEach(it -> words.merge(it, weight, Math::max));
    }
}
