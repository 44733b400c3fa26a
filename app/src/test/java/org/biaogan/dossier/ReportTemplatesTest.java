package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.files.FileStore;
import org.biaogan.jobs.AskedWork;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A college puts its Word template in place of the one that ships. */
@CampaignTest
class ReportTemplatesTest {

    private final ReportTemplates templates;
    private final Packs packs;
    private final PackBuilding building;
    private final AskedWork work;
    private final FileStore store;
    private final Cast cast;
    private final SmallPath small;
    private final MockMvcTester web;

    private Actor organiser;
    private Actor college;

    ReportTemplatesTest(
            ReportTemplates templates,
            Packs packs,
            PackBuilding building,
            AskedWork work,
            FileStore store,
            Cast cast,
            SmallPath small,
            MockMvcTester web) {
        this.templates = templates;
        this.packs = packs;
        this.building = building;
        this.work = work;
        this.store = store;
        this.cast = cast;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        var opened = small.open();
        organiser = opened.organiser();
        college = cast.inUnit("organisation-department", opened.college().committee());
    }

    @Test
    void theCollegesTemplateHoldsForItsCampaignsUntilOneHasItsOwn() throws IOException {
        assertThat(report()).contains("附件：佐证目录");
        put(college, "附件（学校格式）：");
        assertThat(report()).contains("附件（学校格式）：佐证目录");
        assertThat(templates.inUse(organiser))
                .isEqualTo(new ReportTemplates.InUse("模板.docx", false, "示例职业技术学院党委"));

        put(organiser, "附件（本院格式）：");
        assertThat(report()).contains("附件（本院格式）：佐证目录");
        templates.giveBack(organiser);
        assertThat(report()).contains("附件（学校格式）：佐证目录");
        templates.giveBack(college);
        assertThat(report()).contains("附件：佐证目录");
    }

    @Test
    void onlyWhoSetsTheCollegeChangesItsTemplate() {
        Actor below = cast.inUnit("organiser", organiser.unitId());
        assertThatThrownBy(() -> put(below, "附件：")).isInstanceOf(Forbidden.class);
        Actor sibling = small.open().organiser();
        put(college, "附件（学校格式）：");
        assertThat(templates.inUse(sibling).name()).isNull();
    }

    @Test
    void thePagesSayWhatIsWrongWithATemplateAndOfferTheShippedOneAndItsTags() throws IOException {
        String packs = "/campaigns/" + organiser.campaignId() + "/packs";
        assertThat(upload(organiser, packs + "/template", new byte[] {1, 2, 3}))
                .hasStatus(422)
                .bodyText()
                .contains("模板不是 Word 文件（.docx）", "下载自带模板", "{{sectionHeading}}");
        String unit = "/units/" + college.unitId() + "/report-template";
        assertThat(upload(college, unit, template("{{titel}}")))
                .hasStatus(422)
                .bodyText()
                .contains("模板里有认不得的标记 {{titel}}");

        assertThat(upload(college, unit, template("附件："))).hasStatus(302);
        assertThat(get(college, unit)).bodyText().contains("用的是这里自己的模板", "不再用自己的模板");
        assertThat(get(organiser, packs)).bodyText().contains("用的是示例职业技术学院党委定的模板");
        assertThat(get(college, unit + "/shipped").getResponse().getContentAsByteArray())
                .isEqualTo(ReportPaper.shippedTemplate().readAllBytes());
        assertThat(get(organiser, packs + "/template/shipped")).hasStatusOk();
    }

    private void put(Actor actor, String words) {
        try {
            templates.put(actor, new ByteArrayInputStream(template(words)), "模板.docx");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] template(String words) throws IOException {
        return ReportTemplateTest.changed(Map.of(), "word/document.xml", "附件：", words);
    }

    private MvcTestResult upload(Actor actor, String path, byte[] word) {
        return web.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "模板.docx", null, word))
                .with(as(actor.accountId()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get().uri(path).with(as(actor.accountId())).exchange();
    }

    private String report() throws IOException {
        long pack = packs.ask(organiser, null);
        work.run(building, pack);
        var zip = store.borrow(String.valueOf(packs.get(organiser, pack).sha256())).path();
        try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
                var docx = file.getInputStream(file.getEntry("01_工作总结报告.docx"));
                var document = new XWPFDocument(docx);
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
