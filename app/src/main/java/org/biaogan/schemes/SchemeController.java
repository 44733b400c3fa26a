package org.biaogan.schemes;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The official schemes, to be looked through by anybody who is signed in. */
@Controller
@RequestMapping("/schemes")
class SchemeController {

    private final SchemeLibrary library;

    SchemeController(SchemeLibrary library) {
        this.library = library;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("schemes/list")
                .addObject("versions", library.list())
                .addObject("mayWrite", actor.may(Permission.MANAGE_SETTINGS));
    }

    @GetMapping("/{versionId}")
    ModelAndView show(Actor actor, @PathVariable long versionId) {
        return new ModelAndView("schemes/version").addObject("scheme", library.get(versionId));
    }
}
