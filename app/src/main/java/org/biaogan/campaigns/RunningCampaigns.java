package org.biaogan.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.organization.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A unit does not end while a campaign of its own runs. */
@Repository
class RunningCampaigns implements OpenWork {

    private final JdbcClient sql;

    RunningCampaigns(JdbcClient sql) {
        this.sql = sql;
    }

    private record Running(long id, String title, LocalDate toOn) {

        Line line() {
            return new Line("campaigns.open", List.of(title, "" + toOn), false, "/campaigns/" + id);
        }
    }

    @Override
    public List<Line> list(long unitId, LocalDate today) {
        return running(unitId, today).stream().map(Running::line).toList();
    }

    @Override
    public void mustBeEndable(long unitId, LocalDate on) {
        running(unitId, on).stream()
                .findFirst()
                .ifPresent(it -> {
                    throw new Refused("campaigns.unit-runs-one", it.title(), it.toOn(), on);
                });
    }

    private List<Running> running(long unitId, LocalDate on) {
        return sql.sql(
                        """
                        select id, title, to_on from campaigns_campaign
                        where unit_id = :unit and to_on > :on
                        order by to_on, id
                        """)
                .param("unit", unitId)
                .param("on", on)
                .query(Rows.of(Running.class))
                .list();
    }
}
