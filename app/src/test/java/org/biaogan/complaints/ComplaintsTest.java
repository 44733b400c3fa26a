package org.biaogan.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who reads what was put into the box, and who answers. */
@CampaignTest
class ComplaintsTest {

    private final MockMvcTester web;
    private final Complaints complaints;
    private final ComplaintBox box;
    private final JdbcClient sql;
    private final Cast cast;

    private Cast.College college;
    private Actor branch;
    private Actor above;

    ComplaintsTest(
            MockMvcTester web, Complaints complaints, ComplaintBox box, JdbcClient sql, Cast cast) {
        this.web = web;
        this.complaints = complaints;
        this.box = box;
        this.sql = sql;
        this.cast = cast;
    }

    @BeforeEach
    void aBranchAndItsGeneralBranch() {
        college = cast.college();
        branch = cast.inUnit("branch-secretary", college.firstTeacherBranch());
        long organiser = cast.holder("organiser", college.generalBranch());
        above = cast.inUnit(organiser, college.firstTeacherBranch());
    }

    @Test
    void theUnitAboveAnswersAndTheCodeFindsTheAnswer() {
        String code = box.put(about(college.firstTeacherBranch()));
        Complaint put = only(branch);
        assertThat(put.name()).isNull();
        assertThat(put.waits()).isTrue();

        complaints.answer(above, put.id(), "下月起只填一遍。");

        Conversation found = box.open(code);
        assertThat(found.words())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.words()).isEqualTo("下月起只填一遍。");
                    assertThat(it.unitName()).isEqualTo("智能制造学院党总支");
                });
        assertThat(found.complaint().waits()).isFalse();
        box.say(code, "谢谢，还有一处。");
        assertThat(box.open(code).complaint().waits()).isTrue();
    }

    @Test
    void theUnitItselfReadsAndDoesNotAnswer() {
        box.put(about(college.firstTeacherBranch()));
        long id = only(branch).id();

        assertThat(complaints.get(branch, id).complaint().about()).isEqualTo("月报");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> complaints.answer(branch, id, "不改。"));
    }

    @Test
    void neitherASiblingNorABranchBelowReadsIt() {
        box.put(about(college.generalBranch()));
        Actor sibling = cast.inUnit("secretary", college.siblingGeneralBranch());

        assertThat(complaints.list(sibling)).isEmpty();
        assertThat(complaints.list(branch)).isEmpty();
    }

    @Test
    void aNameIsShownToThoseWhoReadAndItsOwnerFollowsTheAnswer() {
        long id = complaints.say(branch, about(college.firstTeacherBranch()));
        complaints.answer(above, id, "照改。");
        complaints.add(branch, id, "好。");

        assertThat(complaints.get(above, id).complaint().name()).isEqualTo(branch.name());
        assertThat(complaints.mine(branch, id).words()).hasSize(2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> complaints.mine(above, id));
    }

    @Test
    void nobodyAnswersWhatTheySaidThemselves() {
        long id = complaints.say(above, about(college.firstTeacherBranch()));

        assertThat(complaints.mayAnswer(above, complaints.get(above, id).complaint())).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> complaints.answer(above, id, "好。"));
    }

    @Test
    void atTheTopTheUnitItselfAnswers() {
        box.put(about(college.committee()));
        Actor department = cast.inUnit("organisation-department", college.committee());

        complaints.answer(department, only(department).id(), "已停用这张表。");

        assertThat(only(department).waits()).isFalse();
    }

    @Test
    void theTablesThemselvesRefuseAnAccountOrADayWithoutAName() {
        box.put(about(college.firstTeacherBranch()));
        long id = only(branch).id();

        assertThatThrownBy(() ->
                        sql.sql(
                                        """
                                        insert into complaints_word
                                            (complaint_id, named, no, answer, words, account_id, said_on)
                                        values (:id, false, 1, false, '话', :account, date '2026-11-16')
                                        """)
                                .param("id", id)
                                .param("account", branch.accountId())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAnonymousDayIsAlwaysAMonday() {
        assertThatThrownBy(() ->
                        sql.sql(
                                        """
                                        insert into complaints_complaint
                                            (id, unit_id, about, words, code_sha256, said_on)
                                        values (1, :unit, '月报', '话', repeat('a', 64), :on)
                                        """)
                                .param("unit", college.committee())
                                .param("on", LocalDate.parse("2026-11-17"))
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void thePagesSayWhoAnswersAndTakeTheAnswer() {
        box.put(about(college.firstTeacherBranch()));
        String at = "/units/" + college.firstTeacherBranch() + "/complaints/" + only(branch).id();

        assertThat(web.get().uri("/complaints").with(as(branch.accountId())))
                .hasStatusOk()
                .bodyText()
                .contains("月报", "未署名", "2026-11-16 这一周");
        assertThat(web.get().uri(at).with(as(branch.accountId())))
                .hasStatusOk()
                .bodyText()
                .contains("由智能制造学院党总支答复")
                .doesNotContain("/answers");
        assertThat(answer(at, " ")).hasStatus(422);
        assertThat(answer(at, "照改。")).hasStatus3xxRedirection();
        assertThat(answer("/units/" + college.firstTeacherBranch() + "/complaints/1", "照改。"))
                .hasStatus(404);
    }

    private MvcTestResult answer(String at, String words) {
        return web.post()
                .uri(at + "/answers")
                .with(as(above.accountId()))
                .with(csrf())
                .param("words", words)
                .exchange();
    }

    @Test
    void aLongBoxCostsNoMoreStatementsThanAShortOne() {
        box.put(about(college.firstTeacherBranch()));
        long one = Statements.of(() -> complaints.list(branch));
        for (int i = 0; i < 20; i++) {
            box.put(about(college.firstTeacherBranch()));
        }

        assertThat(Statements.of(() -> complaints.list(branch))).isEqualTo(one);
    }

    private Complaint only(Actor actor) {
        return complaints.list(actor).getFirst();
    }

    private static NewComplaint about(long unit) {
        return new NewComplaint(unit, "月报", "同样的数要填两遍。");
    }
}
