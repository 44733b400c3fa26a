package org.biaogan.evidence;

import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.plan.Plans;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sorting table: said page by page, corrected in bulk, entered by the page or all at once. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evidence/sorting")
class SortingController {

    private static final String TABLE = "redirect:/campaigns/{campaignId}/evidence/sorting";
    private static final String WATCHED = TABLE + "/entering/{enteringId}";

    private final SortingDesk sorting;
    private final EnterAll entering;
    private final EvidenceVault vault;
    private final CampaignSchemes schemes;
    private final Plans plans;

    SortingController(
            SortingDesk sorting,
            EnterAll entering,
            EvidenceVault vault,
            CampaignSchemes schemes,
            Plans plans) {
        this.sorting = sorting;
        this.entering = entering;
        this.vault = vault;
        this.schemes = schemes;
        this.plans = plans;
    }

    @GetMapping
    ModelAndView table(
            Actor actor,
            Locale locale,
            @RequestParam(required = false) @Nullable String folder,
            @RequestParam(defaultValue = "1") int page) {
        actor.must(Permission.FILE_EVIDENCE);
        return table(actor, locale, new Heap(folder, page), null, Problems.NONE);
    }

    @PostMapping
    ModelAndView enter(
            Actor actor,
            Locale locale,
            @ModelAttribute("form") Sorting form,
            BindingResult errors,
            RedirectAttributes next) {
        Problems problems = Problems.of(errors);
        if (problems.none()) {
            problems = sorting.enter(actor, form);
        }
        if (!problems.none()) {
            return again(actor, locale, form, problems);
        }
        long taken = form.files().stream().filter(SortedFile::take).count();
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.sorted", taken));
        if (sorting.count(actor) > 0) {
            return back(form.heap(), next);
        }
        return new ModelAndView(
                form.task() == null
                        ? "redirect:/campaigns/{campaignId}/evidence"
                        : "redirect:/campaigns/{campaignId}/tasks/" + form.task());
    }

    /** The table again, with what the chosen tasks offer and all that was typed. */
    @PostMapping("/tasks")
    ModelAndView choose(
            Actor actor,
            Locale locale,
            @ModelAttribute("form") Sorting form,
            BindingResult errors) {
        if (errors.hasErrors()) {
            return again(actor, locale, form, Problems.of(errors));
        }
        sorting.keep(actor, form);
        return table(actor, locale, form.heap(), null, Problems.NONE);
    }

    /** Keeps what was typed and goes to another page of the table. */
    @PostMapping("/drafts")
    ModelAndView keep(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "1") int to,
            @ModelAttribute("form") Sorting form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(actor, locale, form, Problems.of(errors));
        }
        sorting.keep(actor, form);
        return back(new Heap(form.folder(), to), next);
    }

    /** Takes a key point that is proposed for one file; all that was typed stays. */
    @PostMapping("/key-points")
    ModelAndView chooseKeyPoint(
            Actor actor,
            Locale locale,
            @RequestParam(required = false) @Nullable Long upload,
            @RequestParam(required = false) @Nullable Long keyPoint,
            @ModelAttribute("form") Sorting form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(actor, locale, form, Problems.of(errors));
        }
        ModelAndView page = back(form.heap(), next);
        if (upload == null || keyPoint == null) {
            sorting.keep(actor, form);
            return page;
        }
        sorting.choose(actor, form, upload, keyPoint);
        page.setViewName(page.getViewName() + "#f" + upload);
        return page;
    }

    /** Says the same of many files. */
    @PostMapping("/corrections")
    ModelAndView correct(
            Actor actor,
            Locale locale,
            @ModelAttribute("form") Sorting form,
            BindingResult errors,
            RedirectAttributes next) {
        BulkCorrection correction = form.bulk();
        if (errors.hasErrors()) {
            return again(actor, locale, form, Problems.of(errors));
        }
        if (correction == null || correction.isEmpty()) {
            return again(actor, locale, form, Problems.NONE.and("bulk", "evidence.bulk.nothing"));
        }
        int files = sorting.correct(actor, form, form.folder(), correction);
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.bulk.done", files));
        return back(form.heap(), next);
    }

    /** Enters all that waits, in the background. */
    @PostMapping("/entering")
    ModelAndView enterAll(
            Actor actor,
            Locale locale,
            @ModelAttribute("form") Sorting form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(actor, locale, form, Problems.of(errors));
        }
        sorting.keep(actor, form);
        next.addAttribute("enteringId", entering.ask(actor, form.folder()));
        return new ModelAndView(WATCHED);
    }

    @GetMapping("/entering/{enteringId}")
    ModelAndView watch(Actor actor, @PathVariable long enteringId) {
        return watched(actor, enteringId, new ModelAndView("evidence/entering"));
    }

    /** The progress alone, for the page that watches it. */
    @GetMapping("/entering/{enteringId}/progress")
    ModelAndView progress(Actor actor, @PathVariable long enteringId) {
        return watched(actor, enteringId, new ModelAndView("evidence/_entering"));
    }

    @PostMapping("/entering/{enteringId}/cancellation")
    ModelAndView cancel(Actor actor, @PathVariable long enteringId, RedirectAttributes next) {
        try {
            entering.cancel(actor, enteringId);
        } catch (Refused over) {
            next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.entering.over"));
        }
        return new ModelAndView(WATCHED);
    }

    private ModelAndView watched(Actor actor, long enteringId, ModelAndView page) {
        return page.addObject("campaignId", actor.campaignId())
                .addObject("entering", entering.get(actor, enteringId))
                .addObject("job", entering.job(actor, enteringId));
    }

    private ModelAndView again(Actor actor, Locale locale, Sorting form, Problems problems) {
        ModelAndView page = table(actor, locale, form.heap(), form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static ModelAndView back(Heap heap, RedirectAttributes next) {
        if (heap.folder() != null) {
            next.addAttribute("folder", heap.folder());
        }
        if (heap.page() > 1) {
            next.addAttribute("page", heap.page());
        }
        return new ModelAndView(TABLE);
    }

    private ModelAndView table(
            Actor actor, Locale locale, Heap heap, @Nullable Sorting typed, Problems problems) {
        var scheme = schemes.chosen(actor.campaignId(), null);
        int waiting = sorting.count(actor, heap.folder());
        Heap within = heap.within(waiting);
        List<SortingDesk.Line> files = sorting.list(actor, within);
        return new ModelAndView("evidence/sorting")
                .addObject("campaignId", actor.campaignId())
                .addObject(
                        "table",
                        SortingTable.of(files, sorting.keyPoints(actor, scheme, files), typed))
                .addObject("heap", within)
                .addObject("waiting", waiting)
                .addObject("folders", sorting.folders(actor))
                .addObject("units", vault.units(actor))
                .addObject("keyPoints", CampaignSchemes.choices(scheme, locale))
                .addObject("shares", scheme.version().shares())
                .addObject("path", plans.path(actor))
                .addObject("mayCite", actor.may(Permission.CITE_EVIDENCE))
                .addObject("problems", problems);
    }
}
