package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class PioneerPostsTest {

    private static final LocalDate FROM = LocalDate.parse("2026-09-01");
    private static final LocalDate TO = LocalDate.parse("2027-01-20");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final PioneerPosts posts;
    private final PostHolders holders;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private Actor branch;
    private long unit;

    PioneerPostsTest(PioneerPosts posts, PostHolders holders, SmallPath small, Cast cast) {
        this.posts = posts;
        this.holders = holders;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        branch = opened.branchSecretary();
        unit = opened.college().firstTeacherBranch();
    }

    @Test
    void aPostIsHandedFromOneHolderToTheNextOnTheNextDay() {
        long post = posts.add(branch, form(unit, null, FROM, TO));
        holders.add(branch, post, new NewHolder("branch-secretary", null, null, FROM));
        var first = posts.sheet(branch, post).holders().getFirst();

        holders.handOver(branch, post, first.id(), new Handover(TODAY, null, null, "青年教师一名"));

        assertThat(posts.sheet(branch, post).holders())
                .extracting(PostHolder::name, PostHolder::fromOn, PostHolder::lastOn)
                .containsExactly(
                        tuple("青年教师一名", TODAY.plusDays(1), null),
                        tuple("branch-secretary", FROM, TODAY));
        assertThat(posts.sheet(branch, post).history())
                .extracting(it -> it.what())
                .containsExactly("plan.post-handed-over", "plan.post-taken", "plan.post-added");
    }

    @Test
    void itEndsWithAResultOrAReasonAndGoesOnWhenThatWasAMistake() {
        long post = posts.add(branch, form(unit, null, FROM, TO));
        holders.add(branch, post, new NewHolder(null, null, "教师党员", FROM));

        refused("plan.post.end.one-of-two", () -> posts.end(branch, post, end(null, null)));
        refused("plan.post.end.one-of-two", () -> posts.end(branch, post, end("成了", "没成")));
        posts.end(branch, post, end("带出两名骨干教师", null));

        assertThat(posts.get(branch, post).state(TODAY)).isEqualTo(PostState.ENDED);
        assertThat(posts.sheet(branch, post).holders().getFirst().lastOn()).isEqualTo(TODAY);
        refused("plan.post.ended", () -> posts.end(branch, post, end("再结束", null)));
        refused(
                "plan.post.ended",
                () -> holders.add(branch, post, new NewHolder(null, null, "另一名", TODAY)));

        posts.lift(branch, post);

        assertThat(posts.get(branch, post).state(TODAY)).isEqualTo(PostState.RUNNING);
        assertThat(posts.sheet(branch, post).lifted()).hasSize(1);
        assertThat(posts.sheet(branch, post).holders().getFirst().lastOn()).isNull();
        refused("plan.post.not-ended", () -> posts.lift(branch, post));
    }

    @Test
    void theDaysOfAPostFitTheCampaignAndItsHolders() {
        refused("plan.post.to-before-from", () -> posts.add(branch, form(unit, null, TO, FROM)));
        refused(
                "plan.post.from-outside",
                () -> posts.add(branch, form(unit, null, SmallPath.FROM.minusDays(1), TO)));
        refused(
                "plan.post.to-outside",
                () -> posts.add(branch, form(unit, null, FROM, SmallPath.TO.plusDays(1))));
        long post = posts.add(branch, form(unit, null, FROM, TO));
        refused(
                "plan.post.holder.from-outside",
                () -> holders.add(branch, post, new NewHolder(null, null, "教师", TO.plusDays(1))));
        holders.add(branch, post, new NewHolder(null, null, "教师", FROM));
        long holder = posts.sheet(branch, post).holders().getFirst().id();
        refused(
                "plan.post.holder.last-outside",
                () -> holders.handOver(branch, post, holder, leaving(FROM.minusDays(1))));
        refused(
                "plan.post.from-after-holder",
                () -> posts.edit(branch, post, form(unit, null, FROM.plusDays(1), TO, 1)));
        refused("plan.post.end.ahead", () -> posts.end(branch, post, endOn(TODAY.plusDays(1))));
        refused("plan.post.end.outside", () -> posts.end(branch, post, endOn(FROM.minusDays(1))));
        holders.handOver(branch, post, holder, leaving(TODAY));
        refused("plan.post.end.before-holder", () -> posts.end(branch, post, endOn(FROM)));
        refused(
                "plan.post.holder.ended",
                () -> holders.handOver(branch, post, holder, leaving(TODAY)));
    }

    @Test
    void aHolderIsFoundByNameAmongThoseWithAnOfficeThere() {
        cast.holder("teacher-member", unit);
        cast.holder("teacher-member", unit);
        cast.holder("teacher-member", opened.college().siblingGeneralBranch());
        long post = posts.add(branch, form(unit, null, FROM, TO));

        assertThat(holders.find(branch, "teacher")).hasSize(2);
        refused("plan.post.holder.unknown", () -> holders.add(branch, post, named("没有这人", null)));
        refused(
                "plan.post.holder.which",
                () -> holders.add(branch, post, named("teacher-member", null)));
        refused(
                "plan.post.holder.one-of-two",
                () -> holders.add(branch, post, new NewHolder("某人", null, "角色", FROM)));
        long chosen = holders.find(branch, "teacher-member").getFirst().personId();
        holders.add(branch, post, named("teacher-member", chosen));
        refused(
                "plan.post.holder.twice",
                () -> holders.add(branch, post, named("teacher-member", chosen)));
    }

    @Test
    void aBranchKeepsItsOwnPostsAndSeesNoOthers() {
        long other = opened.college().secondTeacherBranch();
        long post = posts.add(opened.organiser(), form(other, null, FROM, TO));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> posts.get(branch, post));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.edit(branch, post, form(other, null, FROM, TO, 1)));
        refused("plan.post.unknown-unit", () -> posts.add(branch, form(other, null, FROM, TO)));
        assertThat(posts.list(branch, PostKind.ALL, null).posts()).isEmpty();
        assertThat(posts.list(opened.organiser(), PostKind.ALL, null).posts()).hasSize(1);
        Actor member = cast.inCampaign(cast.holder("teacher-member", other), opened.campaignId());
        assertThat(posts.get(member, post).name()).isEqualTo("青年教师帮带岗");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> posts.end(member, post, end("成了", null)));
    }

    @Test
    void aPostMayBelongToATaskAndTheSecondOfTwoEditorsIsTold() {
        long task = small.task(opened, "P1-1-01");
        long post = posts.add(branch, form(unit, task, FROM, TO));

        assertThat(posts.ofTask(branch, task))
                .extracting(PioneerPost::taskCode)
                .containsExactly("P1-1-01");
        refused("plan.post.unknown-task", () -> posts.add(branch, form(unit, 1L, FROM, TO)));
        assertThat(posts.edit(branch, post, form(unit, null, FROM, TO, 1))).isTrue();
        assertThat(posts.edit(branch, post, form(unit, task, FROM, TO, 1))).isFalse();
    }

    private static NewHolder named(String name, @Nullable Long chosen) {
        return new NewHolder(name, chosen, null, FROM);
    }

    private static Handover leaving(LocalDate day) {
        return new Handover(day, null, null, null);
    }

    private static NewPostEnd end(@Nullable String result, @Nullable String reason) {
        return new NewPostEnd(TODAY, result, reason);
    }

    private static NewPostEnd endOn(LocalDate day) {
        return new NewPostEnd(day, "成了", null);
    }

    private static PostForm form(long unit, @Nullable Long task, LocalDate from, LocalDate to) {
        return form(unit, task, from, to, 0);
    }

    private static PostForm form(
            long unit, @Nullable Long task, LocalDate from, LocalDate to, int revision) {
        return new PostForm(unit, task, "青年教师帮带岗", "每月听课一次", "一学期带出一堂好课", from, to, revision);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(code);
    }
}
