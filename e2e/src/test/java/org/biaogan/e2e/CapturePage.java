package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The page on which something is captured, in one tab of a phone. */
record CapturePage(Page tab) {

    static final String AT = "/campaigns/1/evidence/capture";

    private static final int LONG_ENOUGH = 90_000;
    private static final String NOTHING_KEPT =
            """
            captures.list().then(all => all.every(
                it => it.account !== document.querySelector('form[data-capture]').dataset.account))
            """;

    /** Opened, and kept by the phone. */
    static CapturePage of(Person person) {
        person.open(AT);
        await(
                person.page,
                "Promise.resolve(navigator.serviceWorker.controller && caches.match(location.pathname)).then(Boolean)");
        return new CapturePage(person.page);
    }

    static CapturePage inASecondTab(Person person) {
        Page tab = person.secondTab();
        tab.navigate(person.url(AT));
        return new CapturePage(tab);
    }

    /** Asked from outside, since the policy lets no test put a script into the page. */
    static void await(Page tab, String promise) {
        tab.waitForCondition(() -> Boolean.TRUE.equals(tab.evaluate(promise)));
    }

    void take(Path photo, String line) {
        tab.setInputFiles("#f-file", photo);
        tab.fill("#f-line", line);
        tab.locator("form[data-capture] .btn-primary").click();
    }

    /** What each of those is called that the phone keeps for whoever is signed in. */
    Locator kept() {
        return tab.locator("[data-list] li strong");
    }

    /** How each of them stands. */
    Locator state() {
        return tab.locator("[data-list] [data-state]");
    }

    /** All of whoever is signed in has been sent; a page that was just opened lists none yet. */
    void nothingIsKept() {
        tab.waitForCondition(
                () -> Boolean.TRUE.equals(tab.evaluate(NOTHING_KEPT)),
                new Page.WaitForConditionOptions().setTimeout(LONG_ENOUGH));
        assertThat(tab.locator("[data-list] li")).hasCount(0);
        assertThat(tab.locator("[data-kept-here]")).isHidden();
    }

    /** Bytes that no other test has. */
    static Path photo(Path folder, String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }
}
