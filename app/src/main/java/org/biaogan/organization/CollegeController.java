package org.biaogan.organization;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.sheets.Sheet;
import org.biaogan.sheets.SheetFile;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is set for a whole college: calendar, rules, and units and people from a sheet. */
@Controller
@RequestMapping("/units/{unitId}")
class CollegeController {

    private final OrganizationTree tree;
    private final CollegeCalendar calendar;
    private final Settings settings;
    private final UnitImport imports;

    CollegeController(
            OrganizationTree tree,
            CollegeCalendar calendar,
            Settings settings,
            UnitImport imports) {
        this.tree = tree;
        this.calendar = calendar;
        this.settings = settings;
        this.imports = imports;
    }

    @GetMapping("/calendar")
    ModelAndView calendar(Actor actor) {
        actor.must(Permission.READ_UNIT);
        return new ModelAndView("organization/calendar")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("terms", calendar.terms(actor.unitId()))
                .addObject("freeMonths", calendar.freeMonths(actor.unitId()))
                .addObject("holidays", calendar.holidays(actor.unitId()))
                .addObject("maySet", actor.may(Permission.MANAGE_SETTINGS));
    }

    @PostMapping("/calendar/terms")
    ModelAndView term(
            Actor actor,
            @RequestParam int year,
            @RequestParam String half,
            @RequestParam LocalDate fromOn,
            @RequestParam LocalDate toOn,
            RedirectAttributes next) {
        calendar.setTerm(
                actor, year + (half.equals("spring") ? "-spring" : "-autumn"), fromOn, toOn);
        return done(next, "/calendar");
    }

    @PostMapping("/calendar/free-months")
    ModelAndView freeMonths(
            Actor actor,
            @RequestParam(required = false) @Nullable List<Integer> months,
            RedirectAttributes next) {
        calendar.setFreeMonths(actor, months == null ? List.of() : months);
        return done(next, "/calendar");
    }

    @PostMapping("/calendar/holidays")
    ModelAndView holiday(
            Actor actor,
            @RequestParam LocalDate day,
            @RequestParam @NotBlank @Size(max = 60) String title,
            RedirectAttributes next) {
        calendar.addHoliday(actor, day, title);
        return done(next, "/calendar");
    }

    @PostMapping("/calendar/holidays/removal")
    ModelAndView removeHoliday(Actor actor, @RequestParam LocalDate day, RedirectAttributes next) {
        calendar.removeHoliday(actor, day);
        return done(next, "/calendar");
    }

    @GetMapping("/settings")
    ModelAndView settings(Actor actor) {
        actor.must(Permission.MANAGE_SETTINGS);
        CollegeRules rules = settings.rules(actor.unitId());
        return settings(
                actor,
                new CollegeForms.Rules(
                        rules.lateAfterDays(), rules.mostlyPercent(), rules.budget()),
                Problems.NONE);
    }

    @PostMapping("/settings")
    ModelAndView set(
            Actor actor,
            @Valid @ModelAttribute("form") CollegeForms.Rules form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            ModelAndView page = settings(actor, form, Problems.of(errors));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        settings.set(
                actor,
                new CollegeRules(
                        requireNonNull(form.lateAfterDays()),
                        requireNonNull(form.mostlyPercent()),
                        form.budget()));
        return done(next, "/settings");
    }

    @GetMapping("/import")
    ModelAndView chooseFile(Actor actor) {
        actor.must(Permission.MANAGE_ORGANIZATION);
        return new ModelAndView("organization/import")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("preview", null)
                .addObject("table", "");
    }

    @PostMapping("/import/preview")
    ModelAndView preview(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
        actor.must(Permission.MANAGE_ORGANIZATION);
        try (InputStream bytes = file.getInputStream()) {
            Sheet sheet = SheetFile.read(bytes);
            return new ModelAndView("organization/import")
                    .addObject("unit", tree.get(actor.unitId()))
                    .addObject("preview", imports.preview(actor, sheet))
                    .addObject("table", SheetFile.write(sheet));
        }
    }

    @PostMapping("/import")
    ModelAndView run(Actor actor, @RequestParam String table, RedirectAttributes next) {
        imports.run(actor, SheetFile.read(table));
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.import.done"));
        return new ModelAndView("redirect:/units/{unitId}");
    }

    private ModelAndView settings(Actor actor, CollegeForms.Rules form, Problems problems) {
        return new ModelAndView("organization/settings")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private static ModelAndView done(RedirectAttributes next, String page) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.saved"));
        return new ModelAndView("redirect:/units/{unitId}" + page);
    }
}
