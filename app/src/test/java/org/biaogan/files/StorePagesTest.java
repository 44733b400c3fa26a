package org.biaogan.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.biaogan.access.Accounts;
import org.biaogan.jobs.AskedWork;
import org.biaogan.jobs.Job;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of the store: for administrators, and nobody else. */
@CampaignTest
class StorePagesTest {

    private static final String PASSWORD = "a long enough one";

    private final MockMvcTester web;
    private final Accounts accounts;
    private final FileStore store;
    private final BlobRepository blobs;
    private final RoundRepository rounds;
    private final Moving moving;
    private final AskedWork work;

    StorePagesTest(
            MockMvcTester web,
            Accounts accounts,
            FileStore store,
            BlobRepository blobs,
            RoundRepository rounds,
            Moving moving,
            AskedWork work) {
        this.web = web;
        this.accounts = accounts;
        this.store = store;
        this.blobs = blobs;
        this.rounds = rounds;
        this.moving = moving;
        this.work = work;
    }

    @BeforeEach
    void anAdministratorAndAPerson() {
        accounts.addWithPassword("admin", "系统管理员", true, PASSWORD);
        accounts.addWithPassword("person", "组织员", false, PASSWORD);
    }

    @Test
    void anAdministratorSeesWhereFilesAreAndWhatIsDamagedAndNobodyElseDoes() throws IOException {
        String sha256 = stored();
        OffsetDateTime at = OffsetDateTime.parse("2026-11-20T02:00:00Z");
        rounds.addDamage(sha256, true, at);
        Round round = rounds.begin(at);
        rounds.end(round.id(), at.plusHours(1));

        assertThat(web.get().uri("/store").cookie(signIn("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("新文件存放在本机磁盘", "不加密", sha256, "找不到", "上一轮：", "每 30 天");
        assertThat(web.get().uri("/store").cookie(signIn("person"))).hasStatus(403);
        assertThat(web.post().uri("/store/moving").cookie(signIn("person")).with(csrf()))
                .hasStatus(403);
    }

    @Test
    void movingIsAskedForSeenAndDone() throws IOException {
        String sha256 = stored();
        blobs.move(new Kept(sha256, 6, Shelf.Kind.S3, null));
        Cookie admin = signIn("admin");
        assertThat(web.get().uri("/store").cookie(admin)).bodyText().contains("开始搬移");

        assertThat(web.post().uri("/store/moving").cookie(admin).with(csrf()))
                .hasRedirectedUrl("/store");
        assertThat(web.get().uri("/store/moving").cookie(admin))
                .bodyText()
                .contains("等待开始", "every 2s");
        assertThat(work.run(moving, Moving.STORE).state()).isEqualTo(Job.State.DONE);
        assertThat(web.get().uri("/store").cookie(admin)).bodyText().contains("不用搬移", "开始搬移文件");
        assertThat(blobs.findKept(sha256)).get().extracting(Kept::shelf).isEqualTo(Shelf.Kind.DISK);
    }

    private String stored() throws IOException {
        byte[] bytes = ("字节 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return store.store(new ByteArrayInputStream(bytes), "a.txt").sha256();
    }

    private Cookie signIn(String name) {
        return requireNonNull(
                web.post()
                        .uri("/sign-in")
                        .param("name", name)
                        .param("password", PASSWORD)
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getCookie("biaogan"));
    }
}
