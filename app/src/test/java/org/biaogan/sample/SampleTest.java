package org.biaogan.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.biaogan.files.FileStore;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample is the same whenever it is loaded, and has something true for every screen. */
@CampaignTest
class SampleTest {

    private static final String MEASURED =
            """
            select
                (select count(*) from plan_task) as tasks,
                (select count(*) from evidence_item) as pieces,
                (select count(distinct number.item_id) from evidence_number number
                 where number.closed_at is null) as cited,
                (select count(*) from evidence_item where kept = 'OFFLINE') as offline,
                (select count(*) from evidence_item where kept = 'TOTALS') as totals,
                (select count(*) from evidence_withdrawal) as withdrawn,
                (select count(*) from evidence_item item
                 where item.entered_at::date > item.event_on + 30) as late,
                (select count(*) from evidence_revision where no > 1) as corrected,
                (select count(*) from evidence_version where no > 1) as replaced,
                (select count(*) from plan_skip) as skipped,
                (select count(*) from plan_explanation) as explained,
                (select count(*) from plan_acceptance where state = 'RETURNED') as returned,
                (select count(*) from plan_post) as posts,
                (select count(*) from plan_business_goal) as goals,
                (select count(*) from plan_business_link) as links,
                (select count(*) from plan_task_problem) as problems,
                (select count(*) from plan_post_end) as ends,
                (select count(*) from plan_acceptance where state = 'ACCEPTED') as accepted,
                (select count(*) from plan_measure where value is not null) as measured,
                (select count(*) from campaigns_member) as members,
                (select count(*) from dossier_pack) as packs,
                (select count(*) from activities_standing) as held,
                (select count(*) from activities_serving) as serving,
                (select count(*) from activities_matter) as matters,
                (select count(*) from activities_close_out) as closed,
                (select count(*) from organization_term) as terms,
                (select count(*) from organization_holiday) as holidays,
                (select count(*) from (select unit_id from organization_unit_past
                                       group by unit_id having count(*) > 1) twice) as renamed,
                (select count(*) from plan_standing standing
                 where standing.due_on < :today and standing.words is null and not standing.skipped
                   and not standing.event and standing.due_on >= standing.used_from) as missing,
                (select count(*) from plan_task task
                 where not exists (select from organization_appointment appointment
                                   where appointment.office = task.owner)) as ownerless,
                (select to_char(age(:today, from_on), 'YYYY-MM') from campaigns_campaign) as age
            """;

    private final SamplePeople people;
    private final SampleCampaign campaign;
    private final FileStore store;
    private final JdbcClient sql;
    private final Cast cast;
    private final TransactionTemplate alone;
    private final TestClock.SettableClock clock;

    SampleTest(
            SamplePeople people,
            SampleCampaign campaign,
            FileStore store,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            TestClock.SettableClock clock,
            Cast cast) {
        this.people = people;
        this.campaign = campaign;
        this.store = store;
        this.sql = sql;
        this.clock = clock;
        this.cast = cast;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void backToTheMorning() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void itIsInItsFourteenthMonthWithAllThatItPromisesAndTwiceTheSame() {
        var first = loaded("2026-11-22");
        var again = loaded("2026-11-22");

        promises(first);
        assertThat(again.hashes()).isEqualTo(first.hashes()).hasSizeGreaterThan(600);
    }

    @Test
    void itPromisesTheSameOnTheFirstDayOfAMonth() {
        promises(loaded("2027-02-01"));
    }

    private static void promises(Loaded sample) {
        var has = sample.measured();
        assertThat(has).containsEntry("tasks", 60L).containsEntry("age", "0001-01");
        assertThat(sample.count("pieces")).isBetween(840L, 960L);
        assertThat(sample.count("cited")).isBetween(250L, 270L);
        assertThat(has)
                .containsEntry("ownerless", 0L)
                .containsEntry("renamed", 1L)
                .containsEntry("withdrawn", 2L)
                .containsEntry("corrected", 4L)
                .containsEntry("replaced", 3L)
                .containsEntry("measured", 6L)
                .containsEntry("members", 3L)
                .containsEntry("packs", 1L)
                .containsEntry("matters", 6L)
                .containsEntry("closed", 3L);
        assertThat(sample.count("held")).isBetween(120L, 320L);
        assertThat(sample.count("serving")).isGreaterThan(60);
        for (String some :
                List.of(
                        "offline",
                        "totals",
                        "late",
                        "missing",
                        "skipped",
                        "explained",
                        "returned",
                        "accepted",
                        "posts",
                        "goals",
                        "links",
                        "problems",
                        "ends",
                        "terms",
                        "holidays")) {
            assertThat(sample.count(some)).as(some).isPositive();
        }
    }

    /** What a loading left behind before it was taken back. */
    private record Loaded(Map<String, @Nullable Object> measured, List<String> hashes) {

        long count(String what) {
            return (Long) requireNonNull(measured.get(what));
        }
    }

    private Loaded loaded(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
        return requireNonNull(
                alone.execute(status -> {
                    status.setRollbackOnly();
                    cast.nobody();
                    campaign.run(people.make());
                    var measured =
                            sql.sql(MEASURED)
                                    .param("today", LocalDate.parse(day))
                                    .query()
                                    .singleRow();
                    return new Loaded(measured, hashes());
                }));
    }

    /**
     * The fingerprints of all files, in the order of the pieces; every text says it is a sample.
     */
    private List<String> hashes() {
        var files =
                sql.sql(
                                """
                                select sha256, original_name from evidence_version
                                where sha256 is not null
                                order by item_id, no
                                """)
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list();
        for (var file : files) {
            if (file.getValue().matches(".*\\.(docx|xlsx)")) {
                assertThat(words(file.getKey())).as(file.getValue()).contains("示例");
            }
        }
        return files.stream().map(Map.Entry::getKey).toList();
    }

    /** All the words within an office file. */
    private String words(String sha256) {
        var words = new ArrayList<String>();
        try (InputStream file = store.open(sha256);
                var zip = new ZipInputStream(new ByteArrayInputStream(file.readAllBytes()))) {
            while (zip.getNextEntry() != null) {
                words.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("", words);
    }
}
