package org.biaogan.organization;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import java.time.LocalDate;
import java.util.List;
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

    /** The columns that are read; all others are refused or named as not read. */
    public static final List<String> COLUMNS =
            List.of("单位", "上级单位", "单位类别", "设立日期", "姓名", "岗位", "任职起", "联系方式");

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
        ADD_OFFICE,
        ALREADY_THERE,
        WRONG
    }

    /** A row as it was written. */
    public record Said(
            String unit,
            String parent,
            String kind,
            String founded,
            String name,
            String office,
            String since,
            String contact) {

        static Said of(Sheet sheet, Sheet.Row row) {
            return new Said(
                    sheet.cell(row, "单位"),
                    sheet.cell(row, "上级单位"),
                    sheet.cell(row, "单位类别"),
                    sheet.cell(row, "设立日期"),
                    sheet.cell(row, "姓名"),
                    sheet.cell(row, "岗位"),
                    sheet.cell(row, "任职起"),
                    sheet.cell(row, "联系方式"));
        }
    }

    /**
     * One row of the preview.
     *
     * @param on the day the unit or the office begins
     * @param why message key of what is wrong, or of what a person should look at
     * @param named what that message names
     */
    public record Line(
            int row,
            Act act,
            Said said,
            @Nullable LocalDate on,
            @Nullable String why,
            List<String> named) {
        public Line {
            named = List.copyOf(named);
        }
    }

    /**
     * All rows.
     *
     * @param unread headings of columns that are not read
     */
    public record Preview(List<Line> lines, List<String> unread) {
        public Preview {
            lines = List.copyOf(lines);
            unread = List.copyOf(unread);
        }

        public long count(Act act) {
            return lines.stream().filter(it -> it.act() == act).count();
        }

        /** How many appointments there will be more. */
        public long offices() {
            return count(Act.ADD_PERSON) + count(Act.ADD_OFFICE);
        }

        public boolean right() {
            return count(Act.WRONG) == 0 && count(Act.ADD_UNIT) + offices() > 0;
        }
    }

    /** Reads a sheet; a column or a cell with personal data refuses the whole file. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, Sheet sheet) {
        return preview(sheet, steps(actor, sheet));
    }

    /** Does what the preview said; nothing at all, and false, where a row is wrong. */
    public boolean run(Actor actor, Sheet sheet) {
        List<ImportReading.Step> steps = steps(actor, sheet);
        if (!preview(sheet, steps).right()) {
            return false;
        }
        steps.forEach(it -> run(actor, it));
        return true;
    }

    private List<ImportReading.Step> steps(Actor actor, Sheet sheet) {
        actor.must(MANAGE_ORGANIZATION);
        PersonalData.refuse(sheet);
        if (sheet.column("单位") < 0) {
            throw new Refused("organization.import.no-unit-column", String.join("、", COLUMNS));
        }
        var reading =
                new ImportReading(
                        tree.list(actor),
                        people.list(actor),
                        tree.kinds(),
                        people.offices(),
                        calendar.today());
        return sheet.rows().stream()
                .map(it -> reading.read(it.number(), Said.of(sheet, it)))
                .toList();
    }

    private static Preview preview(Sheet sheet, List<ImportReading.Step> steps) {
        List<String> unread =
                sheet.headings().stream()
                        .filter(it -> !it.isBlank())
                        .filter(it ->
                                COLUMNS.stream()
                                        .noneMatch(c -> Sheet.plain(c).equals(Sheet.plain(it))))
                        .toList();
        return new Preview(steps.stream().map(ImportReading.Step::line).toList(), unread);
    }

    private void run(Actor actor, ImportReading.Step step) {
        LocalDate on = requireNonNullElse(step.line().on(), calendar.today());
        switch (step.line().act()) {
            case ADD_UNIT -> {
                var place = requireNonNull(step.place());
                place.made(tree.add(actor, place.aboveId(), step.code(), place.name(), on));
            }
            case ADD_PERSON, ADD_OFFICE -> {
                var who = requireNonNull(step.who());
                if (who.isNew()) {
                    who.made(people.add(actor, who.name(), who.contact()));
                }
                long unit = requireNonNull(step.place()).id();
                people.appoint(actor, who.id(), unit, step.code(), null, on);
            }
            case ALREADY_THERE, WRONG -> {}
        }
    }
}
