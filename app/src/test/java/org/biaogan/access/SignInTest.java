package org.biaogan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.biaogan.base.NotFound;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class SignInTest {

    private final MockMvcTester web;
    private final Accounts accounts;
    private final Cast cast;
    private final TestClock.SettableClock clock;

    SignInTest(MockMvcTester web, Accounts accounts, Cast cast, TestClock.SettableClock clock) {
        this.web = web;
        this.accounts = accounts;
        this.cast = cast;
        this.clock = clock;
    }

    @Test
    void theRightPasswordLeadsHome() {
        accounts.addWithPassword("zuzhiyuan", "组织员", false, "a long enough one");

        assertThat(signIn("zuzhiyuan", "a long enough one")).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    void theWrongPasswordKeepsTheNameThatWasTyped() {
        assertThat(signIn("zuzhiyuan", "guess"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/sign-in?wrong&name=zuzhiyuan");
    }

    @Test
    void repeatedFailuresHaveToWaitAndTheWaitEnds() {
        accounts.addWithPassword("slow", "组织员", false, "a long enough one");
        for (int i = 0; i < 6; i++) {
            signIn("slow", "guess");
        }

        assertThat(signIn("slow", "a long enough one"))
                .redirectedUrl()
                .startsWith("/sign-in?wait=");

        clock.set(TestClock.MORNING.plus(Duration.ofMinutes(20)));
        assertThat(signIn("slow", "a long enough one")).hasRedirectedUrl("/");
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void manyNamesFromOneAddressHaveToWaitToo() {
        accounts.addWithPassword("patient", "组织员", false, "a long enough one");
        for (int i = 0; i < 31; i++) {
            signIn("nobody" + i, "guess");
        }

        assertThat(signIn("patient", "a long enough one"))
                .redirectedUrl()
                .startsWith("/sign-in?wait=");
    }

    @Test
    void noScriptReadsTheSessionAndNoOtherSiteSendsIt() {
        accounts.addWithPassword("zuzhiyuan", "组织员", false, "a long enough one");

        assertThat(signIn("zuzhiyuan", "a long enough one").getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(it ->
                        assertThat(it).startsWith("biaogan=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void everyPageTellsTheBrowserWhatItMayDo() {
        var answer = web.get().uri("/sign-in").exchange().getResponse();

        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
                                + " blob:; font-src 'self'; connect-src 'self'; worker-src 'self';"
                                + " object-src 'none'; manifest-src 'self'; form-action 'self';"
                                + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control"))
                .isEqualTo("no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/path.schema.json", "/schemas/scheme.schema.json"})
    void thePublishedSchemasAreReadWithoutSignIn(String schema) {
        assertThat(web.get().uri(schema)).hasStatusOk().bodyText().contains("$schema");
    }

    @Test
    void withoutSignInEveryPageLeadsToTheSignInPage() {
        assertThat(web.get().uri("/campaigns/1"))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(web.post().uri("/sign-in").param("name", "a").param("password", "b"))
                .hasStatus(403);
    }

    @Test
    void theFirstLinkMakesOneAdministratorAndNoSecond() {
        cast.nobody();
        String token = accounts.firstLink().orElseThrow();
        LinkForm form = new LinkForm("admin", "系统管理员", "a long enough one", "a long enough one");

        accounts.redeem(token, form);

        assertThat(accounts.firstLink()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.redeem(token, form));
        assertThat(signIn("admin", "a long enough one")).hasRedirectedUrl("/");
    }

    private MvcTestResult signIn(String name, String password) {
        return web.post()
                .uri("/sign-in")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", name)
                .param("password", password)
                .exchange();
    }
}
