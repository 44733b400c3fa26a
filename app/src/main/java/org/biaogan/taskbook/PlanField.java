package org.biaogan.taskbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.sheets.HeadingWords;

/**
 * What a column of a plan in its own layout may fill, and by which words such columns are headed.
 */
public enum PlanField {
    CODE(Fills.ONE, "任务编号", "编号", "任务序号", "task no", "task code", "code"),
    PROJECT(Fills.ONE, "工程", "项目", "工程名称", "项目名称", "重点工程", "板块", "一级指标", "project", "programme"),
    STRAND(Fills.ONE, "计划", "子计划", "分项计划", "专项计划", "子项目", "二级指标", "strand", "sub-plan", "plan"),
    TITLE(
            Fills.ONE,
            "任务",
            "任务名称",
            "工作任务",
            "重点任务",
            "主要任务",
            "具体任务",
            "建设任务",
            "工作内容",
            "工作事项",
            "事项",
            "task",
            "activity",
            "work"),
    PURPOSE(
            Fills.SEVERAL,
            "举措",
            "措施",
            "具体举措",
            "具体措施",
            "工作措施",
            "主要措施",
            "工作内容",
            "任务内容",
            "具体内容",
            "实施内容",
            "内容",
            "工作要求",
            "做法",
            "measures",
            "actions",
            "description",
            "content",
            "what is done"),
    OFFICES(
            Fills.SEVERAL,
            "责任岗位",
            "责任人",
            "牵头人",
            "负责人",
            "责任部门",
            "责任单位",
            "责任主体",
            "牵头部门",
            "牵头单位",
            "配合部门",
            "配合单位",
            "owner",
            "responsible",
            "in charge",
            "department"),
    CYCLE(Fills.ONE, "周期", "频次", "频率", "cycle", "frequency"),
    CARRIED_BY(Fills.ONE, "承担", "承担单位", "实施主体", "carried out by"),
    SPAN(
            Fills.ONE,
            "起止",
            "起止时间",
            "起止日期",
            "时间",
            "时间安排",
            "实施时间",
            "进度安排",
            "schedule",
            "period",
            "time"),
    FROM_ON(Fills.ONE, "开始", "开始时间", "开始日期", "起始时间", "启动时间", "start", "from", "begin"),
    TO_ON(
            Fills.ONE,
            "结束",
            "完成",
            "结束时间",
            "结束日期",
            "完成时间",
            "完成日期",
            "完成时限",
            "完成期限",
            "截止时间",
            "截止日期",
            "时间节点",
            "时限",
            "end",
            "due",
            "deadline",
            "until"),
    RESULT(
            Fills.ONE,
            "可量化预期成果",
            "预期成果",
            "预期目标",
            "工作目标",
            "建设目标",
            "成果形式",
            "成果",
            "量化指标",
            "result",
            "outcome",
            "deliverable"),
    UNIT(Fills.ONE, "计量单位", "unit of measure"),
    BASELINE(Fills.ONE, "基线", "基数", "现状值", "baseline"),
    TARGET(Fills.ONE, "目标", "目标值", "target"),
    KEY_POINTS(Fills.SEVERAL, "观测点", "指标点", "key points", "key point"),
    EVIDENCE(
            Fills.SEVERAL,
            "佐证材料",
            "佐证",
            "支撑材料",
            "证明材料",
            "印证材料",
            "材料清单",
            "evidence",
            "material",
            "proof");

    /** How many columns may fill one field. */
    private enum Fills {
        ONE,
        SEVERAL
    }

    private final Fills fills;
    private final List<String> words;

    PlanField(Fills fills, String... words) {
        this.fills = fills;
        this.words = List.of(words);
    }

    boolean isOfSeveral() {
        return fills == Fills.SEVERAL;
    }

    /** Without it no row is a task. */
    public boolean isRequired() {
        return this == TITLE;
    }

    /** The column of the task book with the same name; a span of days fills two. */
    Optional<Column> column() {
        return this == SPAN ? Optional.empty() : Optional.of(Column.valueOf(name()));
    }

    static Optional<PlanField> of(String name) {
        return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    static HeadingWords headings() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Stream.of(values()).forEach(it -> words.put(it.name(), it.words));
        return new HeadingWords(
                words,
                Stream.of(values()).filter(PlanField::isOfSeveral).map(PlanField::name).toList());
    }
}
