package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a browser that runs no scripts. */
class WithoutScriptsTest {

    @TempDir private Path folder;

    @Test
    void theMainJobIsDoneWithPlainFormsAndLinks() throws Exception {
        List<Path> dropped =
                List.of(
                        Files.writeString(folder.resolve("记录甲.txt"), "示例：记录甲"),
                        Files.writeString(folder.resolve("记录乙.txt"), "示例：记录乙"));
        try (Person organiser =
                Person.signedIn(SampleHome.shared(), "organiser", Person.Device.WITHOUT_SCRIPTS)) {
            var job = new MainJob(organiser);
            job.dropOnThisMonthsTask(dropped);
            job.sort(
                    List.of(
                            new MainJob.Said("记录甲.txt", "无脚本记录甲", "O", "3"),
                            new MainJob.Said("记录乙.txt", "无脚本记录乙", "O", "3")));
            List<String> numbers = List.of(job.number("无脚本记录甲"), job.number("无脚本记录乙"));
            job.write(2, "没有脚本也能写完自评。", numbers.getFirst());
            job.askForPack();
            TakenPack pack = TakenPack.open(job.takePack(folder));
            for (int i = 0; i < dropped.size(); i++) {
                assertThat(pack.sha256(numbers.get(i))).isEqualTo(Hashes.sha256(dropped.get(i)));
            }
        }
    }
}
