package org.biaogan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report's template, of a campaign beside its packs and of a unit by itself. */
@Controller
class TemplateController {

    private static final String OF_CAMPAIGN = "/campaigns/{campaignId}/packs";
    private static final String OF_UNIT = "/units/{unitId}/report-template";
    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReportTemplates templates;
    private final PackListPage packs;
    private final OrganizationTree tree;

    TemplateController(ReportTemplates templates, PackListPage packs, OrganizationTree tree) {
        this.templates = templates;
        this.packs = packs;
        this.tree = tree;
    }

    @GetMapping(OF_UNIT)
    ModelAndView ofUnit(Actor actor) {
        return unitPage(actor, Problems.NONE);
    }

    /** The one that ships, to begin with. */
    @GetMapping({OF_CAMPAIGN + "/template/shipped", OF_UNIT + "/shipped"})
    ResponseEntity<Resource> shipped(Actor actor) {
        templates.inUse(actor);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("报告模板.docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(ReportPaper.shippedTemplate()));
    }

    @PostMapping(OF_CAMPAIGN + "/template")
    ModelAndView putInCampaign(
            Actor actor, @RequestParam("file") MultipartFile file, RedirectAttributes next)
            throws IOException {
        try {
            put(actor, file, next);
            return new ModelAndView("redirect:" + OF_CAMPAIGN);
        } catch (Refused unfit) {
            return mend(packs.show(actor, Problems.NONE.and("file", unfit)));
        }
    }

    @PostMapping(OF_UNIT)
    ModelAndView putInUnit(
            Actor actor, @RequestParam("file") MultipartFile file, RedirectAttributes next)
            throws IOException {
        try {
            put(actor, file, next);
            return new ModelAndView("redirect:" + OF_UNIT);
        } catch (Refused unfit) {
            return mend(unitPage(actor, Problems.NONE.and("file", unfit)));
        }
    }

    @PostMapping(OF_CAMPAIGN + "/template/return")
    ModelAndView giveBackInCampaign(Actor actor, RedirectAttributes next) {
        giveBack(actor, next);
        return new ModelAndView("redirect:" + OF_CAMPAIGN);
    }

    @PostMapping(OF_UNIT + "/return")
    ModelAndView giveBackInUnit(Actor actor, RedirectAttributes next) {
        giveBack(actor, next);
        return new ModelAndView("redirect:" + OF_UNIT);
    }

    private void put(Actor actor, MultipartFile file, RedirectAttributes next) throws IOException {
        try (InputStream word = file.getInputStream()) {
            templates.put(actor, word, file.getOriginalFilename());
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("dossier.template.saved"));
    }

    private void giveBack(Actor actor, RedirectAttributes next) {
        templates.giveBack(actor);
        next.addFlashAttribute(Toast.FLASH, Toast.of("dossier.template.returned"));
    }

    private ModelAndView unitPage(Actor actor, Problems problems) {
        actor.must(Permission.READ_UNIT);
        return new ModelAndView("dossier/template")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("template", templates.inUse(actor))
                .addObject("mayPut", templates.mayChange(actor))
                .addObject("problems", problems);
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
