package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.biaogan.launcher.HomeLock;
import org.biaogan.launcher.LauncherException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BiaoganTest {

    @Test
    void theArgumentMovesTheWholeHome() {
        assertThat(Biaogan.Settings.of("--biaogan.home=/srv/biaogan"))
                .isEqualTo(new Biaogan.Settings(Path.of("/srv/biaogan"), true));
    }

    @Test
    void theEnvironmentMovesTheWholeHomeToo() {
        assertThat(settings(Map.of("BIAOGAN_HOME", "/srv/biaogan")).home())
                .isEqualTo(Path.of("/srv/biaogan"));
    }

    @Test
    void anotherDatabaseIsNamedByArgumentOrEnvironment() {
        assertThat(Biaogan.Settings.of("--spring.datasource.url=jdbc:x").ownDatabase()).isFalse();
        assertThat(settings(Map.of("SPRING_DATASOURCE_URL", "jdbc:x")).ownDatabase()).isFalse();
    }

    @Test
    void aHomeIsHeldByOneInstanceWhateverItsDatabase(@TempDir Path home) {
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(LauncherException.class)
                    .isThrownBy(() -> HomeLock.take(home))
                    .withMessageContaining("already running");
        }
        HomeLock.take(home).close();
    }

    private static Biaogan.Settings settings(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("environment", environment));
        return Biaogan.Settings.of(new PropertySourcesPropertyResolver(sources));
    }
}
