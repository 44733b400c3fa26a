package org.biaogan.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.dossier.BoxRule.By;
import org.biaogan.evidence.CampaignSchemes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue for paper: as Word and Excel, labels for boxes, covers and contents. */
@Controller
@RequestMapping("/campaigns/{campaignId}/papers")
class PaperController {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CataloguePapers papers;
    private final CampaignSchemes schemes;

    PaperController(CataloguePapers papers, CampaignSchemes schemes) {
        this.papers = papers;
        this.schemes = schemes;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "CRITERION") By by,
            @RequestParam(defaultValue = "300") int pages) {
        var rule = new BoxRule(by, pages);
        PackContent content = papers.read(actor, version);
        return new ModelAndView("dossier/papers")
                .addObject("campaignId", actor.campaignId())
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("scheme", schemes.chosen(actor.campaignId(), version))
                .addObject("rule", rule)
                .addObject("boxes", Box.of(content.numbered(), rule));
    }

    @GetMapping("/catalogue.docx")
    ResponseEntity<byte[]> word(Actor actor, @RequestParam(required = false) @Nullable Long version)
            throws IOException {
        PackContent content = papers.read(actor, version);
        var out = new ByteArrayOutputStream();
        CatalogueWord.write(content, out);
        return file(content, "佐证目录.docx", WORD, out);
    }

    @GetMapping("/catalogue.xlsx")
    ResponseEntity<byte[]> excel(
            Actor actor, @RequestParam(required = false) @Nullable Long version)
            throws IOException {
        PackContent content = papers.read(actor, version);
        var out = new ByteArrayOutputStream();
        CataloguePaper.write(content, out);
        return file(content, "佐证目录.xlsx", EXCEL, out);
    }

    @GetMapping("/labels.docx")
    ResponseEntity<byte[]> labels(
            Actor actor,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "CRITERION") By by,
            @RequestParam(defaultValue = "300") int pages)
            throws IOException {
        PackContent content = papers.read(actor, version);
        var out = new ByteArrayOutputStream();
        BoxLabels.write(content, boxes(content, by, pages), out);
        return file(content, "盒签.docx", WORD, out);
    }

    @GetMapping("/covers.docx")
    ResponseEntity<byte[]> covers(
            Actor actor,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "CRITERION") By by,
            @RequestParam(defaultValue = "300") int pages)
            throws IOException {
        PackContent content = papers.read(actor, version);
        var out = new ByteArrayOutputStream();
        BoxCovers.write(content, boxes(content, by, pages), out);
        return file(content, "封面与卷内目录.docx", WORD, out);
    }

    private static List<Box> boxes(PackContent content, By by, int pages) {
        return Box.of(content.numbered(), new BoxRule(by, pages));
    }

    private static ResponseEntity<byte[]> file(
            PackContent content, String name, String type, ByteArrayOutputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        PackNames.plain(content.unitName()) + "_" + name,
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
