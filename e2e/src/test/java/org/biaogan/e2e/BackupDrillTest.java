package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup while people work, and what an empty home makes of it. */
class BackupDrillTest {

    private static final int SOME = 3;

    @TempDir private Path folder;

    @Test
    void whatWasAcknowledgedBeforeTheBackupIsInTheRestoredHomeWithItsBytes() throws Exception {
        Path home = SampleHome.copyTo(folder.resolve("home"));
        Path backup = folder.resolve("backup");
        Map<String, String> acknowledged;
        try (Product product = Product.start(home);
                var person = new KeepsWorking(product, "organiser")) {
            person.begin(0);
            awaitRounds(person, SOME);
            acknowledged = person.acknowledged();
            Commands.script("backup", backup, "--home", home).well();
            awaitRounds(person, person.rounds() + SOME);
            person.stop();
        }
        assertThat(Files.readString(home.resolve("backups.tsv"))).endsWith("\t" + backup + "\n");

        Path restored = folder.resolve("restored");
        Commands.script("restore", backup, "--home", restored).well();
        try (Product product = Product.start(restored);
                Visitor organiser = Visitor.signedIn(product, "organiser")) {
            KeepsWorking.findFiles(organiser, acknowledged);
            assertThat(Commands.script("doctor", "--home", restored).well())
                    .contains("Nothing is wrong");
        }
    }

    private static void awaitRounds(KeepsWorking person, int rounds) throws InterruptedException {
        while (person.rounds() < rounds) {
            Thread.sleep(20);
        }
    }
}
