package org.biaogan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledApplicationTest {

    private static final int ENOUGH = 300;

    @TempDir Path folder;

    @Test
    void everyAcknowledgedRowIsThereAfterAKillAndTheOrphanIsGone() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        long acknowledged = 0;
        try (ChildJvm application = ChildJvm.run(KeepsInserting.class, home)) {
            while (acknowledged < ENOUGH) {
                acknowledged = Long.parseLong(application.line());
            }
            application.kill();
        }
        ProcessHandle orphan = Homes.postgres(home);
        assertThat(orphan.isAlive()).isTrue();

        try (HomeDatabase database = HomeDatabase.start(home)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Homes.postgres(home).pid()).isNotEqualTo(orphan.pid());
            assertThat(
                            Homes.number(
                                    database,
                                    "select count(*) from kept where number <= " + acknowledged))
                    .isEqualTo(acknowledged);
        }
    }

    @Test
    void everyAcknowledgedRowIsThereAfterTheDatabaseItselfWasKilledToo() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        long acknowledged = 0;
        try (ChildJvm application = ChildJvm.run(KeepsInserting.class, home)) {
            while (acknowledged < ENOUGH) {
                acknowledged = Long.parseLong(application.line());
            }
            ProcessHandle postgres = Homes.postgres(home);
            application.kill();
            postgres.destroyForcibly();
            postgres.onExit().join();
        }
        try (HomeDatabase database = HomeDatabase.start(home)) {
            assertThat(
                            Homes.number(
                                    database,
                                    "select count(*) from kept where number <= " + acknowledged))
                    .isEqualTo(acknowledged);
        }
    }
}
