package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.biaogan.access.Accounts;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class ResetLinkTest {

    private final DataSource database;
    private final Accounts accounts;
    private final MockMvcTester web;

    ResetLinkTest(DataSource database, Accounts accounts, MockMvcTester web) {
        this.database = database;
        this.accounts = accounts;
        this.web = web;
    }

    @Test
    void theConsoleMakesALinkForAnAccountThatIsThere() throws SQLException {
        accounts.addWithPassword("admin", "系统管理员", true, "a long enough one");
        var connection = DataSourceUtils.getConnection(database);

        var link = ResetLink.make(connection, "Admin").orElseThrow();

        assertThat(web.get().uri(link)).hasStatusOk().bodyText().contains("admin");
        assertThat(ResetLink.make(connection, "nobody")).isEmpty();
    }
}
