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

    private static final List<Pattern> KEYS =
            List.of(
                    Pattern.compile("ctx\\.t\\(\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile("ctx\\.t\\([^()]*\\?\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile("ctx\\.t\\([^()]*\\?[^()]*:\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile("new Refused\\(\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile(
                            "(?:Mark\\.of|new Mark|\\bmark)\\([^;]*?\"([a-z]+\\.[a-z-]+)\"(\\s*\\+)?"),
                    Pattern.compile("Toast\\.of\\(\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile("\\.and\\(\\s*\"[^\"]+\",\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile("message = \"\\{([a-zA-Z0-9.-]+)}\"(\\s*\\+)?"),
                    Pattern.compile("new NavLink\\(\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"),
                    Pattern.compile("new NavGroup\\(\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?"));

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path chinese : bundles()) {
            String name = chinese.getFileName().toString().replace(".properties", "");
            Path english = MESSAGES.resolve(name + "_en.properties");

            assertThat(english).exists();
            assertThat(keys(english)).as("keys of %s", english).isEqualTo(keys(chinese));
        }
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        var known = new TreeSet<String>();
        for (Path bundle : bundles()) {
            known.addAll(keys(bundle));
        }
        var missing = new TreeSet<String>();
        for (Path source : Sources.under("jte", "java")) {
            String text = Files.readString(source);
            for (Pattern pattern : KEYS) {
                pattern.matcher(text)
                        .results()
                        .filter(it -> !isKnown(known, it.group(1), it.group(2) != null))
                        .forEach(it -> missing.add(it.group(1) + " in " + source.getFileName()));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void whateverIsNotFoundHasItsSentence() throws IOException {
        var known = new TreeSet<String>();
        for (Path bundle : bundles()) {
            known.addAll(keys(bundle));
        }
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
        if (!begins) {
            return known.contains(key);
        }
        String first = known.ceiling(key);
        return first != null && first.startsWith(key);
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
