package org.biaogan.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.Kept;
import org.biaogan.plan.KeyPointLink;
import org.biaogan.plan.LinkRole;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.TaskSheet;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pieces that prove the sample's occurrences; the same occurrence gives the same piece.
 */
final class SamplePieces {

    private static final int WORKING_HOUR = 9;

    private final Random random;
    private final LocalDate today;

    SamplePieces(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** What was filed for one occurrence that was held on a day. */
    List<SamplePiece> of(TaskSheet sheet, Occurrence occurrence, LocalDate doneOn) {
        var pieces = new ArrayList<SamplePiece>();
        for (Expectation it : sheet.expectations()) {
            pieces.add(piece(sheet, occurrence, it, doneOn, null));
        }
        for (Extra it : Extra.values()) {
            if (!sheet.expectations().isEmpty() && random.nextInt(100) < it.often) {
                Expectation first = sheet.expectations().getFirst();
                pieces.add(piece(sheet, occurrence, it.like(first), doneOn, it));
            }
        }
        return pieces;
    }

    /** What people file beyond what was expected. */
    private enum Extra {
        PHOTO("现场照片", MaterialClass.O, 78),
        SIGNED("签到表", MaterialClass.O, 58),
        BRIEF("活动简报", MaterialClass.N, 34);

        private final String what;
        private final MaterialClass materialClass;
        private final int often;

        Extra(String what, MaterialClass materialClass, int often) {
            this.what = what;
            this.materialClass = materialClass;
            this.often = often;
        }

        Expectation like(Expectation first) {
            return new Expectation(first.id(), materialClass, new Wording(what, null), Kept.VAULT);
        }
    }

    private SamplePiece piece(
            TaskSheet sheet,
            Occurrence occurrence,
            Expectation expectation,
            LocalDate doneOn,
            @Nullable Extra extra) {
        MaterialClass materialClass = expectation.materialClass();
        Kept kept = expectation.kept();
        String title = title(sheet, occurrence, expectation, doneOn);
        var lines = lines(sheet, occurrence, doneOn);
        @Nullable File file =
                kept == Kept.VAULT ? file(materialClass, title, doneOn, lines, extra) : null;
        return new SamplePiece(
                occurrence.unitId(),
                title,
                materialClass,
                kept,
                doneOn,
                enteredAt(doneOn),
                materialClass == MaterialClass.R ? "学校组织部（示例）" : null,
                file == null ? null : file.name(),
                file == null ? new byte[0] : file.bytes(),
                kept == Kept.OFFLINE ? "党总支组织员" : null,
                kept == Kept.OFFLINE ? "实训楼 305 文件柜 " + (1 + random.nextInt(4)) + " 层" : null,
                kept == Kept.TOTALS ? totals() : null,
                sheet.task().id(),
                occurrence.id(),
                expectation.id(),
                sheet.keyPoints().stream()
                        .filter(it -> it.role() == LinkRole.PRIMARY)
                        .findFirst()
                        .map(KeyPointLink::keyPointId)
                        .orElse(null),
                sheet.keyPoints().stream()
                        .filter(it -> it.role() == LinkRole.REFERENCE)
                        .map(KeyPointLink::keyPointId)
                        .toList());
    }

    private static String title(
            TaskSheet sheet, Occurrence occurrence, Expectation expectation, LocalDate doneOn) {
        String unit = occurrence.unitName().replace("智能制造学院", "");
        String what = expectation.text().zh();
        String task = sheet.task().title().zh();
        String about = task.length() <= 16 ? task : task.substring(0, 16);
        what = what.split("[；;]")[0];
        return "%s%d年%d月%s：%s"
                .formatted(unit, doneOn.getYear(), doneOn.getMonthValue(), about, what);
    }

    private List<String> lines(TaskSheet sheet, Occurrence occurrence, LocalDate doneOn) {
        int present = 6 + random.nextInt(20);
        return List.of(
                "【示例】本材料由样例生成，单位、人员和内容均为虚构。",
                "单位：" + occurrence.unitName(),
                "日期：" + doneOn,
                "事项：" + sheet.task().title().zh(),
                "到会 " + present + " 人，请假 " + random.nextInt(3) + " 人。",
                "一、通报上次决定的落实情况：" + (2 + random.nextInt(3)) + " 项已办结，1 项继续推进。",
                "二、围绕本次事项讨论，形成 " + (1 + random.nextInt(3)) + " 项决定，逐项明确办理岗位和时限。",
                "三、" + (sheet.task().purpose() == null ? "按计划推进。" : sheet.task().purpose().zh()));
    }

    /** A file with the name a person would have given it. */
    private record File(String name, byte[] bytes) {}

    private File file(
            MaterialClass materialClass,
            String title,
            LocalDate day,
            List<String> lines,
            @Nullable Extra extra) {
        String stamp = day.toString().replace("-", "");
        int no = 1 + random.nextInt(9000);
        if (extra == Extra.PHOTO) {
            String name = String.format(Locale.ROOT, "IMG_%s_%04d.jpg", stamp, no);
            return new File(name, PhotoFile.of(random.nextLong()));
        }
        if (extra == Extra.SIGNED) {
            return new File("签到表_" + stamp + ".xlsx", OfficeFile.excel(signed(title)));
        }
        return switch (materialClass) {
            case O -> new File("会议记录_" + stamp + ".docx", OfficeFile.word(title, lines));
            case N -> new File("工作总结" + no + "-定稿.docx", OfficeFile.word(title, lines));
            case R ->
                    new File(
                            String.format(Locale.ROOT, "扫描件%04d.pdf", no),
                            ScanFile.of(title, lines));
            case F -> new File("反馈统计_" + stamp + ".xlsx", OfficeFile.excel(sheet(title)));
        };
    }

    private List<List<String>> sheet(String title) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("【示例】" + title));
        rows.add(List.of("项目", "发出", "收回", "满意"));
        for (String it : List.of("课程教学", "学生管理", "实训条件", "党员联系")) {
            int back = 60 + random.nextInt(50);
            rows.add(List.of(it, "" + (back + random.nextInt(8)), "" + back, "" + back * 9 / 10));
        }
        return rows;
    }

    private List<List<String>> signed(String title) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("【示例】" + title));
        rows.add(List.of("序号", "岗位", "签到"));
        for (int i = 1; i <= 6 + random.nextInt(10); i++) {
            rows.add(List.of("" + i, i == 1 ? "主持人" : "党员", "已签"));
        }
        return rows;
    }

    private String totals() {
        int sent = 80 + random.nextInt(340);
        return "发出 %d 份，收回 %d 份，满意 %d 份。".formatted(sent, sent - 6, sent * 9 / 10);
    }

    /** Within a fortnight as a rule; one in seven a month or more after the event. */
    private OffsetDateTime enteredAt(LocalDate doneOn) {
        int days = random.nextInt(7) == 0 ? 33 + random.nextInt(40) : 1 + random.nextInt(13);
        LocalDate day = doneOn.plusDays(days);
        LocalDate entered = day.isAfter(today) ? today : day;
        return entered.atTime(WORKING_HOUR, random.nextInt(60)).atOffset(ZoneOffset.ofHours(8));
    }
}
