package org.biaogan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.Refused;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.Criterion;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class SelfEvaluationTest {

    private final SelfEvaluation evaluation;
    private final EvidenceVault vault;
    private final Citations citations;
    private final CampaignSchemes schemes;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;
    private Criterion criterion;
    private String page = "";

    SelfEvaluationTest(
            SelfEvaluation evaluation,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            SmallPath small,
            MockMvcTester web) {
        this.evaluation = evaluation;
        this.vault = vault;
        this.citations = citations;
        this.schemes = schemes;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        criterion = schemes.chosen(opened.campaignId(), null).criteria().getFirst();
        page = "/campaigns/" + opened.campaignId() + "/evaluation/" + criterion.id();
    }

    @Test
    void aClaimIsProvedByANumberUntilItsPieceIsWithdrawn() {
        long item = cited("党政联席会议纪要");
        long claim = write("议事制度落实到位。");
        assertThat(whole().unproven(criterion)).hasSize(1);
        assertThat(whole().unused(criterion)).hasSize(1);

        evaluation.prove(organiser, claim, new NewProof("1-1-01", "1-2"));
        assertThat(whole().unproven(criterion)).isEmpty();
        assertThat(whole().unused(criterion)).isEmpty();

        vault.withdraw(organiser, item, "记录有误");
        assertThat(whole().unproven(criterion)).hasSize(1);
    }

    @Test
    void anUnknownNumberIsRefused() {
        long claim = write("议事制度落实到位。");
        assertThatThrownBy(() -> evaluation.prove(organiser, claim, new NewProof("9-9-99", null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNumberThatWasClosedLeadsToTheNewOne() {
        long item = cited("党政联席会议纪要");
        long claim = write("议事制度落实到位。");
        long second = criterion.keyPoints().getLast().id();
        citations.cite(organiser, item, new NewCitation(second, null, null));
        long reference =
                vault.get(organiser, item).citations().stream()
                        .filter(it -> !it.primary())
                        .findFirst()
                        .orElseThrow()
                        .id();
        citations.makePrimary(organiser, item, reference);

        assertThat(evaluation.prove(organiser, claim, new NewProof("1-1-01", null)))
                .isEqualTo("1-2-01");
        assertThat(whole().unproven(criterion)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1-2, 422, 这里不能空着",
        "1-1-01, 第abc页, 422, '页码写成 3、1-2 或 1-2,5'",
        "9-9-99, 1-2, 409, 没有编号 9-9-99",
        "12345678901234567890123456789012345678901, 3, 422, 40"
    })
    void whatWasTypedWronglyComesBackWithAWordOnIt(
            String number, String pages, int status, String word) {
        cited("党政联席会议纪要");
        long claim = write("议事制度落实到位。");
        assertThat(prove(claim, number, pages))
                .hasStatus(status)
                .bodyText()
                .contains("value=\"" + pages + "\"", "<details open>", word)
                .contains(number.isEmpty() ? "" : "value=\"" + number + "\"");
    }

    @Test
    void pagesAreKeptInOneWayOfWriting() {
        cited("党政联席会议纪要");
        long claim = write("议事制度落实到位。");
        assertThat(prove(claim, "1-1-01", " 1 – 2，5 ")).hasStatus(302);
        assertThat(whole().claims().getFirst().proofs().getFirst().pages()).isEqualTo("1-2,5");
    }

    private MvcTestResult prove(long claim, String number, String pages) {
        return web.post()
                .uri(page + "/claims/" + claim + "/proofs")
                .with(as(organiser.accountId()))
                .with(csrf())
                .param("number", number)
                .param("pages", pages)
                .exchange();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsBothTexts() {
        long claim = write("第一稿。");
        evaluation.write(organiser, claim, new ClaimText(ClaimPart.DONE, "书记改的。", 1));

        assertThat(
                        web.post()
                                .uri(page + "/claims/" + claim)
                                .with(as(organiser.accountId()))
                                .with(csrf())
                                .param("part", "DONE")
                                .param("words", "组织员改的。")
                                .param("seen", "1")
                                .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("刚有人改过这句话", "书记改的。", "组织员改的。");
    }

    @Test
    void aStruckClaimCanBeTakenBack() {
        long claim = write("多余的一句。");
        evaluation.strike(organiser, claim);
        assertThat(whole().claims()).isEmpty();
        evaluation.restore(organiser, claim);
        assertThat(whole().claims()).hasSize(1);
    }

    @Test
    void onlyWhoMayWriteWritesAndABranchDoesNotReadIt() {
        assertThatThrownBy(() ->
                        evaluation.add(
                                opened.branchSecretary(),
                                criterion.id(),
                                new ClaimText(ClaimPart.DONE, "越权。", 0)))
                .isInstanceOf(Forbidden.class);
        assertThat(web.get().uri(page).with(as(opened.branchSecretary().accountId())).exchange())
                .hasStatus(403);
    }

    @Test
    void thePageShowsClaimsProofsAndWhatIsMissingInAFixedNumberOfStatements() {
        long few = Statements.ofReading(this::open);
        cited("党政联席会议纪要");
        evaluation.prove(organiser, write("议事制度落实到位。"), new NewProof("1-1-01", "1-2"));
        write("缺佐证的一句。");

        assertThat(Statements.ofReading(this::open)).isEqualTo(few).isPositive();
        assertThat(web.get().uri(page).with(as(organiser.accountId())).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("议事制度落实到位。", "1-1-01", "有话没佐证", "缺佐证的一句。");
    }

    private void open() {
        assertThat(web.get().uri(page).with(as(organiser.accountId())).exchange()).hasStatusOk();
    }

    private Evaluation whole() {
        return evaluation.get(organiser, null);
    }

    private long write(String words) {
        return evaluation.add(organiser, criterion.id(), new ClaimText(ClaimPart.DONE, words, 0));
    }

    private long cited(String title) {
        long item =
                vault.enter(
                        organiser,
                        new NewItem(
                                organiser.unitId(),
                                title,
                                MaterialClass.O,
                                LocalDate.parse("2026-11-10"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                "组织员",
                                "办公室",
                                null));
        citations.cite(
                organiser,
                item,
                new NewCitation(criterion.keyPoints().getFirst().id(), null, null));
        return item;
    }
}
