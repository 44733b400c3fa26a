package org.biaogan.launcher;

import java.nio.file.Path;

/** Starts a home and inserts numbers for ever; says each once the database has acknowledged it. */
final class KeepsInserting {

    private KeepsInserting() {}

    public static void main(String[] arguments) throws Exception {
        HomeDatabase database = HomeDatabase.start(Path.of(arguments[0]));
        try (var connection = Homes.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (number bigint primary key)");
            for (long number = 1; ; number++) {
                statement.executeUpdate("insert into kept values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
