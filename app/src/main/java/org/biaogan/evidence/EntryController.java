package org.biaogan.evidence;

import jakarta.validation.Valid;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.Plans;
import org.biaogan.plan.TaskSheet;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying what is put in without a file: paper and totals, by a form. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evidence")
class EntryController {

    private final EvidenceVault vault;
    private final Entries entries;
    private final CampaignSchemes schemes;
    private final Plans plans;
    private final CivilCalendar calendar;

    EntryController(
            EvidenceVault vault,
            Entries entries,
            CampaignSchemes schemes,
            Plans plans,
            CivilCalendar calendar) {
        this.vault = vault;
        this.entries = entries;
        this.schemes = schemes;
        this.plans = plans;
        this.calendar = calendar;
    }

    @GetMapping(value = "/new", params = "kept")
    ModelAndView start(
            Actor actor,
            Locale locale,
            @RequestParam Kept kept,
            @ModelAttribute("destination") Destination destination) {
        actor.must(Permission.FILE_EVIDENCE);
        Long unit = vault.units(actor).keySet().stream().findFirst().orElse(null);
        Long task = destination.task();
        Long occurrence = destination.occurrence();
        TaskSheet sheet = task == null ? null : plans.sheet(actor, task);
        if (sheet != null && occurrence != null) {
            unit = sheet.findOccurrence(occurrence).map(it -> it.unitId()).orElse(unit);
        }
        var form =
                new NewEntry(
                        kept == Kept.VAULT ? Kept.OFFLINE : kept,
                        task,
                        occurrence,
                        null,
                        MaterialClass.O,
                        calendar.today(),
                        null,
                        unit,
                        null,
                        null,
                        null,
                        Sensitivity.INTERNAL,
                        null,
                        destination.keyPoint(),
                        null);
        return entry(actor, locale, form, sheet, Problems.NONE);
    }

    @PostMapping("/entries")
    ModelAndView enter(
            Actor actor,
            Locale locale,
            @Valid @ModelAttribute("form") NewEntry form,
            BindingResult errors,
            RedirectAttributes next) {
        Problems problems = form.problems(Problems.of(errors));
        if (form.eventOn() != null && form.eventOn().isAfter(calendar.today())) {
            problems = problems.and("eventOn", "evidence.event-ahead", form.eventOn());
        }
        if (form.keyPointId() != null
                && form.unitId() != null
                && vault.unitsOnlyFiled(actor).contains(form.unitId())) {
            problems = problems.and("keyPointId", "evidence.cited-elsewhere");
        }
        problems =
                ShareRules.first(
                        problems,
                        "share",
                        schemes.list(actor.campaignId()),
                        form.keyPointId(),
                        form.share());
        if (!problems.none()) {
            TaskSheet sheet = form.task() == null ? null : plans.sheet(actor, form.task());
            ModelAndView page = entry(actor, locale, form, sheet, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addAttribute("itemId", entries.enter(actor, form));
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.entry.saved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/evidence/{itemId}");
    }

    private ModelAndView entry(
            Actor actor,
            Locale locale,
            NewEntry form,
            @Nullable TaskSheet task,
            Problems problems) {
        var scheme = schemes.chosen(actor.campaignId(), null);
        return new ModelAndView("evidence/entry")
                .addObject("campaignId", actor.campaignId())
                .addObject("form", form)
                .addObject("task", task)
                .addObject("units", vault.units(actor))
                .addObject("keyPoints", CampaignSchemes.choices(scheme, locale))
                .addObject("shares", scheme.version().shares())
                .addObject("problems", problems);
    }
}
