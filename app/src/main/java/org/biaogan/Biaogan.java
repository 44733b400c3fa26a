package org.biaogan;

import java.nio.file.Path;
import java.time.Clock;
import org.biaogan.launcher.HomeDatabase;
import org.biaogan.launcher.LauncherException;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Starts the product, and the PostgreSQL of its home first unless another one is named. */
@SpringBootApplication
public class Biaogan {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Biaogan.class);
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            bringDatabase(application, home(arguments));
        }
        application.run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * The database is the first bean to come and so the last to go, after the web server has
     * drained.
     */
    private static void bringDatabase(SpringApplication application, Path home) {
        HomeDatabase database = start(home);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("homeDatabase", database);
            if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
                beans.registerDisposableBean("homeDatabase", database::close);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "homeDatabase", HomeDatabaseProperties.of(database)));
        });
    }

    private static HomeDatabase start(Path home) {
        try {
            return HomeDatabase.start(home);
        } catch (LauncherException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
            throw refused;
        }
    }

    private static Path home(String[] arguments) {
        var given = new SimpleCommandLinePropertySource(arguments);
        String home = given.getProperty("biaogan.home");
        return Path.of(home == null ? "home" : home).toAbsolutePath();
    }
}
