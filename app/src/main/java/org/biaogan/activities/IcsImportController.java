package org.biaogan.activities;

import java.io.IOException;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
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

/** A calendar file becomes records: looked at first, recorded once confirmed. */
@Controller
@RequestMapping({
    "/campaigns/{campaignId}/activities/calendar/import",
    "/units/{unitId}/activities/calendar/import"
})
class IcsImportController {

    private final IcsImport imports;
    private final CivilCalendar calendar;

    IcsImportController(IcsImport imports, CivilCalendar calendar) {
        this.imports = imports;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView chooseFile(Actor actor) {
        return page(actor, imports.page(actor, null));
    }

    @PostMapping("/preview")
    ModelAndView preview(
            Actor actor,
            @RequestParam(name = "of", required = false) @Nullable Long unitId,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        actor.must(Permission.RECORD_RESULT);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("activities.import.no-file");
            }
            if (file.getSize() > IcsFile.LARGEST) {
                throw new Refused("activities.import.too-large", IcsFile.LARGEST >> 20);
            }
            return page(actor, imports.preview(actor, unitId, file.getBytes(), locale));
        } catch (Refused no) {
            return mend(actor, imports.page(actor, null), Problems.NONE.and("file", no));
        }
    }

    @PostMapping
    ModelAndView run(
            Actor actor,
            @ModelAttribute("form") NewImport form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.RECORD_RESULT);
        Problems problems = form.problems(Problems.of(errors), calendar.today());
        if (!problems.none()) {
            return mend(actor, imports.page(actor, form), problems);
        }
        try {
            IcsImport.Done done = imports.run(actor, form);
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("activities.import.done", done.recorded(), done.before()));
        } catch (Refused no) {
            return mend(actor, imports.page(actor, form), Problems.NONE.and("", no));
        }
        return new ModelAndView("redirect:" + Places.of(actor));
    }

    private static ModelAndView mend(Actor actor, ImportPage page, Problems problems) {
        ModelAndView mended = page(actor, page.with(problems));
        mended.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return mended;
    }

    private static ModelAndView page(Actor actor, ImportPage page) {
        return new ModelAndView("activities/import")
                .addObject("at", Places.of(actor))
                .addObject("page", page);
    }
}
