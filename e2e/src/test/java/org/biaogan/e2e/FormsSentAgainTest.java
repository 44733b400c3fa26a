package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a form did is not done again by loading its page anew, and an old form is not believed. */
class FormsSentAgainTest {

    private static final String FEEDS = "/campaigns/1/activities/calendar/feeds";

    @Test
    void anAddressThatIsShownOnceIsGoneAfterLoadingAgainAndNoOtherIsMade() {
        try (Person person = Person.signedIn(SampleHome.shared(), "branch2", Person.Device.DESK)) {
            Page page = person.page;
            person.open(FEEDS);
            Locator revocations = page.locator("main form[action$='/revocation']");
            int before = revocations.count();
            page.locator("main form[action$='/feeds'] button").click();
            assertThat(page.locator(".one-time")).isVisible();
            String made = page.locator(".one-time").innerText();

            page.reload();

            assertThat(page.locator(".one-time")).hasCount(0);
            assertThat(revocations).hasCount(before + 1);
            assertThat(page.request().get(made).status()).isEqualTo(200);
        }
    }

    @Test
    void aFormFromBeforeASignInIsNotCalledSomebodyElsesJob() {
        try (Person person = Person.signedIn(SampleHome.shared(), "branch2", Person.Device.DESK)) {
            Page page = person.page;
            person.open("/campaigns/1/activities/new");
            page.evaluate(
                    "document.querySelectorAll('input[name=_csrf]').forEach(it => it.value = 'old')");
            page.locator("[name=words]").fill("议定三件事");
            page.locator(".savebar .btn-primary").click();

            assertThat(page.locator("body")).containsText("这一页打开之后重新登录过");
        }
    }
}
