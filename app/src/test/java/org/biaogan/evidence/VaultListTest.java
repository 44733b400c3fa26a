package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list with its filters, and that what a gap counts is what its link lists. */
@CampaignTest
class VaultListTest {

    private final MockMvcTester web;
    private final EvidenceVault vault;
    private final Filings filings;
    private final CoverageView coverage;
    private final SmallPath small;
    private final Pieces pieces;

    private SmallPath.Opened opened;
    private Actor organiser;

    VaultListTest(
            MockMvcTester web,
            EvidenceVault vault,
            Filings filings,
            CoverageView coverage,
            SmallPath small,
            Pieces pieces) {
        this.web = web;
        this.vault = vault;
        this.filings = filings;
        this.coverage = coverage;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=50%25 | 完成 50% 以上",
                "q=a_b | 表 a_b",
                "q=会议 | 十月会议",
                "q=syhy | 十月会议",
                "q=学校组织部 | 表 a_b",
                "month=2026-10 | 十月会议",
                "state=CITED | 表 a_b",
                "state=WITHDRAWN | 撤回的",
                "materialClass=N | 新编汇编",
                "kept=OFFLINE&to=2026-10-31 | 十月会议",
                "cited=true | 表 a_b",
                "filed=true | 完成 50% 以上",
                "late=true | 新编汇编",
                "from=2026-10-01&to=2026-10-31 | 十月会议"
            })
    void eachFilterListsWhatItSays(String query, String title) {
        long filed = pieces.enter(organiser, "完成 50% 以上");
        filings.file(organiser, filed, small.task(opened, "P1-1-02"), null, null);
        pieces.cite(organiser, vault.enter(organiser, fromTheOrganisation("表 a_b")), 0);
        pieces.enter(organiser, "表 axb 完成 400 以上");
        vault.withdraw(organiser, pieces.enter(organiser, "撤回的"), "重复");
        enter("十月会议", MaterialClass.O, "2026-10-25");
        vault.enter(
                organiser,
                pieces.totals(organiser, "新编汇编", MaterialClass.N, LocalDate.parse("2026-09-01")));

        assertThat(get("/evidence?" + query))
                .bodyText()
                .satisfies(it -> assertThat(plain(it)).contains(title, ">1 份："));
    }

    @Test
    void aUnitIsListedAlone() {
        long branch = opened.college().firstTeacherBranch();
        pieces.enter(organiser, branch, "支部材料", "支部材料");
        pieces.enter(organiser, "总支材料");

        assertThat(get("/evidence?unit=" + branch))
                .bodyText()
                .contains("支部材料")
                .doesNotContain("总支材料");
    }

    @ParameterizedTest
    @EnumSource(
            value = Gap.Kind.class,
            names = {"LATE", "OVER", "UNCITED", "MONTHS"})
    void whatAGapCountsIsWhatItsLinkLists(Gap.Kind kind) {
        pieces.enter(organiser, "与缺口无关");
        switch (kind) {
            case LATE -> cite(0, "2026-09-01", "2026-09-02", "2026-11-10");
            case OVER -> {
                for (int i = 0; i < 13; i++) {
                    cite(0, "2026-11-10");
                }
                long reference = enter("材料", MaterialClass.O, "2026-11-10");
                pieces.cite(organiser, reference, 1);
                pieces.cite(organiser, reference, 0);
            }
            case UNCITED -> {
                long filed = enter("材料", MaterialClass.O, "2026-11-10");
                filings.file(organiser, filed, small.task(opened, "P1-1-01"), null, null);
                filings.file(organiser, filed, small.task(opened, "P1-1-02"), null, null);
            }
            case MONTHS -> cite(1, "2026-10-25");
            case NOTHING, COMPILED -> throw new IllegalArgumentException();
        }
        Gap gap =
                coverage.get(organiser, null).gaps().stream()
                        .filter(it -> it.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        String counted = gap.arguments().get(kind == Gap.Kind.LATE ? 1 : 0);

        assertThat(get(gap.mend()))
                .bodyText()
                .contains(
                        kind == Gap.Kind.MONTHS
                                ? ">" + counted + " 个月应有而无"
                                : ">" + counted + " 份：");
    }

    @Test
    void aCellWithMoreThanAPageLeadsToExactlyItsOwn() {
        for (int i = 0; i < 51; i++) {
            cite(0, "2026-10-25");
        }
        cite(0, "2026-11-10");
        var whole = coverage.get(organiser, null);
        var keyPoint = whole.rows().getFirst().keyPoint();

        assertThat(get("/matrix/" + keyPoint.id() + "/2026-10"))
                .bodyText()
                .contains("from=2026-10-01&amp;to=2026-10-31");
        assertThat(get(whole.list(keyPoint, "2026-10"))).bodyText().contains(">51 份：");
    }

    @Test
    void whatIsSetStandsAboveTheListAndCanBeTakenAway() {
        long task = small.task(opened, "P1-1-02");
        long keyPoint = pieces.keyPoint(organiser, 0);

        assertThat(get("/evidence?q=a&task=" + task + "&keyPoint=" + keyPoint + "&mine=true"))
                .bodyText()
                .contains(
                        "去掉条件：1.1 观测点",
                        "去掉条件：P1-1-02",
                        "?q=a&amp;keyPoint=" + keyPoint + "&amp;task=" + task + "\"")
                .doesNotContain("name=\"unit\"");
        assertThat(get("/evidence?more=true"))
                .bodyText()
                .contains("name=\"unit\"", "name=\"task\"", "name=\"month\"", "2026年11月");
    }

    @Test
    void onesOwnAreListedAloneAndNobodyElsesAre() {
        pieces.enter(organiser, "总支材料");
        pieces.enter(opened.branchSecretary(), opened.college().firstTeacherBranch(), "支部材料", "支部");

        assertThat(get("/evidence?mine=true&account=" + opened.branchSecretary().accountId()))
                .bodyText()
                .contains("总支材料")
                .doesNotContain("支部材料");
    }

    /** As it is read, whatever is marked in it. */
    private static String plain(String page) {
        return page.replaceAll("</?mark>", "");
    }

    private NewItem fromTheOrganisation(String title) {
        return new NewItem(
                organiser.unitId(),
                title,
                MaterialClass.O,
                Pieces.EVENT,
                "学校组织部",
                null,
                null,
                null,
                null,
                "组织员",
                "办公室",
                null);
    }

    private long enter(String title, MaterialClass materialClass, String day) {
        return vault.enter(
                organiser, pieces.paper(organiser, title, materialClass, LocalDate.parse(day)));
    }

    private void cite(int keyPoint, String... days) {
        for (String day : List.of(days)) {
            pieces.cite(organiser, enter("材料", MaterialClass.O, day), keyPoint);
        }
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(URI.create("/campaigns/" + organiser.campaignId() + path))
                .with(as(organiser.accountId()))
                .exchange();
    }
}
