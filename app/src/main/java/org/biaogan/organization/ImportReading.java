package org.biaogan.organization;

import static org.biaogan.organization.UnitImport.Act.ADD_OFFICE;
import static org.biaogan.organization.UnitImport.Act.ADD_PERSON;
import static org.biaogan.organization.UnitImport.Act.ADD_UNIT;
import static org.biaogan.organization.UnitImport.Act.ALREADY_THERE;
import static org.biaogan.organization.UnitImport.Act.WRONG;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Refused;
import org.biaogan.organization.ImportedPeople.Who;
import org.biaogan.organization.ImportedUnits.Place;
import org.biaogan.sheets.CellDay;
import org.jspecify.annotations.Nullable;

/** Reads a sheet row by row against what is there and what rows above have announced. */
final class ImportReading {

    private final ImportedUnits units;
    private final ImportedPeople people;
    private final Map<String, UnitKind> kinds = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();
    private final LocalDate today;

    ImportReading(
            List<Unit> units,
            List<Person> people,
            List<UnitKind> kinds,
            List<OfficeKind> offices,
            LocalDate today) {
        this.units = new ImportedUnits(units);
        this.people = new ImportedPeople(people);
        kinds.forEach(it -> this.kinds.put(it.titleZh(), it));
        offices.forEach(it -> this.offices.put(it.titleZh(), it.code()));
        this.today = today;
    }

    /**
     * What one row does.
     *
     * @param place the unit it makes, or where the office is held
     * @param who whose office it is
     * @param code of the kind of unit, or of the office
     */
    record Step(UnitImport.Line line, @Nullable Place place, @Nullable Who who, String code) {}

    Step read(int row, UnitImport.Said said) {
        try {
            fits(said);
            return said.name().isEmpty() ? unit(row, said) : office(row, said);
        } catch (Refused wrong) {
            var why = Arrays.stream(wrong.arguments()).map(String::valueOf).toList();
            var line = new UnitImport.Line(row, WRONG, said, null, wrong.code(), why);
            return new Step(line, null, null, "");
        }
    }

    private static void fits(UnitImport.Said said) {
        if (said.unit().isEmpty()) {
            throw new Refused("organization.import.unit-missing");
        }
        fits("单位", said.unit(), 100);
        fits("姓名", said.name(), 60);
        fits("联系方式", said.contact(), 100);
    }

    private static void fits(String column, String text, int most) {
        if (text.length() > most) {
            throw new Refused("organization.import.too-long", column, most);
        }
    }

    private Step unit(int row, UnitImport.Said said) {
        Place above = said.parent().isEmpty() ? null : parent(said.parent());
        LocalDate founded = day(said.founded());
        if (units.has(said.unit(), above)) {
            Place there = units.get(said.unit(), above);
            return step(row, ALREADY_THERE, said, there, null, "", null);
        }
        if (above == null) {
            throw new Refused("organization.import.parent-missing");
        }
        UnitKind kind = kinds.get(said.kind());
        if (kind == null) {
            throw new Refused("organization.import.kind-unknown", said.kind());
        }
        if (!kind.mayHangBelow(above.kind())) {
            throw new Refused("organization.unit.not-below", kind.titleZh(), above.name());
        }
        if (founded.isAfter(today)) {
            throw new Refused("organization.unit.founded-later");
        }
        Place place = units.announce(said.unit(), kind.code(), above);
        return step(row, ADD_UNIT, said, place, null, kind.code(), founded);
    }

    private Step office(int row, UnitImport.Said said) {
        Place above = said.parent().isEmpty() ? null : parent(said.parent());
        Place place = units.get(said.unit(), above);
        String office = offices.get(said.office());
        if (office == null) {
            throw new Refused("organization.import.office-unknown", said.office());
        }
        LocalDate since = day(said.since());
        ImportedPeople.Meant meant = people.meant(said.name(), said.contact());
        if (!meant.who().takes(place, office)) {
            return step(row, ALREADY_THERE, said, place, meant.who(), office, null);
        }
        UnitImport.Act act = meant.known() ? ADD_OFFICE : ADD_PERSON;
        String note =
                !meant.namesake()
                        ? null
                        : meant.known()
                                ? "organization.import.same-person"
                                : "organization.import.same-name";
        var line = new UnitImport.Line(row, act, said, since, note, List.of(said.name()));
        return new Step(line, place, meant.who(), office);
    }

    private Place parent(String name) {
        try {
            return units.get(name);
        } catch (Refused unclear) {
            throw unclear.code().equals("organization.import.unit-twice")
                    ? new Refused("organization.import.parent-twice", name)
                    : new Refused("organization.import.parent-unknown", name);
        }
    }

    private LocalDate day(String cell) {
        return cell.isEmpty()
                ? today
                : CellDay.read(cell)
                        .orElseThrow(() -> new Refused("organization.import.day-unreadable", cell));
    }

    private static Step step(
            int row,
            UnitImport.Act act,
            UnitImport.Said said,
            @Nullable Place place,
            @Nullable Who who,
            String code,
            @Nullable LocalDate on) {
        var line = new UnitImport.Line(row, act, said, on, null, List.of());
        return new Step(line, place, who, code);
    }
}
