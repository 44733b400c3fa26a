package org.biaogan.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.biaogan.extractor.Reading.Section;
import org.junit.jupiter.api.Test;

/** What share of their text two files are told to have in common. */
class TextPrintTest {

    private static final String HEAD =
            """
            智能制造学院第二党支部支部委员会会议记录
            时间：%s 下午三时 地点：实训楼三零五会议室 主持：支部书记 记录：组织委员
            出席：支部书记、组织委员、宣传委员、纪检委员、青年委员 缺席：无 列席：专业负责人
            会议首先通报了上一次会议决定事项的落实情况，随后按议程逐项讨论，形成如下意见。
            """;

    private static final String COURSES =
            """
            一、关于示范课程建设。支部书记介绍了本专业三门课程的建设进度，机床电气控制课程已完成教案修订，
            数控编程课程还缺两个实训项目的评价标准，工业机器人课程的企业案例由校企合作单位提供。会议决定由
            教学骨干党员分别联系一门课程，每两周集体备课一次，学期末前把课程思政要点写进每一个教学单元。
            二、关于实训室安全检查。组织委员汇报了上周检查的情况，发现气源管路老化一处、消防通道堆放毛坯一处，
            已当场整改一处，另一处报后勤处更换。会议要求实训指导教师每次课前填写检查单，党员教师带头执行。
            三、关于主题党日。会议商定本月主题党日到校外实践基地开展，由宣传委员联系车辆并准备学习材料。
            """;

    private static final String MEMBERS =
            """
            一、关于发展党员工作。组织委员说明了两名入党积极分子的培养考察情况，培养联系人分别谈了意见，认为
            两名同志学习认真，能够参加志愿服务，但理论学习笔记不够完整。会议同意继续考察，并安排参加学校党校
            本期培训班的学习，结业后再行研究。二、关于党费收缴。第三季度党费已全部收齐，有一名党员因调动需要
            重新核定标准，由组织委员在十五日内办理。三、关于谈心谈话。支部书记与新入职教师党员谈话三次，了解
            到住宿和孩子入学方面的困难，会议决定向工会反映，并在下一次会议上回看办理结果，纪检委员负责提醒。
            """;

    @Test
    void theSameWordsOutOfAnotherProgramHaveTheSamePrint() {
        String minutes = HEAD.formatted("2026年3月5日") + COURSES;
        String saved = minutes.replace("\n", "  \n\n").replace('：', ':').replace("2026", "２０２６");

        assertThat(shared(minutes, saved)).isEqualTo(100);
        assertThat(commonKeys(minutes, saved)).isEqualTo(16);
    }

    @Test
    void aCorrectedSentenceLeavesATextNearItself() {
        String minutes = HEAD.formatted("2026年3月5日") + COURSES;
        String corrected = minutes.replace("每两周集体备课一次", "每周集体备课两次").replace("气源管路老化一处", "气源管路老化两处");

        assertThat(shared(minutes, corrected)).isGreaterThanOrEqualTo(85);
        assertThat(commonKeys(minutes, corrected)).isPositive();
    }

    @Test
    void minutesThatWereCopiedForAnotherDayAreNear() {
        assertThat(
                        shared(
                                HEAD.formatted("2026年3月5日") + COURSES,
                                HEAD.formatted("2026年4月9日") + COURSES))
                .isGreaterThanOrEqualTo(85);
    }

    @Test
    void twoMinutesOfOneTemplateAreNotNear() {
        assertThat(
                        shared(
                                HEAD.formatted("2026年3月5日") + COURSES,
                                HEAD.formatted("2026年4月9日") + MEMBERS))
                .isLessThan(60);
    }

    @Test
    void aFormThatIsFilledInForAnotherDayDiffersEnoughForAShortText() {
        String form = "签到表 会议：支部党员大会 日期：%s 应到十二人 实到%s人 主持人：支部书记 地点：党员活动室 ".repeat(1);
        String tail = "序号 岗位 签到 一 支部书记 已签 二 组织委员 已签 三 宣传委员 已签 四 党员教师 已签 五 学生党员 已签";

        assertThat(
                        shared(
                                form.formatted("2026年3月5日", "十一") + tail,
                                form.formatted("2026年4月9日", "十二") + tail))
                .isLessThan(98);
    }

    @Test
    void aHeadingAloneHasNoPrint() {
        assertThat(TextPrint.of(List.of(new Section(0, "示例 支部党员大会 现场照片 2026年3月5日")))).isNull();
    }

    @Test
    void aPageIsFoundAgainByTheStretchesItShares() {
        String page = HEAD.formatted("2026年3月5日") + COURSES;

        assertThat(shareOfPages(page, page.replace("一次", "两次"))).isGreaterThan(0.7);
        assertThat(shareOfPages(page, MEMBERS)).isLessThan(0.1);
    }

    private static double shareOfPages(String one, String other) {
        var ours = TextPrint.stretches(one);
        var theirs = TextPrint.stretches(other);
        int both = (int) ours.stream().filter(theirs::contains).count();
        return TextPrint.shared(ours.size(), theirs.size(), both);
    }

    private static long shared(String one, String other) {
        long[] ours = print(one).bits();
        long[] theirs = print(other).bits();
        int apart = 0;
        for (int i = 0; i < ours.length; i++) {
            apart += Long.bitCount(ours[i] ^ theirs[i]);
        }
        return 100 - Math.round(apart * 200 / (double) TextPrint.BITS);
    }

    private static long commonKeys(String one, String other) {
        var theirs = Arrays.stream(print(other).keys()).boxed().toList();
        return Arrays.stream(print(one).keys()).filter(theirs::contains).count();
    }

    private static TextPrint print(String text) {
        return requireNonNull(TextPrint.of(List.of(new Section(0, text))));
    }
}
