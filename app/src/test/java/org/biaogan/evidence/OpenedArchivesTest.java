package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.biaogan.access.Actor;
import org.biaogan.extractor.Unreadable.Reason;
import org.biaogan.jobs.JobKind;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Unwatched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Archives that are put in: their files come onto the table as if each had been put in alone. */
@CampaignTest
class OpenedArchivesTest {

    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    private static final String MAIL =
            """
            From: office@example.org
            Subject: agenda
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="next"

            --next
            Content-Type: text/plain

            See the agenda.
            --next
            Content-Type: text/plain; name="agenda.txt"
            Content-Disposition: attachment; filename="agenda.txt"

            First point
            --next--
            """
                    .replace("\n", "\r\n");

    private final Intake intake;
    private final SortingDesk sorting;
    private final Unpacking unpacking;
    private final SmallPath small;
    private final MockMvcTester web;

    private Actor organiser;

    OpenedArchivesTest(
            Intake intake,
            SortingDesk sorting,
            Unpacking unpacking,
            SmallPath small,
            MockMvcTester web) {
        this.intake = intake;
        this.sorting = sorting;
        this.unpacking = unpacking;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void theFilesOfAnArchiveStandOnTheTableInTheirFoldersUnderPlainNames() throws Exception {
        long archive =
                put(
                        "材料.zip",
                        zip(
                                "三会一课/2026-03-05 纪要.txt",
                                "机密/名单.txt",
                                "空.txt",
                                "Cafe\u0301/纪要\u202Efdp.exe"));
        assertThat(table()).contains("正在取出里面的文件");

        unpacking.run(archive, Unwatched.WORK);

        List<SortingDesk.Line> lines = sorting.list(organiser);
        assertThat(lines)
                .extracting(it -> it.upload().folder(), it -> it.upload().originalName())
                .containsExactly(
                        tuple(null, "材料.zip"),
                        tuple("材料.zip/三会一课", "2026-03-05 纪要.txt"),
                        tuple("材料.zip/Caf\u00e9", "纪要fdp.exe"));
        assertThat(lines.getFirst().said().take()).isFalse();
        assertThat(lines.get(1).proposal().eventOn()).isEqualTo("2026-03-05");
        assertThat(table()).contains("已取出 2 个文件", "文件名带密级字样", "机密/名单.txt", "是空文件", "材料.zip/三会一课");
    }

    @Test
    void anArchiveInAnArchiveIsOpenedToo() throws Exception {
        long outer = put("外.zip", zip("里.zip", zip("纪要.txt")));
        unpacking.run(outer, Unwatched.WORK);
        long inner = sorting.list(organiser).getLast().upload().id();

        unpacking.run(inner, Unwatched.WORK);

        assertThat(sorting.list(organiser).getLast().upload().folder()).isEqualTo("外.zip/里.zip");
    }

    @Test
    void anArchiveThatIsOpenedAgainAfterAStopGivesEachFileOnce() throws Exception {
        long archive = put("材料.zip", zip("一.txt", "二.txt"));
        assertThatThrownBy(() -> unpacking.run(archive, new StopsAtOnce()))
                .isInstanceOf(JobKind.CancelledWork.class);
        assertThat(sorting.list(organiser)).hasSize(2);

        unpacking.run(archive, Unwatched.WORK);

        assertThat(sorting.list(organiser)).hasSize(3);
    }

    @Test
    void anArchiveThatCannotBeOpenedStaysAndSaysWhy() throws Exception {
        byte[] whole = zip("纪要.txt");
        long archive = put("坏.zip", Arrays.copyOf(whole, whole.length - 30));

        unpacking.run(archive, Unwatched.WORK);

        assertThat(requireNonNull(sorting.list(organiser).getFirst().opened()).reason())
                .isEqualTo(Reason.BROKEN);
        assertThat(table()).contains("包不完整");
    }

    @Test
    void aMailIsAPieceItselfBesideWhatItBrings() throws Exception {
        long mail = put("来信.eml", MAIL.getBytes(StandardCharsets.UTF_8));
        unpacking.run(mail, Unwatched.WORK);

        List<SortingDesk.Line> lines = sorting.list(organiser);
        assertThat(lines.getFirst().said().take()).isTrue();
        assertThat(lines.getLast().upload().folder()).isEqualTo("来信.eml");
        assertThat(lines.getLast().upload().originalName()).isEqualTo("agenda.txt");
        assertThat(table()).contains("已取出 1 个附件").doesNotContain("把这个包本身也入库");
    }

    /** The power goes out when the first file is out. */
    private static final class StopsAtOnce implements JobKind.Progress {

        @Override
        public void step(String step, long total) {}

        @Override
        public void add(long units) {
            throw new JobKind.CancelledWork();
        }
    }

    private String table() {
        return new String(
                web.get()
                        .uri("/campaigns/" + organiser.campaignId() + "/evidence/sorting")
                        .with(as(organiser.accountId()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private long put(String name, byte[] bytes) throws IOException {
        return intake.put(
                organiser,
                Destination.NONE,
                new Arrival(place -> Files.write(place, bytes), bytes.length, name, null));
    }

    /** Each file holds its own name, but for those that are called empty. */
    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, CHINESE_WINDOWS)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.startsWith("空")) {
                    zip.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
