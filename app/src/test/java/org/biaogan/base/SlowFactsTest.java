package org.biaogan.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class SlowFactsTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final JdbcClient sql;

    private long unit;
    private long organiser;

    SlowFactsTest(MockMvcTester web, Cast cast, JdbcClient sql) {
        this.web = web;
        this.cast = cast;
        this.sql = sql;
    }

    @BeforeEach
    void anOrganiser() {
        unit = cast.college().generalBranch();
        organiser = cast.holder("organiser", unit);
    }

    @Test
    void aPageThatIsReadAgainDoesNotAskAgainWhoReadsIt() {
        long first = Statements.of(this::read);

        assertThat(Statements.of(this::read)).isPositive().isLessThan(first);
    }

    @Test
    void anEndedAppointmentEndsWhatItAllowedAtOnce() {
        assertThat(read()).hasStatusOk();

        sql.sql("update organization_appointment set until_on = from_on where unit_id = :unit")
                .param("unit", unit)
                .update();

        assertThat(read()).hasStatus(404);
    }

    @Test
    void aRenamedUnitIsCalledByItsNewNameAtOnce() {
        assertThat(read()).bodyText().contains("组织员 · 智能制造学院党总支");

        sql.sql("update organization_unit set name = '智能装备学院党总支' where id = :unit")
                .param("unit", unit)
                .update();

        assertThat(read()).bodyText().contains("组织员 · 智能装备学院党总支");
    }

    @Test
    void everyTableOfSlowFactsMarksItsChanges() {
        assertThat(
                        sql.sql(
                                        """
                                        select relname from pg_class
                                        where relkind = 'r'
                                          and (relname = 'access_account'
                                               or relname ~ '^(organization|schemes|campaigns)_')
                                          and not exists (
                                              select from pg_trigger
                                              where tgrelid = pg_class.oid and tgname = 'slow_facts')
                                        order by relname
                                        """)
                                .query(Rows.TEXT)
                                .list())
                .as("tables that need the trigger slow_facts, see V202611250250__base_slow_facts")
                .isEmpty();
    }

    private MvcTestResult read() {
        return web.get().uri("/units/" + unit).with(as(organiser)).exchange();
    }
}
