package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone on a bad network: what was captured is kept until it is sent, and is there once. */
class CapturedOnTheWayTest {

    private static final String SORTING = "/campaigns/1/evidence/sorting";

    @TempDir private static Path home;
    private static Product product;

    @TempDir private Path folder;

    @BeforeAll
    static void aProductWithEmptyTables() throws Exception {
        product = Product.start(SampleHome.copyTo(home.resolve("home")));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aPhotoWhoseUploadBrokeOffInAClosedTabArrivesOnceWithTheSameBytes() throws Exception {
        Path photo = CapturePage.photo(folder, "现场.jpg", 3 << 20);
        try (Person person = phone("branch1")) {
            CapturePage first = CapturePage.of(person);
            slow(first.tab());
            List<String> pieces = sent(first.tab(), "PATCH");
            first.take(photo, "雨中栽下的第七棵树");
            first.tab().waitForCondition(() -> pieces.size() > 1);
            person.offline(true);
            assertThat(first.kept()).hasText("雨中栽下的第七棵树");
            first.tab().close();

            CapturePage offline = CapturePage.inASecondTab(person);
            assertThat(offline.kept()).hasText("雨中栽下的第七棵树");
            assertThat(offline.state()).hasText("没有网络，连上后自动送出");
            offline.tab().close();

            person.offline(false);
            CapturePage again = CapturePage.inASecondTab(person);
            again.nothingIsKept();
            assertThat(shaOfTheOnlyPiece(again.tab(), person, "雨中栽下的第七棵树"))
                    .isEqualTo(Hashes.sha256(photo));
        }
    }

    @Test
    void anAnswerThatIsLostAfterTheServerHasAllOfItMakesNoSecondOne() throws Exception {
        try (Person person = phone("branch2")) {
            person.page.addInitScript("delete ServiceWorkerRegistration.prototype.sync");
            CapturePage page = CapturePage.of(person);
            Page tab = page.tab();
            tab.route("**/uploads/resumable/*", CapturedOnTheWayTest::loseTheAnswer);
            List<String> announced = sent(tab, "POST");
            page.take(CapturePage.photo(folder, "合影.jpg", 90_000), "支部合影");
            page.state().filter(new Locator.FilterOptions().setHasText("等着送出")).waitFor();
            tab.locator("[data-again]").click();
            page.nothingIsKept();

            assertThat(announced).hasSize(2);
            assertOneOnTheTable(tab, person, "支部合影");
        }
    }

    /** What is sent arrives; and where it arrived cannot be asked for either. */
    private static void loseTheAnswer(Route route) {
        if (route.request().method().equals("HEAD")) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        } else {
            route.fetch();
            route.abort();
        }
    }

    @Test
    void twoTabsSendOneCaptureOnce() throws Exception {
        try (Person person = phone("branch3")) {
            CapturePage one = CapturePage.of(person);
            CapturePage two = CapturePage.inASecondTab(person);
            List<String> first = sent(one.tab(), "POST");
            List<String> second = sent(two.tab(), "POST");
            person.offline(true);
            one.take(CapturePage.photo(folder, "课堂.jpg", 40_000), "党课课堂");
            assertThat(two.kept()).hasText("党课课堂");
            person.offline(false);
            one.nothingIsKept();
            two.nothingIsKept();

            assertThat(first.size() + second.size()).isLessThanOrEqualTo(1);
            assertOneOnTheTable(one.tab(), person, "党课课堂");
        }
    }

    private static Person phone(String name) {
        return Person.signedIn(product, name, Person.Device.PHONE);
    }

    private static List<String> sent(Page tab, String method) {
        var seen = new CopyOnWriteArrayList<String>();
        tab.onRequest(it -> {
            if (it.method().equals(method) && it.url().contains("/uploads/resumable")) {
                seen.add(it.url());
            }
        });
        return seen;
    }

    /** A line of 150 KB a second. */
    private static void slow(Page tab) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 50);
        line.addProperty("downloadThroughput", 1 << 20);
        line.addProperty("uploadThroughput", 150_000);
        tab.context().newCDPSession(tab).send("Network.emulateNetworkConditions", line);
    }

    private static void assertOneOnTheTable(Page tab, Person person, String title) {
        tab.navigate(person.url(SORTING));
        assertThat(tab.locator("fieldset.sorted input[name$=title]")).hasValue(title);
    }

    private static String shaOfTheOnlyPiece(Page tab, Person person, String title)
            throws IOException {
        assertOneOnTheTable(tab, person, title);
        tab.locator(".savebar .btn-primary").click();
        tab.waitForURL("**/evidence");
        tab.navigate(person.url("/campaigns/1/evidence?q=" + title));
        Locator found = tab.locator("main table.tb td:first-child > a.link");
        assertThat(found).hasCount(1);
        String piece = person.url(found.getAttribute("href"));
        return Hashes.sha256(tab.request().get(piece + "/versions/1/file?download").body());
    }
}
