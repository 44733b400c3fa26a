package org.biaogan.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.plan.MaterialClass;
import org.biaogan.signals.SignalRepository.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a file says that its piece does not. */
class ComparingTest {

    private static final LocalDate HELD = LocalDate.parse("2026-03-05");

    private final Comparing comparing =
            new Comparing(
                    new UnitNames(
                            List.of(
                                    new UnitNames.Unit("示例职业学院", "c"),
                                    new UnitNames.Unit("示例职业学院机电学院党总支", "c.g"),
                                    new UnitNames.Unit("教师第一党支部", "c.g.t"),
                                    new UnitNames.Unit("学生第一党支部", "c.g.s"),
                                    new UnitNames.Unit("学生第一党支部", "c.h.s"),
                                    new UnitNames.Unit("经济管理学院党总支", "c.h"))));

    @Test
    void aPhotoMayBeTwoDaysOffAndAPaperSixty() {
        assertThat(kinds(taken("2026-03-07T09:00:00"))).isEmpty();
        assertThat(kinds(taken("2026-03-08"))).containsExactly(SignalKind.TAKEN);
        assertThat(kinds(created("2026-04-30"))).isEmpty();
        assertThat(kinds(created("2025-12-01"))).containsExactly(SignalKind.CREATED);
        assertThat(kinds(taken("unknown"))).isEmpty();
    }

    @Test
    void aDayThatIsOnlyMentionedMayBeAMonthOff() {
        assertThat(kinds(text("根据2026年2月20日的通知开展"))).isEmpty();
        assertThat(kinds(text("根据2025年2月20日的通知开展"))).containsExactly(SignalKind.SAYS_DAY);
        assertThat(kinds(text("时间：２０２６年３月６日"))).containsExactly(SignalKind.SAYS_DAY);
        assertThat(kinds(text("时间：3月4日至6日，2025年1月1日起草"))).isEmpty();
    }

    @Test
    void theUnitsAboveAndBelowAreNamedForGoodReasons() {
        assertThat(kinds(text("示例职业学院机电学院党总支文件"))).isEmpty();
        assertThat(kinds(text("经济管理学院党总支会议记录"))).containsExactly(SignalKind.SAYS_UNIT);
        assertThat(kinds(text("经济管理学院党总支与教师第一党支部联合开展"))).isEmpty();
        assertThat(kinds(text("学生第一党支部会议记录"))).containsExactly(SignalKind.SAYS_UNIT);
    }

    @Test
    void whoGaveARecognitionOrIsNamedAsTheSourceIsNoOther() {
        assertThat(kinds(said(MaterialClass.R, null, null, null, "经济管理学院党总支表彰决定"))).isEmpty();
        assertThat(kinds(said(MaterialClass.F, "经济管理学院党总支", null, null, "经济管理学院党总支来函"))).isEmpty();
    }

    private List<SignalKind> kinds(Said said) {
        return comparing.of(said).stream().map(Signal::kind).toList();
    }

    private static Said taken(String day) {
        return said(MaterialClass.O, null, day, "2020-01-01", null);
    }

    private static Said created(String day) {
        return said(MaterialClass.O, null, null, day, null);
    }

    private static Said text(String beginning) {
        return said(MaterialClass.O, null, null, null, beginning);
    }

    private static Said said(
            MaterialClass materialClass,
            @Nullable String source,
            @Nullable String taken,
            @Nullable String created,
            @Nullable String beginning) {
        return new Said(
                1,
                "会议记录",
                materialClass,
                HELD,
                source,
                "教师第一党支部",
                "教工一支部",
                "c.g.t",
                "ab",
                taken,
                created,
                beginning);
    }
}
