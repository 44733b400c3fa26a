package org.biaogan.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.organization.HandoverPage.Vacancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tasks wait at offices that nobody holds. */
@Repository
class VacantWorkRepository {

    private final JdbcClient sql;

    VacantWorkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Tasks of running campaigns with an occurrence in the unit, or in one above, that has begun
     * and of which nothing is said; by appointment, in one statement.
     */
    Map<Long, Long> count(List<Vacancy> vacancies, LocalDate today) {
        var waiting = new HashMap<Long, Long>();
        sql.sql(
                        """
                        select vacant.appointment_id, count(distinct (task.campaign_id, task.id)) as tasks
                        from unnest(cast(:appointments as bigint[]), cast(:units as bigint[]),
                                    cast(:offices as text[])) as vacant (appointment_id, unit_id, office)
                        join organization_unit place on place.id = vacant.unit_id
                        join campaigns_campaign campaign
                            on campaign.from_on <= :today and campaign.to_on >= :today
                        join organization_unit own on own.id = campaign.unit_id and place.path <@ own.path
                        join plan_task task
                            on task.campaign_id = campaign.id and task.owner = vacant.office and task.cut_on is null
                        where exists (
                            select from plan_standing standing
                            join organization_unit unit on unit.id = standing.unit_id
                            where standing.campaign_id = task.campaign_id and standing.task_id = task.id
                              and standing.from_on <= :today and standing.done_on is null and not standing.skipped
                              and standing.due_on >= standing.used_from
                              and (unit.path <@ place.path or place.path <@ unit.path))
                        group by vacant.appointment_id
                        """)
                .param("today", today)
                .param(
                        "appointments",
                        vacancies.stream().map(Vacancy::appointmentId).toArray(Long[]::new))
                .param("units", vacancies.stream().map(Vacancy::unitId).toArray(Long[]::new))
                .param("offices", vacancies.stream().map(Vacancy::office).toArray(String[]::new))
                .query(row -> {
                    waiting.put(row.getLong("appointment_id"), row.getLong("tasks"));
                });
        return waiting;
    }
}
