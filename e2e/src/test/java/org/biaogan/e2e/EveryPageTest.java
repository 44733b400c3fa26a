package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every main page can be read by everybody: axe finds nothing, nothing runs off the screen. */
class EveryPageTest {

    private static final List<String> OF_CAMPAIGN =
            List.of(
                    "",
                    "/month?all=1",
                    "/matrix",
                    "/gaps",
                    "/path",
                    "/tasks/2",
                    "/evidence",
                    "/evidence/45",
                    "/evidence/new",
                    "/evidence/new?kept=OFFLINE",
                    "/evidence/sorting",
                    "/catalogue",
                    "/evaluation",
                    "/packs",
                    "/members");
    private static final List<String> OF_HOUSE =
            List.of("/campaigns", "/units", "/units/2", "/schemes", "/account");

    @TempDir private static Path folder;
    private static Product product;

    @BeforeAll
    static void aProduct() throws Exception {
        product = Product.start(folder.resolve("home"));
    }

    @AfterAll
    static void end() throws Exception {
        product.close();
    }

    static List<Person.Device> devices() {
        return List.of(Person.Device.DESK, Person.Device.PHONE, Person.Device.ENGLISH_AT_NIGHT);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void axeFindsNothingAndNothingRunsOffTheScreen(Person.Device device) {
        var problems = new ArrayList<String>();
        try (Person organiser = Person.signedIn(product, "organiser", device)) {
            for (String path : paths()) {
                int status = organiser.open(path);
                if (status != 200) {
                    problems.add(path + " answers " + status);
                }
                var found = new AxeBuilder(organiser.page).analyze().getViolations();
                for (Rule rule : found) {
                    problems.add(
                            path + " " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
                }
                Object wider =
                        organiser.page.evaluate(
                                "document.documentElement.scrollWidth > window.innerWidth");
                if (Boolean.TRUE.equals(wider)) {
                    problems.add(path + " runs off the screen");
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> paths() {
        var paths = new ArrayList<>(OF_HOUSE);
        OF_CAMPAIGN.forEach(it -> paths.add("/campaigns/1" + it));
        return paths;
    }
}
