package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phone keeps, for whom, and until when. */
class CapturesOnThePhoneTest {

    @TempDir private Path folder;

    @Test
    void whatIsRefusedIsKeptWithTheSentenceUntilItIsDiscarded() throws Exception {
        try (Person person = phone("branch4")) {
            CapturePage page = CapturePage.of(person);
            page.take(CapturePage.photo(folder, "机密.jpg", 1000), "误存的文件");
            assertThat(page.state()).containsText("文件名带有密级字样");
            person.open(CapturePage.AT);
            assertThat(page.kept()).hasText("误存的文件");

            page.tab().locator("[data-let-go]").click();
            assertThat(page.tab().locator("[data-which]")).hasText("误存的文件");
            page.tab().locator("[data-yes]").click();
            page.nothingIsKept();
        }
    }

    @Test
    void whatAnotherAccountLeftIsNeitherShownNorSent() {
        try (Person person = phone("branch4")) {
            CapturePage page = CapturePage.of(person);
            page.tab()
                    .evaluate(
                            """
                            captures.keep([{ file: new Blob(['x']), capture: { key: crypto.randomUUID(),
                              account: '999999', at: '/campaigns/1/evidence', name: 'x.txt', size: 1, modified: 1,
                              line: '别人的', taken: 1, state: 'WAITING', place: '' } }])
                            """);
            page.tab().evaluate("captures.sendAll()");
            person.open(CapturePage.AT);

            page.nothingIsKept();
            assertThat(page.tab().evaluate("captures.list().then(it => it.length + it[0].state)"))
                    .isEqualTo("1WAITING");
        }
    }

    @Test
    void whereTheBrowserKeepsNothingThePageSaysSoAndSendsDirectly() throws Exception {
        try (Person person = phone("organiser")) {
            Page tab = person.page;
            tab.addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
            person.open(CapturePage.AT);
            assertThat(tab.locator("[data-plain]")).containsText("不是 https");
            new CapturePage(tab).take(CapturePage.photo(folder, "直接.jpg", 1000), "直接发送");
            assertThat(tab.locator(".toast-m")).containsText("已放上整理台：1 份");

            person.open("/campaigns/1/evidence/sorting");
            assertThat(tab.locator("fieldset.sorted input[name$=title]")).hasValue("直接发送");
            tab.locator("fieldset.sorted button[formaction$='/discard']").click();
            tab.locator(".toast-m").waitFor();
        }
    }

    @Test
    void whoSignsOutLeavesNoPageBehind() {
        try (Person person = phone("secretary")) {
            Page tab = CapturePage.of(person).tab();
            person.open("/account");
            tab.locator("form[action='/sign-out'] button").first().click();
            tab.waitForURL("**/sign-in?out");
            CapturePage.await(tab, "caches.keys().then(it => it.length === 0)");
        }
    }

    private static Person phone(String name) {
        return Person.signedIn(SampleHome.shared(), name, Person.Device.PHONE);
    }
}
