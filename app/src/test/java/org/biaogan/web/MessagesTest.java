package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything on screen has words, in both languages. */
class MessagesTest {

    private static final Path MESSAGES = Sources.main("resources/messages");

    /** Words of a validation annotation, in braces, begin like the others. */
    private static final String LITERAL = "\"\\{?((?:%s)\\.[A-Za-z0-9.-]*)}?\"(\\s*\\+)?";

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path chinese : bundles()) {
            String name = chinese.getFileName().toString().replace(".properties", "");
            Path english = MESSAGES.resolve(name + "_en.properties");

            assertThat(english).exists();
            assertThat(keys(english)).as("keys of %s", english).isEqualTo(keys(chinese));
        }
    }

    /** Whatever is written like a key is one; what may not be found has its key with an ending. */
    @Test
    void everyKeyThatIsWrittenExists() throws IOException {
        TreeSet<String> known = known();
        String modules =
                known.stream()
                        .map(it -> it.split("\\.")[0])
                        .distinct()
                        .collect(Collectors.joining("|"));
        Pattern literal = Pattern.compile(LITERAL.formatted(modules));
        var missing = new TreeSet<String>();
        for (Path source : Sources.under("jte", "java")) {
            literal.matcher(Files.readString(source))
                    .results()
                    .filter(it -> !isKnown(known, it.group(1), it.group(2) != null))
                    .filter(it -> !known.contains(it.group(1) + ".not-found"))
                    .forEach(it -> missing.add(it.group(1) + " in " + source.getFileName()));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void whateverIsNotFoundHasItsSentence() throws IOException {
        TreeSet<String> known = known();
        var missing = new TreeSet<String>();
        for (Path source : Sources.under("java")) {
            Pattern.compile("new NotFound\\(\\s*\"([a-z.-]+)\"")
                    .matcher(Files.readString(source))
                    .results()
                    .map(it -> it.group(1) + ".not-found")
                    .filter(it -> !known.contains(it))
                    .forEach(it -> missing.add(it + " in " + source.getFileName()));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noMessageLosesAnApostrophe() throws IOException {
        for (Path file : Sources.under("resources/messages")) {
            assertThat(Files.readString(file))
                    .as("%s: write ’, since ' opens a quotation in a message format", file)
                    .doesNotContain("'");
        }
    }

    /** A key that is put together has at least one key that begins like it. */
    private static boolean isKnown(TreeSet<String> known, String key, boolean begins) {
        if (!begins && !key.endsWith(".")) {
            return known.contains(key);
        }
        String first = known.ceiling(key);
        return first != null && first.startsWith(key);
    }

    private static TreeSet<String> known() throws IOException {
        var known = new TreeSet<String>();
        for (Path bundle : bundles()) {
            known.addAll(keys(bundle));
        }
        return known;
    }

    private static List<Path> bundles() throws IOException {
        return Sources.under("resources/messages").stream()
                .filter(it -> !it.getFileName().toString().endsWith("_en.properties"))
                .toList();
    }

    private static Set<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
