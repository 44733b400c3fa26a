package org.biaogan.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.biaogan.launcher.HomeDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The product's own launcher on a home below target/, with a database that is new for each run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();
    private static final HomeDatabase DATABASE = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url(),
                        "spring.datasource.username=" + DATABASE.user(),
                        "spring.datasource.password=" + DATABASE.password(),
                        "biaogan.reading.processes=0",
                        "biaogan.matching.meaning=false",
                        "biaogan.ledger.seconds=0",
                        "biaogan.notices.seconds=0",
                        "biaogan.store.keeping=false",
                        "biaogan.home=" + HOME)
                .applyTo(context);
    }

    private static String url() {
        return DATABASE.jdbcUrl().replace("/biaogan", "/biaogan_test");
    }

    private static HomeDatabase start() {
        HomeDatabase database = HomeDatabase.start(HOME);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists biaogan_test with (force)");
            statement.execute("create database biaogan_test");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }
}
