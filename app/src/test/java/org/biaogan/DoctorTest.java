package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.files.FileStore;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

@CampaignTest
class DoctorTest {

    private final DataSource database;
    private final JdbcClient sql;
    private final SmallPath small;
    private final EvidenceVault vault;
    private final Citations citations;
    private final CampaignSchemes schemes;
    private final FileStore store;
    private final Path files;

    DoctorTest(
            DataSource database,
            JdbcClient sql,
            SmallPath small,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            FileStore store,
            @Value("${biaogan.home}") Path home) {
        this.database = database;
        this.sql = sql;
        this.small = small;
        this.vault = vault;
        this.citations = citations;
        this.schemes = schemes;
        this.store = store;
        this.files = home.resolve("files");
    }

    @Test
    void aSoundHouseHasNoFindingsAndALostNumberOrFileIsFound() throws Exception {
        var opened = small.open();
        var stored = store.store(bytes("只在这里"), "a.txt");
        long item =
                vault.enter(
                        opened.organiser(),
                        NewItem.file(
                                opened.organiser().unitId(),
                                "纪要",
                                MaterialClass.O,
                                LocalDate.parse("2026-11-10"),
                                null,
                                stored.sha256(),
                                "a.txt",
                                null));
        long keyPoint =
                schemes.chosen(opened.campaignId(), null)
                        .keyPoints()
                        .findFirst()
                        .orElseThrow()
                        .id();
        citations.cite(opened.organiser(), item, new NewCitation(keyPoint, null, null));
        assertThat(findings()).noneMatch(it -> it.contains(stored.sha256()));

        sql.sql("update evidence_number set closed_at = given_at where item_id = :item")
                .param("item", item)
                .update();
        Files.delete(store.borrow(stored.sha256()).path());
        assertThat(findings())
                .anyMatch(it -> it.startsWith("Primary citations without an open number"))
                .contains("Kept file is missing: " + stored.sha256());
    }

    @Test
    void whatNothingRefersToIsFoundAStrayIsNamedAndRemovedBytesAreDeletedAgain() throws Exception {
        String lonely = store.store(bytes("没有人引用"), "a.txt").sha256();
        String removed = store.store(bytes("已移除"), "a.txt").sha256();
        Path spared = store.borrow(removed).path();
        store.destroy(removed);
        Path stray = files.resolve("ab/cd/abcd" + "0".repeat(60));
        Files.createDirectories(files.resolve("ab/cd"));
        Files.writeString(stray, "无主");
        try {
            assertThat(findings())
                    .contains(
                            "Bytes that are kept but nothing refers to: " + lonely,
                            "Removed bytes were still kept and are deleted now: " + removed);
            assertThat(findings()).noneMatch(it -> it.contains("" + stray.getFileName()));
            assertThat(strays()).contains("" + stray.getFileName());
            assertThat(spared).doesNotExist();
        } finally {
            Files.delete(stray);
        }
    }

    @Test
    void whetherMailIsConfiguredIsSaid() throws Exception {
        assertThat(ask(it -> Doctor.notices(it, Map.of())))
                .anyMatch(it -> it.startsWith("Mail is not configured"))
                .anyMatch(it -> it.startsWith("Notices that wait to be sent: 0"));
        assertThat(
                        ask(it ->
                                Doctor.notices(
                                        it,
                                        Map.of(
                                                "BIAOGAN_NOTICES_MAIL_HOST",
                                                "mail.example",
                                                "BIAOGAN_NOTICES_MAIL_FROM",
                                                "biaogan@example.edu.cn"))))
                .anyMatch(it -> it.startsWith("Mail goes out by mail.example"));
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> findings() throws SQLException {
        return ask(connection -> Doctor.examine(connection, files));
    }

    private List<String> strays() throws SQLException {
        return ask(connection -> Doctor.strays(connection, files));
    }

    private interface Question {

        List<String> ask(Connection connection) throws SQLException;
    }

    private List<String> ask(Question question) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return question.ask(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
