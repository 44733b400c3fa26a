package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of the look that a stylesheet or a template can break. */
class LooksTest {

    private static final int STYLES_OF_A_PAGE = 60 * 1024;

    private static final Set<String> SHARED =
            Set.of("tokens.css", "base.css", "shell.css", "parts.css", "forms.css");

    private static final Pattern INLINE =
            Pattern.compile("\\s(style|on[a-z]+)=\"|<style|<script(?! src)|javascript:");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    private static final Pattern BARE_CLASS =
            Pattern.compile("(?m)^\\.([a-z][a-z0-9-]*)(?=\\s*[,{])");
    private static final Pattern ICON =
            Pattern.compile("name = \"([a-z0-9-]+)\"|-> \"([a-z0-9-]+)\"");
    private static final Pattern NAV_ICON =
            Pattern.compile("new NavLink\\(\\s*\"[^\"]*\",[^;]*?\"([a-z][a-z0-9-]+)\"");

    @Test
    void noTemplateNeedsAnInlineStyleOrHandler() throws IOException {
        for (Path template : Sources.under("jte")) {
            String text = Files.readString(template);
            assertThat(INLINE.matcher(text).results().map(it -> it.group()))
                    .as("%s under the strict policy", template)
                    .isEmpty();
        }
    }

    @Test
    void everyIconThatIsAskedForIsVendored() throws IOException {
        var icons = new Icons();
        var asked = new TreeSet<String>();
        for (Path template : Sources.under("jte")) {
            for (String line : Files.readString(template).split("@template.web.", -1)) {
                if (line.startsWith("_icon(")) {
                    ICON.matcher(line.substring(0, line.indexOf(')')))
                            .results()
                            .forEach(it -> asked.add(it.group(1)));
                }
            }
        }
        for (Path source : Sources.under("java")) {
            NAV_ICON.matcher(Files.readString(source))
                    .results()
                    .forEach(it -> asked.add(it.group(1)));
        }

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(icons.drawing(it)).startsWith("<path"));
    }

    @Test
    void coloursAreTokensExceptOnPaper() throws IOException {
        for (Path sheet : Sources.under("resources/static/css")) {
            if (sheet.endsWith("tokens.css")) {
                continue;
            }
            assertThat(Files.readString(sheet).lines())
                    .filteredOn(it -> COLOUR.matcher(it).find())
                    .as("colour literals in %s", sheet)
                    .allMatch(it -> it.matches("\\.(sheet|thumb|leaf)\\b.*"));
        }
    }

    @Test
    void aSheetOfSomePagesGivesNoClassOfTheHouseAnotherMeaning() throws IOException {
        var shared = new TreeSet<String>();
        var own = new TreeSet<String>();
        for (Path sheet : Sources.under("resources/static/css")) {
            BARE_CLASS
                    .matcher(Files.readString(sheet))
                    .results()
                    .map(it -> it.group(1))
                    .forEach((SHARED.contains(sheet.getFileName().toString()) ? shared : own)::add);
        }

        assertThat(own).isNotEmpty().doesNotContainAnyElementsOf(shared);
    }

    @Test
    void darkIsTheSameWhetherChosenOrTheSystems() throws IOException {
        String tokens = Files.readString(Sources.main("resources/static/css/tokens.css"));

        assertThat(block(tokens, ":root:not([data-bs-theme]) {"))
                .isNotEmpty()
                .isEqualTo(block(tokens, "\n[data-bs-theme=\"dark\"] {"));
    }

    @Test
    void noPageLoadsMoreStyleThanItNeeds() throws IOException {
        long shared = 0;
        long heaviest = 0;
        for (Path sheet : Sources.under("resources/static/css")) {
            if (SHARED.contains(sheet.getFileName().toString())) {
                shared += Files.size(sheet);
            } else {
                heaviest = Math.max(heaviest, Files.size(sheet));
            }
        }

        assertThat(shared + heaviest).isLessThan(STYLES_OF_A_PAGE);
    }

    private static String block(String css, String selector) {
        int start = css.indexOf(selector) + selector.length();
        return css.substring(start, css.indexOf('}', start)).replaceAll("\\s+", " ");
    }
}
