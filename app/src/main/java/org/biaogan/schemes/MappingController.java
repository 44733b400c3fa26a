package org.biaogan.schemes;

import jakarta.validation.Valid;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
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

/** The mapping between two versions of schemes: read by all, written by who keeps the house. */
@Controller
@RequestMapping("/schemes/{versionId}/mapping")
class MappingController {

    private final SchemeMappings mappings;
    private final SchemeLibrary library;

    MappingController(SchemeMappings mappings, SchemeLibrary library) {
        this.mappings = mappings;
        this.library = library;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable long versionId,
            @RequestParam(defaultValue = "0") long other) {
        return page(actor, versionId, other, NewMapped.NONE, Problems.NONE);
    }

    @PostMapping
    ModelAndView say(
            Actor actor,
            @PathVariable long versionId,
            @RequestParam(defaultValue = "0") long other,
            @Valid @ModelAttribute("form") NewMapped form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_SETTINGS);
        Problems problems = Problems.of(errors);
        if (problems.none()) {
            try {
                mappings.say(actor, versionId, other, form);
                return done(next, other);
            } catch (Refused no) {
                problems = problems.and("from", no);
            }
        }
        ModelAndView page = page(actor, versionId, other, form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/{mappingId}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable long versionId,
            @PathVariable long mappingId,
            @RequestParam(defaultValue = "0") long other,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_SETTINGS);
        if (why.isBlank() || why.length() > 300) {
            throw new Refused("schemes.mapping.why");
        }
        mappings.end(actor, versionId, other, mappingId, why.strip());
        return done(next, other);
    }

    private static ModelAndView done(RedirectAttributes next, long other) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("schemes.mapping.saved"));
        next.addAttribute("other", other);
        return new ModelAndView("redirect:/schemes/{versionId}/mapping");
    }

    /** Without another version named, with one that is mapped already, or else any other. */
    private ModelAndView page(
            Actor actor, long versionId, long asked, NewMapped form, Problems problems) {
        List<SchemeVersion> others =
                library.list().stream().filter(it -> it.id() != versionId).toList();
        long other =
                asked != 0
                        ? asked
                        : mappings.listMapped(versionId).stream()
                                .findFirst()
                                .or(() -> others.stream().findFirst().map(SchemeVersion::id))
                                .orElseThrow(() -> new NotFound("schemes.version", asked));
        return new ModelAndView("schemes/mapping")
                .addObject("mapping", mappings.get(versionId, other))
                .addObject("ended", mappings.listEnded(versionId, other))
                .addObject("others", others)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("mayWrite", actor.may(Permission.MANAGE_SETTINGS));
    }
}
