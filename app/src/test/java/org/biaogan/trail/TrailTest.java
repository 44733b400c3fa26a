package org.biaogan.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.biaogan.access.History;
import org.biaogan.access.HistoryLine;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CampaignTest
class TrailTest {

    private final Trail trail;
    private final History history;
    private final Cast cast;
    private final JdbcClient sql;

    private Cast.College college = new Cast.College(0, 0, 0, 0, 0, 0);

    TrailTest(Trail trail, History history, Cast cast, JdbcClient sql) {
        this.trail = trail;
        this.history = history;
        this.cast = cast;
        this.sql = sql;
    }

    @BeforeEach
    void oneMark() {
        college = cast.college();
        long secretary = cast.holder("secretary", college.generalBranch());
        trail.add(
                Mark.of(
                        secretary,
                        "organization.unit-renamed",
                        "organization_unit",
                        college.generalBranch()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update trail_entry set what = 'x'", "delete from trail_entry"})
    void whatIsWrittenThereStands(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql(change).update())
                .withMessageContaining("append only");
    }

    @Test
    void anObjectsHistoryIsReadByWhoMayReadTrailsOnly() {
        var secretary = cast.inUnit("secretary", college.generalBranch());
        var contributor = cast.inUnit("contributor", college.generalBranch());

        assertThat(history.list(secretary, "organization_unit", college.generalBranch()))
                .extracting(HistoryLine::what)
                .containsExactly("organization.unit-renamed");
        assertThat(history.list(contributor, "organization_unit", college.generalBranch()))
                .isEmpty();
    }
}
