package org.biaogan.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.access.Permission;
import org.biaogan.files.FileStore;
import org.biaogan.jobs.Job;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acceptance packs: asking for one, watching it grow, taking it. */
@Controller
@RequestMapping("/campaigns/{campaignId}/packs")
class PackController {

    private final Packs packs;
    private final PackListPage list;
    private final FileStore store;
    private final History history;

    PackController(Packs packs, PackListPage list, FileStore store, History history) {
        this.packs = packs;
        this.list = list;
        this.store = store;
        this.history = history;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return list.show(actor, Problems.NONE);
    }

    @PostMapping
    ModelAndView ask(
            Actor actor,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") List<Long> leftOut) {
        return new ModelAndView(
                "redirect:/campaigns/"
                        + actor.campaignId()
                        + "/packs/"
                        + packs.ask(actor, version, leftOut));
    }

    @GetMapping("/{packId}")
    ModelAndView show(Actor actor, @PathVariable long packId) {
        return with(actor, packId, new ModelAndView("dossier/pack"))
                .addObject("history", history.list(actor, "dossier_pack", packId));
    }

    /** The progress alone, for the page that watches it. */
    @GetMapping("/{packId}/progress")
    ModelAndView progress(Actor actor, @PathVariable long packId) {
        return with(actor, packId, new ModelAndView("dossier/_progress"));
    }

    @PostMapping("/{packId}/cancellation")
    ModelAndView cancel(Actor actor, @PathVariable long packId, RedirectAttributes next) {
        packs.cancel(actor, packId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("dossier.cancel.asked"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/packs/{packId}");
    }

    @GetMapping("/{packId}/file")
    ResponseEntity<Resource> take(Actor actor, @PathVariable long packId) {
        Pack pack = packs.open(actor, packId);
        String sha256 = pack.sha256() == null ? "" : pack.sha256();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pack.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(store.resource(sha256));
    }

    private ModelAndView with(Actor actor, long packId, ModelAndView page) {
        Job job = packs.job(actor, packId);
        return page.addObject("campaignId", actor.campaignId())
                .addObject("pack", packs.get(actor, packId))
                .addObject("job", job)
                .addObject("inBytes", PackBuilding.FILES.equals(job.step()))
                .addObject("mayBuild", actor.may(Permission.BUILD_PACK));
    }
}
