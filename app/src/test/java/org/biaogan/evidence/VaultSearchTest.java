package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/** What is looked for by its words, and who gets to know of it. */
@CampaignTest
class VaultSearchTest {

    private final MockMvcTester web;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;

    private SmallPath.Opened opened;
    private Actor organiser;

    VaultSearchTest(MockMvcTester web, EvidenceVault vault, SmallPath small, Pieces pieces) {
        this.web = web;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支委会",
                "会",
                "委会会",
                "支委会 记录",
                "纪录本",
                "zhiweihui",
                "zhiw",
                "zwh",
                "ZWH",
                "zhi wei hui",
                "hyjl",
                "huiyij"
            })
    void aTitleIsFoundByItsWordsByAnyTwoOfItsCharactersAndByPinyin(String typed) {
        long named = pieces.enter(organiser, "支委会会议记录（纪录本）");
        pieces.enter(organiser, "满意度问卷汇总");

        assertThat(found(organiser, typed)).containsExactly(named);
        assertThat(vault.titles(organiser, typed, 8).titles()).containsExactly("支委会会议记录（纪录本）");
    }

    @Test
    void whatIsFoundByPinyinIsMarkedInItsCharacters() {
        pieces.enter(organiser, "支委会会议记录");

        assertThat(get(organiser, "?q=zwh")).bodyText().contains("<mark>支委会</mark>会议记录");
        assertThat(get(organiser, "/titles?q=huiyi"))
                .bodyText()
                .contains("支委会<mark>会议</mark>记录", "role=\"option\"");
    }

    @Test
    void aCorrectedTitleIsFoundByItsNewWordsOnly() {
        long item = sheet("会议纪要", "2026-11-10");
        var seen = Correction.of(vault.get(organiser, item).item());
        vault.correct(
                organiser,
                item,
                new Correction(
                        "满意度问卷",
                        MaterialClass.O,
                        Pieces.EVENT,
                        "学工部",
                        seen.sensitivity(),
                        null,
                        null,
                        null,
                        "写错",
                        1));

        assertThat(found(organiser, "问卷")).containsExactly(item);
        assertThat(found(organiser, "学工部")).containsExactly(item);
        assertThat(vault.titles(organiser, "会议纪要", 8).titles()).isEmpty();
    }

    @Test
    void nothingTellsOfWhatOneMayNotSee() {
        Actor secretary = opened.branchSecretary();
        pieces.enter(secretary, opened.college().firstTeacherBranch(), "支部委员会会议记录", "一");
        List<String> before = seen(secretary);

        pieces.enter(organiser, "支部委员会会议记录");
        pieces.enter(organiser, "支部委员会换届方案");
        pieces.enter(organiser, opened.college().secondTeacherBranch(), "支部委员会名单", "二");

        assertThat(seen(secretary)).isEqualTo(before);
        assertThat(found(organiser, "支部委员会")).hasSize(4);
    }

    @Test
    void aSearchTakesAFixedNumberOfStatements() {
        pieces.enter(organiser, "会议记录 0");
        long few = Statements.ofReading(this::search);
        long fewTitles = Statements.ofReading(() -> get(organiser, "/titles?q=会议"));
        for (int i = 1; i < 60; i++) {
            pieces.enter(organiser, "会议记录 " + i);
        }

        assertThat(Statements.ofReading(this::search)).isEqualTo(few).isPositive();
        assertThat(Statements.ofReading(() -> get(organiser, "/titles?q=会议"))).isEqualTo(fewTitles);
    }

    @Test
    void whileSomebodyTypesOnlyWhatIsFoundIsSentAndTheSearchIsOneStepBack() {
        pieces.enter(organiser, "会议记录");

        var begun = typing("/evidence");
        assertThat(begun).bodyText().contains("会议").doesNotContain("<html", "<form");
        assertThat(begun).hasHeader("HX-Push-Url", address() + "?q=%E4%BC%9A%E8%AE%AE");
        assertThat(typing("/evidence?q=%E4%BC%9A"))
                .hasHeader("HX-Replace-Url", address() + "?q=%E4%BC%9A%E8%AE%AE");
    }

    private MvcTestResult typing(String current) {
        return web.get()
                .uri(URI.create(address() + "?q=%E4%BC%9A%E8%AE%AE&materialClass="))
                .header("HX-Target", "found")
                .header("HX-Current-URL", "http://localhost" + current)
                .with(as(organiser.accountId()))
                .exchange();
    }

    private void search() {
        assertThat(get(organiser, "?q=会议")).hasStatusOk();
    }

    private List<String> seen(Actor actor) {
        return List.of(
                body(get(actor, "?q=支部委员会").getResponse()),
                body(get(actor, "?q=zbwyh&order=DATE").getResponse()),
                body(get(actor, "?q=支部&page=2").getResponse()),
                body(get(actor, "/titles?q=支部").getResponse()));
    }

    private static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("value=\"[\\w-]{40,}\"", "");
    }

    private List<Long> found(Actor actor, String words) {
        return vault.list(actor, VaultFilter.of(words), 1).lines().stream()
                .map(VaultLine::id)
                .toList();
    }

    private long sheet(String title, String day) {
        return vault.enter(
                organiser, pieces.paper(organiser, title, MaterialClass.O, LocalDate.parse(day)));
    }

    private String address() {
        return "/campaigns/" + organiser.campaignId() + "/evidence";
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get()
                .uri(
                        URI.create(
                                "/campaigns/"
                                        + organiser.campaignId()
                                        + "/evidence"
                                        + UriUtils.encodeQuery(path, "UTF-8")))
                .with(as(actor.accountId()))
                .exchange();
    }
}
