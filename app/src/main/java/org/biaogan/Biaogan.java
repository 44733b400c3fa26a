package org.biaogan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.biaogan.launcher.HomeDatabase;
import org.biaogan.launcher.HomeLock;
import org.biaogan.launcher.LauncherException;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the product, and the PostgreSQL of its home first unless another one is named. */
@SpringBootApplication
public class Biaogan {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Biaogan.class);
        try {
            bringHome(application, Settings.of(arguments));
        } catch (LauncherException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        application.run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * What has to be known before Spring starts: where the home is, and whether another database is
     * named. Arguments come first, then system properties, then the environment, as for Spring.
     */
    record Settings(Path home, boolean ownDatabase) {

        static Settings of(String... arguments) {
            var environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource(arguments));
            return of(environment);
        }

        static Settings of(PropertyResolver given) {
            return new Settings(
                    Path.of(given.getProperty("biaogan.home", "home")).toAbsolutePath(),
                    !given.containsProperty("spring.datasource.url"));
        }
    }

    /**
     * The home, with its own database or under a lock only, is the first bean to come and so the
     * last to go, after the web server has drained.
     */
    private static void bringHome(SpringApplication application, Settings settings) {
        if (settings.ownDatabase()) {
            HomeDatabase database = HomeDatabase.start(settings.home());
            keep(application, settings, database, HomeDatabaseProperties.of(database));
        } else {
            keep(application, settings, HomeLock.take(settings.home()), Map.of());
        }
    }

    private static void keep(
            SpringApplication application,
            Settings settings,
            AutoCloseable home,
            Map<String, Object> database) {
        var known = new HashMap<>(database);
        known.put("biaogan.home", settings.home().toString());
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("home", home);
            if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
                beans.registerDisposableBean("home", home::close);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("home", known));
        });
    }
}
