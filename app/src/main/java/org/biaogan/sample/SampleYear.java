package org.biaogan.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.CivilCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the sample's units held in the year before today and this one: theme days, members'
 * meetings, classes, beside what closed tasks; some months without, as happens. And what is in
 * their ledgers.
 */
@Component
class SampleYear {

    private static final int MONTHS = 14;
    private static final int AUGUST = 8;

    private final SampleActivities activities;
    private final CivilCalendar calendar;

    SampleYear(SampleActivities activities, CivilCalendar calendar) {
        this.activities = activities;
        this.calendar = calendar;
    }

    void hold(SamplePeople.Made made, long campaign, LocalDate today) {
        activities.fromResults(campaign);
        List<Long> branches = made.units().branches();
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate month = today.withDayOfMonth(1).minusMonths(back);
            for (int i = 0; i < branches.size(); i++) {
                if (month.getMonthValue() != AUGUST) {
                    branch(made, i, month, today);
                }
            }
        }
        ledgers(made, today);
    }

    /** The fourth branch leaves out two theme days; quarters have their meeting and their class. */
    private void branch(SamplePeople.Made made, int no, LocalDate month, LocalDate today) {
        LocalDate day = month.withDayOfMonth(10 + no);
        boolean leftOut = no == 3 && (month.getMonthValue() == 3 || month.getMonthValue() == 10);
        if (!leftOut) {
            add(made, no, "theme-day", day, today, "主题党日：围绕专业建设开展学习和服务，议定一件实事。");
        }
        if (month.getMonthValue() % 3 == 2) {
            add(made, no, "members-meeting", day.plusDays(7), today, "听取支委会工作报告，讨论下一季度安排。");
        }
        if (month.getMonthValue() % 3 == 0 && no != 2) {
            add(made, no, "party-class", day.plusDays(3), today, "支部书记讲党课，结合本专业谈教书育人。");
        }
    }

    private void add(
            SamplePeople.Made made,
            int no,
            String kind,
            LocalDate day,
            LocalDate today,
            String words) {
        if (day.isAfter(today)) {
            return;
        }
        int due = 9 + no * 2;
        activities.add(
                made.units().branches().get(no),
                kind,
                day,
                due,
                due - (day.getDayOfYear() + no) % 3,
                words,
                made.branchSecretaries().get(no),
                at(day));
    }

    private void ledgers(SamplePeople.Made made, LocalDate today) {
        matter(made, "DECISION", "实训室气源管路更换，教研室本学期内完成", "组织员", today.plusDays(20), null, null);
        matter(
                made,
                "DECISION",
                "三门示范课程修订教案并集体备课",
                "专业主任",
                today.minusDays(30),
                null,
                "教案已修订，教研室存档");
        matter(made, "PRACTICAL", "学生社区晚间答疑点每周三次", "学生第一支部书记", today.plusDays(30), null, null);
        matter(
                made,
                "PRACTICAL",
                "为顶岗实习学生办理住宿交通补贴说明",
                "辅导员",
                today.minusDays(12),
                null,
                "已向两个班级说明并答复");
        matter(made, "PRACTICAL", "维修三号实训室空调", "组织员", today.minusDays(3), null, null);
        matter(made, "POSTING", "主题党日情况季度报送", "组织员", today.minusDays(40), "上级党建平台", "已报送");
    }

    private void matter(
            SamplePeople.Made made,
            String ledger,
            String words,
            String owner,
            LocalDate due,
            @Nullable String platform,
            @Nullable String closed) {
        activities.addMatter(
                made.units().generalBranch(),
                ledger,
                words,
                owner,
                due,
                platform,
                closed,
                made.organiser(),
                at(due.minusDays(45)));
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(17, 30)).atZone(calendar.zone()).toOffsetDateTime();
    }
}
