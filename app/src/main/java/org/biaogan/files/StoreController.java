package org.biaogan.files;

import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the store, for administrators. */
@Controller
@RequestMapping("/store")
class StoreController {

    private final StoreDesk desk;
    private final History history;

    StoreController(StoreDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return new ModelAndView("files/store")
                .addObject("page", desk.show(actor))
                .addObject("history", history.list(actor, "files_store", Moving.STORE));
    }

    /** The progress alone, for the page that watches it. */
    @GetMapping("/moving")
    ModelAndView progress(Actor actor) {
        return new ModelAndView("files/_moving").addObject("progress", desk.progress(actor));
    }

    @PostMapping("/moving")
    ModelAndView move(Actor actor, RedirectAttributes next) {
        desk.move(actor);
        next.addFlashAttribute(Toast.FLASH, Toast.of("files.moving.asked"));
        return new ModelAndView("redirect:/store");
    }

    @PostMapping("/moving/cancellation")
    ModelAndView stop(Actor actor, RedirectAttributes next) {
        desk.stop(actor);
        next.addFlashAttribute(Toast.FLASH, Toast.of("files.moving.stopped"));
        return new ModelAndView("redirect:/store");
    }
}
