package org.biaogan;

import java.util.Map;
import org.biaogan.launcher.HomeDatabase;

/** How Spring is told of the database of the home. */
final class HomeDatabaseProperties {

    private HomeDatabaseProperties() {}

    static Map<String, Object> of(HomeDatabase database) {
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }
}
