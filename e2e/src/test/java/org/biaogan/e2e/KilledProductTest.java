package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes out while people work. */
class KilledProductTest {

    private static final List<String> PEOPLE = List.of("organiser", "secretary", "branch1");
    private static final int ENOUGH = 8;

    @TempDir private Path folder;

    @Test
    void everyAcknowledgedFileItemAndResultIsThereAndNobodySignsInAgain() throws Exception {
        Path home = SampleHome.copyTo(folder.resolve("home"));
        var people = new ArrayList<KeepsWorking>();
        try (var half = new HalfSent()) {
            try (Product product = Product.start(home);
                    Visitor sender = Visitor.signedIn(product, "branch2")) {
                half.begin(product, sender);
                for (String name : PEOPLE) {
                    people.add(new KeepsWorking(product, name));
                }
                for (int i = 0; i < people.size(); i++) {
                    people.get(i).begin(i);
                }
                while (people.stream().anyMatch(it -> it.rounds() < ENOUGH)) {
                    Thread.sleep(20);
                }
                product.kill();
                awaitTheEndOfReaders(home);
            }
            try (Product product = Product.start(home)) {
                assertThat(home.resolve("work/incoming")).isEmptyDirectory();
                for (KeepsWorking person : people) {
                    person.findsAllAgain(product);
                }
                assertThat(Commands.script("doctor", "--home", home).well())
                        .contains("Nothing is wrong");
            }
        } finally {
            people.forEach(KeepsWorking::close);
        }
    }

    /** Processes that read files end by themselves when nobody is left to ask them. */
    private static void awaitTheEndOfReaders(Path home) throws InterruptedException {
        for (int i = 0; i < 100 && readers(home) > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(readers(home)).isZero();
    }

    private static long readers(Path home) {
        return ProcessHandle.allProcesses()
                .map(it -> it.info().commandLine().orElse(""))
                .filter(it -> it.contains("extractor.child") && it.contains(home.toString()))
                .count();
    }
}
