package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.base.Refused;
import org.biaogan.sheets.CellSpan;
import org.biaogan.sheets.Layout;
import org.biaogan.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan in a layout of its own into a sheet of the house's: a task that is there is written
 * as it is, with what the plan says of it; what the plan says nothing of stays. So it is compared,
 * looked at and confirmed as a task book that came back.
 */
final class LayoutReader {

    private final LayoutPage page;
    private final SentLayout sent;
    private final long campaignId;
    private final List<BookLine> lines;
    private final PlanPlaces places;
    private final LayoutWords words;
    private final BookWords paper;
    private final Set<ReadLayout.Unknown> unknown = new LinkedHashSet<>();
    private final List<ReadLayout.Unread> unread = new ArrayList<>();

    LayoutReader(LayoutPage page, long campaignId, List<BookLine> lines, BookWords paper) {
        this.page = page;
        this.sent = page.sent();
        this.campaignId = campaignId;
        this.lines = lines;
        this.places = new PlanPlaces(page.strands());
        this.paper = paper;
        this.words = new LayoutWords(sent, paper, unknown);
    }

    /** One task of the plan: the rows that the merged cell of its name spans. */
    private record Group(int number, List<Layout.Row> rows) {}

    /** Under which project and strand a row stands; an empty cell means as above. */
    private record Place(String project, String strand) {

        Place then(Map<PlanField, String> said) {
            String named = said.getOrDefault(PlanField.PROJECT, "");
            String part = said.getOrDefault(PlanField.STRAND, "");
            boolean moves = !named.isEmpty() && !named.equals(project);
            return new Place(
                    named.isEmpty() ? project : named, part.isEmpty() && !moves ? strand : part);
        }
    }

    ReadLayout read() {
        var rows = new ArrayList<Sheet.Row>();
        var named = new LinkedHashSet<BookLine>();
        var place = new Place("", "");
        for (Group group : groups()) {
            Map<PlanField, String> said = said(group);
            place = place.then(said);
            try {
                BookLine line = line(said);
                if (line != null) {
                    named.add(line);
                }
                rows.add(row(group.number(), line, cells(line, said, place)));
            } catch (Refused why) {
                unread.add(
                        ReadLayout.Unread.of(
                                group.number(), said.getOrDefault(PlanField.TITLE, ""), why));
            }
        }
        return new ReadLayout(
                new SentBook(sheet(rows), taken(named)), page, List.copyOf(unknown), unread);
    }

    private List<Group> groups() {
        var titles = sent.filling(PlanField.TITLE);
        var groups = new LinkedHashMap<Integer, List<Layout.Row>>();
        for (Layout.Row row : sent.layout().rows()) {
            int begins =
                    titles.isEmpty() ? row.number() : sent.layout().begins(row, titles.getFirst());
            groups.computeIfAbsent(begins, it -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().map(it -> new Group(it.getFirst().number(), it)).toList();
    }

    /** What the plan says, field by field; several columns of one field say which they are. */
    private Map<PlanField, String> said(Group group) {
        var said = new EnumMap<PlanField, String>(PlanField.class);
        for (PlanField field : PlanField.values()) {
            List<Layout.Column> columns = sent.filling(field);
            var parts = new ArrayList<String>();
            for (Layout.Column column : columns) {
                int at = sent.layout().columns().indexOf(column);
                String cell =
                        group.rows().stream()
                                .map(it -> it.cells().get(at))
                                .filter(it -> !it.isBlank())
                                .distinct()
                                .collect(Collectors.joining("\n"));
                boolean headed = field == PlanField.PURPOSE && columns.size() > 1;
                if (!cell.isEmpty()) {
                    parts.add(headed ? column.heading() + "：" + cell : cell);
                }
            }
            said.put(field, String.join("\n", parts));
        }
        return said;
    }

    /** The task that a row names by its number or its exact name, if it is there. */
    private @Nullable BookLine line(Map<PlanField, String> said) {
        if (said.entrySet().stream()
                .allMatch(
                        it -> PlanPlaces.FIELDS.contains(it.getKey()) || it.getValue().isEmpty())) {
            throw new Refused("taskbook.layout.row-empty");
        }
        String code = Sheet.plain(said.getOrDefault(PlanField.CODE, ""));
        String title = Sheet.plain(said.getOrDefault(PlanField.TITLE, ""));
        List<BookLine> byCode =
                lines.stream()
                        .filter(it -> !code.isEmpty() && Sheet.plain(it.code()).equals(code))
                        .toList();
        List<BookLine> byTitle =
                lines.stream()
                        .filter(it -> it.cutOn() == null && !title.isEmpty())
                        .filter(it -> Sheet.plain(it.title()).equals(title))
                        .toList();
        if (byCode.isEmpty()) {
            if (byTitle.size() > 1) {
                throw new Refused(
                        "taskbook.layout.name-twice",
                        byTitle.stream().map(BookLine::code).collect(Collectors.joining("、")));
            }
            return byTitle.isEmpty() ? null : byTitle.getFirst();
        }
        BookLine line = byCode.getFirst();
        if (!byTitle.isEmpty() && !byTitle.contains(line)) {
            throw new Refused(
                    "taskbook.layout.number-or-name", line.code(), byTitle.getFirst().code());
        }
        return line;
    }

    private Map<Column, String> cells(
            @Nullable BookLine line, Map<PlanField, String> said, Place place) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (Column it : Column.values()) {
            cells.put(it, line == null ? "" : paper.words(it, line.cell(it)));
        }
        said.forEach((field, words) -> {
            if (!words.isEmpty() && !PlanPlaces.FIELDS.contains(field) && field != PlanField.CODE) {
                field.column().ifPresent(it -> cells.put(it, this.words.say(field, words)));
            }
        });
        days(cells, said);
        if (line != null
                && Sheet.plain(line.title())
                        .equals(Sheet.plain(cells.getOrDefault(Column.TITLE, "")))) {
            cells.put(Column.TITLE, line.title());
        }
        if (line == null && cells.getOrDefault(Column.OFFICES, "").isEmpty()) {
            cells.put(Column.OFFICES, paper.words(Column.OFFICES, sent.office()));
        }
        place(cells, line, place);
        return cells;
    }

    /**
     * A task that is there stays where it is, and another place is told as one that is not read.
     */
    private void place(Map<Column, String> cells, @Nullable BookLine line, Place place) {
        var strand = places.strand(place.strand());
        var within = places.project(place.project()).stream().map(StrandName::words).toList();
        if (line == null) {
            cells.put(Column.STRAND, strand(place));
        } else if (strand.isPresent()) {
            cells.put(Column.STRAND, strand.get().words());
        } else if (!within.isEmpty() && !within.contains(line.cell(Column.STRAND))) {
            cells.put(Column.PROJECT, place.project());
        }
    }

    /** Where a new task goes; as it was written where that names no strand. */
    private String strand(Place place) {
        for (PlanField field : PlanPlaces.FIELDS) {
            String said = field == PlanField.STRAND ? place.strand() : place.project();
            if (!said.isEmpty()) {
                String means = sent.means(field, said);
                var named = places.strand(means.isEmpty() ? said : means);
                var within = places.project(said);
                var usual = places.strand(sent.strand()).filter(within::contains);
                if (named.isPresent()) {
                    return named.get().words();
                } else if (usual.isPresent() || within.size() == 1) {
                    return usual.orElseGet(within::getFirst).words();
                }
                unknown.add(new ReadLayout.Unknown(field, said));
                return said;
            }
        }
        return places.strand(sent.strand()).map(StrandName::words).orElse("");
    }

    private static Sheet.Row row(int number, @Nullable BookLine line, Map<Column, String> cells) {
        return new Sheet.Row(
                number,
                Stream.concat(
                                Stream.of(line == null ? "" : String.valueOf(line.taskId())),
                                Stream.of(Column.values()).map(it -> cells.getOrDefault(it, "")))
                        .toList());
    }

    /** A month or a year begins on its first day and ends on its last. */
    private static void days(Map<Column, String> cells, Map<PlanField, String> said) {
        for (PlanField field : List.of(PlanField.SPAN, PlanField.FROM_ON, PlanField.TO_ON)) {
            String words = said.getOrDefault(field, "");
            if (!words.isEmpty()) {
                var span = CellSpan.read(words);
                if (field != PlanField.TO_ON) {
                    cells.put(Column.FROM_ON, span.map(it -> it.from().toString()).orElse(words));
                }
                if (field != PlanField.FROM_ON) {
                    cells.put(Column.TO_ON, span.map(it -> it.to().toString()).orElse(words));
                }
            }
        }
    }

    private static Sheet sheet(List<Sheet.Row> rows) {
        return new Sheet(
                Stream.concat(
                                Stream.of(TaskBookExcel.ID),
                                Stream.of(Column.values()).map(Column::heading))
                        .toList(),
                rows);
    }

    /**
     * The tasks that are named, as they are now; the others are not gone because a plan is silent.
     */
    private Sheet taken(Set<BookLine> named) {
        var headings = new ArrayList<String>(List.of(TaskBookExcel.ID));
        Arrays.stream(Column.values()).map(Column::name).forEach(headings::add);
        headings.add(TaskBookExcel.CAMPAIGN + campaignId);
        var rows = new ArrayList<Sheet.Row>();
        for (BookLine line : named) {
            var cells = new ArrayList<String>(List.of(String.valueOf(line.taskId())));
            Arrays.stream(Column.values()).map(line::cell).forEach(cells::add);
            cells.add("");
            rows.add(new Sheet.Row(rows.size() + 2, cells));
        }
        return new Sheet(headings, rows);
    }
}
