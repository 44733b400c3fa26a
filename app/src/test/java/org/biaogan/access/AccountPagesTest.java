package org.biaogan.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts over HTTP, on sessions that lie in the database. */
@CampaignTest
class AccountPagesTest {

    private static final String OLD = "a long enough one";
    private static final String NEW = "another long one";
    private static final Pattern LINK = Pattern.compile("/links/[\\w-]{32}");

    private final MockMvcTester web;
    private final Accounts accounts;
    private final TestClock.SettableClock clock;

    private long person;
    private Cookie admin = new Cookie("none", "");

    AccountPagesTest(MockMvcTester web, Accounts accounts, TestClock.SettableClock clock) {
        this.web = web;
        this.accounts = accounts;
        this.clock = clock;
    }

    @BeforeEach
    void anAdministratorAndAPerson() {
        accounts.addWithPassword("admin", "系统管理员", true, OLD);
        person = accounts.addWithPassword("person", "组织员", false, OLD);
        admin = signIn("admin", OLD);
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void aResetLinkSetsThePasswordOnceAndEndsTheSessions() {
        Cookie before = signIn("person", OLD);
        String link = resetLink(person);
        assertThat(web.get().uri(link)).hasStatusOk().bodyText().contains("person");

        assertThat(redeem(link, NEW)).hasRedirectedUrl("/sign-in");

        assertThat(get("/account", before)).hasStatus(302);
        assertThat(get("/account", signIn("person", NEW))).hasStatusOk();
        assertThat(redeem(link, NEW)).hasStatus(404).bodyText().contains("已用过、已过期");
        assertThat(web.get().uri(link)).hasStatus(404);
    }

    @Test
    void aLinkExpiresAfterADayAndWhenANewerOneIsMade() {
        String older = resetLink(person);
        String newer = resetLink(person);
        assertThat(web.get().uri(older)).hasStatus(404);

        clock.set(TestClock.MORNING.plus(Duration.ofHours(25)));
        assertThat(web.get().uri(newer)).hasStatus(404);
    }

    @Test
    void aPasswordThatIsTooShortOrTypedDifferentlyComesBack() {
        String link = resetLink(person);

        assertThat(redeem(link, "short")).hasStatus(422).bodyText().contains("口令至少 10 个字符");
        assertThat(post(link, null, "password", NEW, "again", "else"))
                .hasStatus(422)
                .bodyText()
                .contains("两次输入的口令不一样");
        assertThat(web.get().uri(link)).hasStatusOk();
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndVoidsTheLinks() {
        Cookie here = signIn("person", OLD);
        Cookie elsewhere = signIn("person", OLD);
        String link = resetLink(person);

        assertThat(change(here, "wrong one")).hasStatus(422).bodyText().contains("现用口令不对");
        assertThat(change(here, OLD)).hasRedirectedUrl("/account");

        assertThat(get("/account", here)).hasStatusOk();
        assertThat(get("/account", elsewhere)).hasStatus(302);
        assertThat(web.get().uri(link)).hasStatus(404);
    }

    @Test
    void signingOutEndsThisSessionAndEverywhereAllOfThem() {
        Cookie one = signIn("person", OLD);
        Cookie two = signIn("person", OLD);
        Cookie three = signIn("person", OLD);

        assertThat(post("/sign-out", one)).hasRedirectedUrl("/sign-in?out");
        assertThat(get("/account", one)).hasStatus(302);
        assertThat(get("/account", two)).hasStatusOk();

        assertThat(post("/account/sign-out-everywhere", two)).hasRedirectedUrl("/sign-in?out");
        assertThat(get("/account", three)).hasStatus(302);
    }

    @Test
    void aClosedAccountIsOutAtOnceAndTakesNoLink() {
        Cookie open = signIn("person", OLD);
        String link = resetLink(person);

        assertThat(post("/accounts/" + person + "/closing", admin)).hasRedirectedUrl("/accounts");

        assertThat(get("/account", open)).hasStatus(302);
        assertThat(web.get().uri(link)).hasStatus(404);
        assertThat(post("/accounts/" + person + "/reset-link", admin)).hasStatus(409);
        assertThat(attempt("person", OLD)).redirectedUrl().startsWith("/sign-in?wrong");
    }

    @Test
    void whatWasDoneToAnAccountStandsBesideItForAdministratorsOnly() {
        resetLink(person);

        assertThat(get("/accounts", admin)).bodyText().contains("生成重置链接", "组织员");
        assertThat(get("/accounts", signIn("person", OLD))).hasStatus(403);
    }

    @Test
    void aNewAccountIsMadeWithALinkAndItsNameOnce() {
        assertThat(post("/accounts", admin, "signInName", "new", "name", "辅导员"))
                .hasStatusOk()
                .bodyText()
                .contains("/links/");
        assertThat(post("/accounts", admin, "signInName", "NEW", "name", "辅导员")).hasStatus(409);
        assertThat(post("/accounts", admin, "signInName", " ", "name", "辅导员")).hasStatus(422);
    }

    @Test
    void aSecondAdministratorIsMadeAndTheLastOneStays() {
        String at = "/accounts/" + person + "/administrator";
        assertThat(post(at, admin, "keeps", "true")).hasRedirectedUrl("/accounts");
        Cookie second = signIn("person", OLD);
        assertThat(get("/accounts", second)).bodyText().contains("设为系统管理员");

        assertThat(post(at, second, "keeps", "false")).hasRedirectedUrl("/accounts");

        assertThat(get("/accounts", second)).hasStatus(403);
        long last = accountId("admin");
        assertThat(post("/accounts/" + last + "/administrator", admin, "keeps", "false"))
                .hasStatus(409)
                .bodyText()
                .contains("最后一位系统管理员");
    }

    private long accountId(String signInName) {
        var matcher =
                Pattern.compile(signInName + "</td>.*?/accounts/(\\d+)/reset-link", Pattern.DOTALL)
                        .matcher(body(get("/accounts", admin)));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private String resetLink(long account) {
        var found = LINK.matcher(body(post("/accounts/" + account + "/reset-link", admin)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MvcTestResult redeem(String link, String password) {
        return post(link, null, "password", password, "again", password);
    }

    private MvcTestResult change(Cookie session, String present) {
        return post(
                "/account/password", session, "present", present, "password", NEW, "again", NEW);
    }

    private MvcTestResult attempt(String name, String password) {
        return post("/sign-in", null, "name", name, "password", password);
    }

    private Cookie signIn(String name, String password) {
        Cookie session = attempt(name, password).getResponse().getCookie("biaogan");
        return requireNonNull(session);
    }

    private MvcTestResult get(String path, Cookie session) {
        return web.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, @Nullable Cookie session, String... fields) {
        var request = web.post().uri(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (session == null ? request : request.cookie(session)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
