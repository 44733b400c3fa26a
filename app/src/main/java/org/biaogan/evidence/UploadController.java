package org.biaogan.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.plan.Plans;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting files in. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evidence")
class UploadController {

    private static final String TABLE = "redirect:/campaigns/{campaignId}/evidence/sorting";

    private final Intake intake;
    private final SortingDesk sorting;
    private final Plans plans;

    UploadController(Intake intake, SortingDesk sorting, Plans plans) {
        this.intake = intake;
        this.sorting = sorting;
        this.plans = plans;
    }

    @GetMapping(value = "/new", params = "!kept")
    ModelAndView start(Actor actor, @ModelAttribute("destination") Destination destination) {
        return page(actor, destination, List.of());
    }

    @GetMapping(value = "/new", params = "kept=VAULT")
    ModelAndView startWithFile(
            Actor actor, @ModelAttribute("destination") Destination destination) {
        return start(actor, destination);
    }

    /** What the script need not send again. */
    @GetMapping(value = "/uploads", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Known> known(Actor actor) {
        return intake.known(actor);
    }

    /** One file of many, sent by the script of the page, which shows what comes of each. */
    @PostMapping(value = "/uploads", headers = "X-Requested-With=drop")
    @ResponseStatus(HttpStatus.CREATED)
    void put(
            Actor actor,
            @ModelAttribute("destination") Destination destination,
            @RequestParam(required = false) @Nullable Long lastModified,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        intake.put(actor, destination, Arrival.of(file, path, lastModified));
    }

    /** All that was chosen in one request: one that is refused keeps no other from coming in. */
    @PostMapping(value = "/uploads", headers = "X-Requested-With!=drop")
    ModelAndView putAll(
            Actor actor,
            @ModelAttribute("destination") Destination destination,
            @RequestParam(required = false) @Nullable Long lastModified,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes next)
            throws IOException {
        var refusals = new ArrayList<Refusal>();
        int kept = 0;
        for (MultipartFile file : chosen(files)) {
            try {
                intake.put(actor, destination, Arrival.of(file, null, lastModified));
                kept++;
            } catch (Refused no) {
                refusals.add(Refusal.of(no));
            }
        }
        if (kept > 0) {
            next.addFlashAttribute("refusals", refusals);
            return new ModelAndView(TABLE);
        }
        if (refusals.isEmpty()) {
            refusals.add(new Refusal("evidence.put.nothing", List.of()));
        }
        ModelAndView page = page(actor, destination, refusals);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Takes one file off the table; what was typed for the others is kept. */
    @PostMapping("/uploads/{uploadId}/discard")
    ModelAndView discard(
            Actor actor,
            @PathVariable long uploadId,
            @ModelAttribute("form") Sorting form,
            BindingResult errors,
            RedirectAttributes next) {
        intake.discard(actor, uploadId);
        if (!errors.hasErrors()) {
            sorting.keep(actor, form);
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.discarded"));
        return SortingController.back(form.heap(), next);
    }

    private ModelAndView page(Actor actor, Destination destination, List<Refusal> refusals) {
        actor.must(Permission.FILE_EVIDENCE);
        Long task = destination.task();
        return new ModelAndView("evidence/new")
                .addObject("campaignId", actor.campaignId())
                .addObject("task", task == null ? null : plans.sheet(actor, task))
                .addObject("destination", destination)
                .addObject("refusals", refusals)
                .addObject("waiting", sorting.count(actor));
    }

    /** A form without scripts sends an empty part for each field in which nothing was chosen. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(it -> {
                            String name = it.getOriginalFilename();
                            return it.getSize() > 0 || name != null && !name.isEmpty();
                        })
                        .toList();
    }
}
