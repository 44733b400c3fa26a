package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.sheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units and people from a sheet. First it is said row by row what will happen and what is wrong;
 * nothing is saved until all rows are right and a person confirms.
 */
@Service
@Transactional
public class UnitImport {

    /** The columns that are read; all others are refused or ignored. */
    public static final List<String> COLUMNS =
            List.of("单位", "上级单位", "单位类别", "姓名", "岗位", "任职起", "联系方式");

    private static final Pattern PERSONAL =
            Pattern.compile("身份证|证件|政治面貌|入党|转正|民族|出生|生日|籍贯|学历|学位|住址|家庭|婚姻|银行|工资|照片|党龄|性别|年龄");

    private final OrganizationTree tree;
    private final People people;
    private final CivilCalendar calendar;

    UnitImport(OrganizationTree tree, People people, CivilCalendar calendar) {
        this.tree = tree;
        this.people = people;
        this.calendar = calendar;
    }

    /** What a row does. */
    public enum Act {
        ADD_UNIT,
        ADD_PERSON,
        ALREADY_THERE,
        WRONG
    }

    /**
     * One row of the preview.
     *
     * @param problem message key of what is wrong, with what it names
     */
    public record Line(
            int row,
            Act act,
            String unit,
            String parent,
            @Nullable String kind,
            String name,
            @Nullable String office,
            LocalDate fromOn,
            String contact,
            @Nullable String problem,
            String named) {}

    /** All rows. */
    public record Preview(List<Line> lines) {
        public Preview {
            lines = List.copyOf(lines);
        }

        public long count(Act act) {
            return lines.stream().filter(it -> it.act() == act).count();
        }

        public boolean right() {
            return count(Act.WRONG) == 0 && count(Act.ADD_UNIT) + count(Act.ADD_PERSON) > 0;
        }
    }

    /** Reads a sheet; a column with personal data refuses the whole file. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, Sheet sheet) {
        actor.must(MANAGE_ORGANIZATION);
        List<String> personal =
                sheet.headings().stream().filter(it -> PERSONAL.matcher(it).find()).toList();
        if (!personal.isEmpty()) {
            throw new Refused("organization.import.personal", String.join("、", personal));
        }
        if (sheet.column("单位") < 0) {
            throw new Refused("organization.import.no-unit-column", String.join("、", COLUMNS));
        }
        var known = new Known(tree.list(actor), people.list(actor));
        var lines = new ArrayList<Line>();
        sheet.rows().forEach(it -> lines.add(line(sheet, it, known)));
        return new Preview(lines);
    }

    /** Does what the preview said. */
    public void run(Actor actor, Sheet sheet) {
        Preview preview = preview(actor, sheet);
        if (!preview.right()) {
            throw new Refused("organization.import.not-right");
        }
        Map<String, Long> units = new LinkedHashMap<>();
        tree.list(actor).forEach(it -> units.putIfAbsent(it.name(), it.id()));
        Map<String, Long> persons = new LinkedHashMap<>();
        people.list(actor).forEach(it -> persons.putIfAbsent(it.name(), it.id()));
        for (Line line : preview.lines()) {
            if (line.act() == Act.ADD_UNIT && line.kind() != null) {
                units.put(
                        line.unit(),
                        tree.add(actor, units.get(line.parent()), line.kind(), line.unit()));
            } else if (line.act() == Act.ADD_PERSON && line.office() != null) {
                Long unit = units.get(line.unit());
                long person =
                        persons.computeIfAbsent(
                                line.name(), it -> people.add(actor, it, line.contact()));
                people.appoint(
                        actor, person, unit == null ? 0 : unit, line.office(), null, line.fromOn());
            }
        }
    }

    /** What is there, and what rows above have announced. */
    private final class Known {

        private final Map<String, Integer> units = new LinkedHashMap<>();
        private final List<String> held = new ArrayList<>();
        private final Map<String, String> kinds = new LinkedHashMap<>();
        private final Map<String, String> offices = new LinkedHashMap<>();

        Known(List<Unit> there, List<Person> persons) {
            there.forEach(it -> units.merge(it.name(), 1, Integer::sum));
            persons.forEach(person ->
                    person.appointments()
                            .forEach(it -> held.add(person.name() + it.unitName() + it.office())));
            tree.kinds().forEach(it -> kinds.put(it.titleZh(), it.code()));
            people.offices().forEach(it -> offices.put(it.titleZh(), it.code()));
        }
    }

    private Line line(Sheet sheet, Sheet.Row row, Known known) {
        String unit = sheet.cell(row, "单位");
        String name = sheet.cell(row, "姓名");
        var draft =
                new Line(
                        row.number(),
                        Act.WRONG,
                        unit,
                        sheet.cell(row, "上级单位"),
                        known.kinds.get(sheet.cell(row, "单位类别")),
                        name,
                        known.offices.get(sheet.cell(row, "岗位")),
                        calendar.today(),
                        sheet.cell(row, "联系方式"),
                        null,
                        "");
        if (unit.isEmpty()) {
            return wrong(draft, "organization.import.unit-missing", "");
        }
        return name.isEmpty()
                ? unitLine(draft, sheet.cell(row, "单位类别"), known)
                : personLine(draft, sheet.cell(row, "岗位"), sheet.cell(row, "任职起"), known);
    }

    private static Line unitLine(Line draft, String kind, Known known) {
        if (known.units.containsKey(draft.unit())) {
            return as(draft, Act.ALREADY_THERE, draft.fromOn());
        }
        if (draft.kind() == null) {
            return wrong(draft, "organization.import.kind-unknown", kind);
        }
        if (!known.units.containsKey(draft.parent())) {
            return wrong(draft, "organization.import.parent-unknown", draft.parent());
        }
        known.units.put(draft.unit(), 1);
        return as(draft, Act.ADD_UNIT, draft.fromOn());
    }

    private static Line personLine(Line draft, String office, String from, Known known) {
        if (!known.units.containsKey(draft.unit())) {
            return wrong(draft, "organization.import.unit-unknown", draft.unit());
        }
        if (known.units.getOrDefault(draft.unit(), 0) > 1) {
            return wrong(draft, "organization.import.unit-twice", draft.unit());
        }
        if (draft.office() == null) {
            return wrong(draft, "organization.import.office-unknown", office);
        }
        LocalDate since = draft.fromOn();
        if (!from.isEmpty()) {
            try {
                since = LocalDate.parse(from.replace('/', '-').replace('.', '-'));
            } catch (DateTimeException notADay) {
                return wrong(draft, "organization.import.day-unreadable", from);
            }
        }
        String key = draft.name() + draft.unit() + draft.office();
        if (known.held.contains(key)) {
            return as(draft, Act.ALREADY_THERE, since);
        }
        known.held.add(key);
        return as(draft, Act.ADD_PERSON, since);
    }

    private static Line wrong(Line draft, String problem, String named) {
        return new Line(
                draft.row(),
                Act.WRONG,
                draft.unit(),
                draft.parent(),
                draft.kind(),
                draft.name(),
                draft.office(),
                draft.fromOn(),
                draft.contact(),
                problem,
                named);
    }

    private static Line as(Line draft, Act act, LocalDate since) {
        return new Line(
                draft.row(),
                act,
                draft.unit(),
                draft.parent(),
                draft.kind(),
                draft.name(),
                draft.office(),
                since,
                draft.contact(),
                null,
                "");
    }
}
