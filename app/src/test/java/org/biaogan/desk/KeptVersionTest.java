package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.PathTemplates;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeMappings;
import org.biaogan.schemes.SchemesStart;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A campaign keeps the version it began with, whatever comes later. */
@CampaignTest
class KeptVersionTest {

    private final MockMvcTester web;
    private final SchemeLibrary schemes;
    private final SchemeMappings mappings;
    private final Campaigns campaigns;
    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final Cast cast;
    private final JdbcClient sql;

    @TempDir private Path home;

    KeptVersionTest(
            MockMvcTester web,
            SchemeLibrary schemes,
            SchemeMappings mappings,
            Campaigns campaigns,
            CampaignOpening opening,
            PathTemplates templates,
            Cast cast,
            JdbcClient sql) {
        this.web = web;
        this.schemes = schemes;
        this.mappings = mappings;
        this.campaigns = campaigns;
        this.opening = opening;
        this.templates = templates;
        this.cast = cast;
        this.sql = sql;
    }

    @Test
    void keyPointsMatrixAndNumbersComeFromTheFirstVersionAndTheWizardOffersBoth()
            throws IOException {
        var first = schemes.findNewest("benchmark-department").orElseThrow();
        var college = cast.college();
        long organiser = cast.holder("organiser", college.generalBranch());
        long campaign = open(organiser, college, first.version().id());
        String wizard = "/units/" + college.generalBranch() + "/campaigns/new?";

        secondVersion();
        var second = schemes.findNewest("benchmark-department").orElseThrow();

        assertThat(second.version().id()).isNotEqualTo(first.version().id());
        assertThat(campaigns.versions(campaign)).containsExactly(first.version().id());
        assertThat(get(organiser, "/campaigns/" + campaign + "/matrix"))
                .contains("党建与业务融合", "工作稿，以正式通知为准")
                .doesNotContain("新的观测点");
        var kept = schemes.get(campaigns.versions(campaign).getFirst());
        assertThat(kept.version().numbering().number("1.1", 1)).isEqualTo("1-1-01");
        assertThat(second.version().numbering().number("1.1", 1)).isEqualTo("1.1-1");
        assertThat(get(organiser, wizard + "step=2")).contains(first.version().version(), "2027.1");
        assertThat(get(organiser, wizard + "step=3&scheme=" + first.version().id()))
                .contains("60 项任务");
        assertThat(get(organiser, wizard + "step=3&scheme=" + second.version().id()))
                .doesNotContain("60 项任务");
    }

    @Test
    void anOfficialTextBearsNoNoticeAndAWorkingOneWithoutAnyBearsTheUsualOne() {
        var first = schemes.findNewest("model-branch").orElseThrow();
        assertThat(first.notice().orElseThrow().zh()).isEqualTo("工作稿，以正式通知为准");
        var college = cast.college();
        long organiser = cast.holder("organiser", college.generalBranch());

        long bare = scheme("WORKING");
        long official = scheme("OFFICIAL");

        for (String page : List.of("", "/matrix", "/gaps", "/catalogue", "/evaluation")) {
            assertThat(follow(organiser, "/campaigns/" + open(organiser, college, bare) + page))
                    .as(page)
                    .contains("工作稿，以正式通知为准");
            assertThat(follow(organiser, "/campaigns/" + open(organiser, college, official) + page))
                    .as(page)
                    .doesNotContain("工作稿，以正式通知为准");
        }
    }

    private long open(long organiser, Cast.College college, long version) {
        boolean whole =
                templates.listFitting(schemes.get(version)).stream().findFirst().isPresent();
        return opening.open(
                cast.inUnit(organiser, college.generalBranch()),
                new NewCampaign(
                        college.generalBranch(),
                        "创建",
                        LocalDate.parse("2025-09-01"),
                        LocalDate.parse("2026-09-15"),
                        LocalDate.parse("2027-08-31"),
                        LocalDate.parse("2025-09-01"),
                        List.of(version)),
                whole ? templates.list().getFirst() : null);
    }

    /** A scheme of one criterion without a notice, whose texts all have this status. */
    private long scheme(String status) {
        return sql.sql(
                        """
                        with version as (
                            insert into schemes_version
                                (scheme, version, sha256, title_zh, title_en, source, status, shares, loaded_at)
                            values ('other', :status, '', '另一方案', 'Other', '示例', :status, 'FREE', timestamptz '2026-01-01')
                            returning id
                        ), criterion as (
                            insert into schemes_criterion
                                (version_id, code, position, title_zh, title_en, status, source)
                            select id, 'C1', 1, '标准', 'Criterion', :status, '示例' from version
                            returning version_id, id
                        ), point as (
                            insert into schemes_key_point
                                (version_id, criterion_id, code, position, title_zh, title_en, status, source, budget)
                            select version_id, id, '1.1', 1, '观测点', 'Key point', :status, '示例', 12 from criterion
                        )
                        select id from version
                        """)
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private void secondVersion() throws IOException {
        var start = new SchemesStart(schemes, mappings, home);
        String text =
                start.files().list("schemes").stream()
                        .filter(it -> it.name().contains("benchmark"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .replaceFirst("version: \"[^\"]*\"", "version: \"2027.1\"")
                        .replaceFirst(
                                "numbering: .*", "numbering: \"{criterion}.{keyPoint}-{serial}\"")
                        .replace("code: \"5.5\"", "code: \"5.6\"")
                        .replace("zh: 党建与业务融合", "zh: 新的观测点");
        Files.createDirectories(home.resolve("schemes"));
        Files.writeString(home.resolve("schemes/mine.yaml"), text);
        start.read();
        start.store();
    }

    private String follow(long account, String path) {
        var response = web.get().uri(path).with(as(account)).exchange().getResponse();
        String next = response.getRedirectedUrl();
        return next == null
                ? new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                : get(account, next);
    }

    private String get(long account, String path) {
        var response = web.get().uri(path).with(as(account)).exchange().getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
