package org.biaogan.signals;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Forbidden;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewItem;
import org.biaogan.evidence.Remarks.Remark;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the organiser of a campaign sees of it on one page. */
@CampaignTest
class CampaignSignalsTest {

    private final Signals signals;
    private final EvidenceVault vault;
    private final Pieces pieces;
    private final SmallPath small;
    private final JdbcClient sql;
    private final CivilCalendar calendar;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;

    CampaignSignalsTest(
            Signals signals,
            EvidenceVault vault,
            Pieces pieces,
            SmallPath small,
            JdbcClient sql,
            CivilCalendar calendar,
            MockMvcTester web) {
        this.signals = signals;
        this.vault = vault;
        this.pieces = pieces;
        this.small = small;
        this.sql = sql;
        this.calendar = calendar;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void theOrganiserHasOnePageAndWhoOnlyReadsHasNone() {
        assertThat(page("/signals")).hasStatusOk().bodyText().contains("没有需要核对的");
        long item = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        pieces.cite(organiser, item, 0);
        enter("四月会议照片", Pieces.EVENT.minusDays(30), "同样的字节");
        Remark remark = signals.list(organiser).open().getFirst();

        assertThat(page("/signals")).bodyText().contains("三月会议照片", "还登记为另一次活动");
        assertThatThrownBy(() -> signals.list(opened.branchSecretary()))
                .isInstanceOf(Forbidden.class);
        assertThat(
                        web.post()
                                .uri(at() + "/signals/dismissals")
                                .with(as(organiser.accountId()))
                                .param("item", "" + item)
                                .param("kind", remark.kind())
                                .param("facts", remark.facts())
                                .param("reason", "合影")
                                .param("fromList", "true"))
                .hasRedirectedUrl(at() + "/signals");
        assertThat(signals.list(organiser).open()).isEmpty();
    }

    @Test
    void manyThatHaveTheSameBytesAreOneLineOfTheCampaignAndOneAnswer() {
        for (int i = 0; i < 4; i++) {
            pieces.cite(organiser, enter("照片" + i, Pieces.EVENT.minusDays(i / 2), "同样的字节"), 0);
        }
        List<Remark> open = signals.list(organiser).open();
        assertThat(open).hasSize(1);

        Remark remark = open.getFirst();
        long first = requireNonNull(remark.about()).id();
        signals.dismiss(organiser, new Dismissal(first, remark.kind(), remark.facts(), "合影", true));

        assertThat(signals.list(organiser).open()).isEmpty();
    }

    @Test
    void anAnswerIsToldOfPiecesThatAreInTheCampaignOnly() {
        long elsewhere = enter("别处的照片", Pieces.EVENT.minusDays(30), "同样的字节");
        long item = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        pieces.cite(organiser, item, 0);
        Remark remark = signals.about(organiser, vault.get(organiser, elsewhere)).open().getFirst();
        signals.dismiss(
                organiser, new Dismissal(elsewhere, remark.kind(), remark.facts(), "合影", false));

        assertThat(signals.list(organiser).answers())
                .extracting(it -> it.about().title())
                .containsExactly("三月会议照片");
    }

    @Test
    void aBatchJustBeforeAGateIsPointedOutToTheOrganiser() {
        sql.sql(
                        "update plan_gate set on_date = :today where campaign_id = :campaign and code = 'M4-1'")
                .param("today", calendar.today())
                .param("campaign", opened.campaignId())
                .update();
        for (int i = 0; i < 10; i++) {
            pieces.cite(organiser, enter("补录" + i, Pieces.EVENT.minusDays(90 + i), "字节" + i), 0);
        }

        Remark batch = signals.list(organiser).open().getFirst();
        assertThat(batch.key()).isEqualTo("signals.BATCH");
        assertThat(page("/signals")).bodyText().contains("年度小结", "补录");
        signals.dismiss(
                organiser, new Dismissal(null, batch.kind(), batch.facts(), "学校统一补录", true));
        assertThat(signals.list(organiser).open()).isEmpty();
    }

    @Test
    void thePageAsksAsOftenForManyPiecesAsForOne() {
        long item = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        pieces.cite(organiser, item, 0);
        long few = Statements.ofReading(() -> signals.list(organiser));
        for (int i = 0; i < 8; i++) {
            long more = enter("又一份" + i, Pieces.EVENT.minusDays(20 + i), "同样的字节");
            pieces.cite(organiser, more, 0);
        }

        assertThat(Statements.ofReading(() -> signals.list(organiser))).isEqualTo(few);
    }

    private long enter(String title, LocalDate day, String bytes) {
        return vault.enter(
                organiser,
                NewItem.file(
                        organiser.unitId(),
                        title,
                        MaterialClass.O,
                        day,
                        null,
                        pieces.store(bytes, title + ".txt"),
                        title + ".txt",
                        null));
    }

    private MvcTestResult page(String place) {
        return web.get().uri(at() + place).with(as(organiser.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId();
    }
}
