package org.biaogan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.launcher.OpenHome;

/**
 * The year of a whole college: departments with five branches each that held what organisational
 * life asks of them, and the pages that show it.
 */
final class CollegeYear {

    private static final int BRANCHES = 5;

    /** About 20,000 records in 30 departments of five branches. */
    private static final int RECORDS_OF_A_UNIT = 111;

    /** The files of the sample are not read meanwhile. */
    private static final String NO_READING = "--biaogan.reading.processes=0";

    private CollegeYear() {}

    /** A page of the college under measurement. */
    private record Page(String name, String address) {}

    static void measure(Path installed, Path home, int departments)
            throws IOException, InterruptedException, SQLException {
        var pages = new ArrayList<Page>();
        OpenHome.use(home, it -> pages.addAll(grow(it, departments)));
        try (Measured product = Measured.start(installed, home, "department", NO_READING)) {
            var turns = new Turns(30);
            for (Page it : pages) {
                turns.add(departments + " departments, " + it.name(), product, it.address());
            }
            turns.take();
        }
    }

    /** Adds departments until there are so many, each with a year of records. */
    private static List<Page> grow(Connection database, int departments) throws SQLException {
        try (Statement sql = database.createStatement()) {
            long college = one(sql, "select id from organization_unit where parent_id is null");
            sql.execute(
                    """
                    insert into organization_unit (parent_id, path, kind, name, from_on, position)
                    select %d, cast('new.' || n as ltree), 'GENERAL_BRANCH', '第' || n || '学院党总支', date '2024-09-01', 100 + n
                    from generate_series(1, %d - (select count(*) from organization_unit
                                                  where kind = 'GENERAL_BRANCH' and closed_on is null)) as n
                    """
                            .formatted(college, departments));
            place(sql);
            sql.execute(
                    """
                    insert into organization_unit (parent_id, path, kind, name, from_on, position)
                    select department.id, cast('new.' || department.id || '.' || n as ltree), (array ['TEACHER_BRANCH', 'STUDENT_BRANCH'])[1 + n %% 2],
                           '第' || n || '党支部', date '2024-09-01', n
                    from organization_unit department, generate_series(1, %d) as n
                    where department.kind = 'GENERAL_BRANCH' and not exists (
                        select from organization_unit below where below.parent_id = department.id)
                    """
                            .formatted(BRANCHES));
            place(sql);
            sql.execute(
                    """
                    insert into organization_unit_past (unit_id, from_on, name, parent_id)
                    select unit.id, unit.from_on, unit.name, unit.parent_id from organization_unit unit
                    where not exists (
                        select from organization_unit_past past where past.unit_id = unit.id)
                    """);
            records(sql);
            sql.execute("vacuum analyze");
            long department =
                    one(sql, "select max(id) from organization_unit where kind = 'GENERAL_BRANCH'");
            long branch =
                    one(
                            sql,
                            "select min(id) from organization_unit where parent_id = "
                                    + department);
            System.out.println(
                    one(sql, "select count(*) from organization_unit")
                            + " units, "
                            + one(sql, "select count(*) from activities_activity")
                            + " records");
            return pages(college, department, branch);
        }
    }

    private static void place(Statement sql) throws SQLException {
        sql.execute(
                """
                update organization_unit unit set path = above.path || cast(unit.id as text)
                from organization_unit above
                where above.id = unit.parent_id and unit.path <@ 'new'
                """);
    }

    /** Of each new unit as many records, spread over the year and the kinds it holds. */
    private static void records(Statement sql) throws SQLException {
        sql.execute(
                """
                create temporary table held as
                select row_number() over (order by unit.id, n) as no, unit.id as unit_id,
                       unit.kind as unit_kind, n
                from organization_unit unit, generate_series(1, %d) as n
                where unit.kind in ('GENERAL_BRANCH', 'TEACHER_BRANCH', 'STUDENT_BRANCH')
                  and not exists (select from activities_activity held where held.unit_id = unit.id)
                """
                        .formatted(RECORDS_OF_A_UNIT));
        sql.execute(
                """
                with last as (select coalesce(max(id), 0) as id from activities_activity)
                insert into activities_activity (id, unit_id, recorded_at, recorded_by)
                overriding system value
                select last.id + held.no, held.unit_id, timestamptz '2026-01-01' + held.n * interval '3 days', 1
                from held, last
                """);
        sql.execute(
                """
                with first as (select max(id) - (select count(*) from held) as id from activities_activity)
                insert into activities_wording (activity_id, no, kind, held_on, due, present, words, recorded_at, recorded_by)
                select first.id + held.no, 1,
                       case when held.unit_kind = 'GENERAL_BRANCH'
                            then (array ['general-branch-committee', 'joint-meeting', 'study-group'])[1 + held.n %% 3]
                            else (array ['branch-committee', 'theme-day', 'group-meeting', 'members-meeting',
                                         'party-class', 'talks'])[1 + held.n %% 6] end,
                       date '2026-01-01' + (held.n * 3) %% 330, 12, 11, '议定事项若干，分工到人，下月检查。',
                       timestamptz '2026-01-01' + held.n * interval '3 days', 1
                from held, first
                """
                        .replace("%%", "%"));
    }

    private static List<Page> pages(long college, long department, long branch) {
        return List.of(
                new Page("rhythm of the college", "/units/" + college + "/rhythm?year=2026"),
                new Page("rhythm of a department", "/units/" + department + "/rhythm?year=2026"),
                new Page("year of a branch", "/units/" + branch + "/rhythm?year=2026"),
                new Page(
                        "calendar of the college",
                        "/units/" + college + "/activities/calendar?on=2026-10-15"),
                new Page(
                        "calendar of a branch",
                        "/units/" + branch + "/activities/calendar?on=2026-10-15"),
                new Page("records of the college", "/units/" + college + "/activities"),
                new Page("records of a branch", "/units/" + branch + "/activities"));
    }

    private static long one(Statement sql, String query) throws SQLException {
        try (var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
