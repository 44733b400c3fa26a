package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import java.io.IOException;
import java.io.InputStream;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.sheets.Sheet;
import org.biaogan.sheets.SheetFile;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units and people from a sheet: looked at first, saved once confirmed. */
@Controller
@RequestMapping("/units/{unitId}/import")
class ImportController {

    private final OrganizationTree tree;
    private final UnitImport imports;

    ImportController(OrganizationTree tree, UnitImport imports) {
        this.tree = tree;
        this.imports = imports;
    }

    @GetMapping
    ModelAndView chooseFile(Actor actor) {
        actor.must(MANAGE_ORGANIZATION);
        return page(actor);
    }

    @PostMapping("/preview")
    ModelAndView preview(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.must(MANAGE_ORGANIZATION);
        if (file == null) {
            return mend(actor, new Refused("organization.import.no-file"));
        }
        try (InputStream bytes = file.getInputStream()) {
            return preview(actor, SheetFile.read(bytes));
        } catch (Refused unreadable) {
            return mend(actor, unreadable);
        }
    }

    @PostMapping
    ModelAndView run(
            Actor actor, @RequestParam(defaultValue = "") String table, RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        try {
            Sheet sheet = SheetFile.read(table);
            if (!imports.run(actor, sheet)) {
                ModelAndView page = preview(actor, sheet);
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
        } catch (Refused unreadable) {
            return mend(actor, unreadable);
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.import.done"));
        return new ModelAndView("redirect:/units/{unitId}");
    }

    private ModelAndView preview(Actor actor, Sheet sheet) {
        return page(actor)
                .addObject("preview", imports.preview(actor, sheet))
                .addObject("table", SheetFile.write(sheet));
    }

    private ModelAndView mend(Actor actor, Refused rule) {
        ModelAndView page = page(actor).addObject("problems", Problems.NONE.and("file", rule));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor) {
        return new ModelAndView("organization/import")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("preview", null)
                .addObject("table", "")
                .addObject("problems", Problems.NONE);
    }
}
