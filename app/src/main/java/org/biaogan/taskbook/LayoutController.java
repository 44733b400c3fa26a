package org.biaogan.taskbook;

import static org.biaogan.access.Permission.EDIT_PATH;

import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A plan in a layout of its own: which column fills what, and what it would change then. */
@Controller
@RequestMapping("/campaigns/{campaignId}/task-book/layout")
class LayoutController {

    private static final String HEAD = "head";

    private final TaskBook book;
    private final PlanLayouts layouts;
    private final BookPages pages;

    LayoutController(TaskBook book, PlanLayouts layouts, BookPages pages) {
        this.book = book;
        this.layouts = layouts;
        this.pages = pages;
    }

    /** The columns again: proposed anew under another row of headings, else as they were said. */
    @PostMapping
    ModelAndView columns(
            Actor actor,
            @RequestParam(defaultValue = "") String again,
            @RequestParam Map<String, String> fields) {
        actor.must(EDIT_PATH);
        Optional<SentLayout> sent = SentLayout.find(fields);
        if (sent.isEmpty()) {
            return pages.mend(actor, new Refused("taskbook.no-file"));
        }
        return pages.layout(
                actor,
                again.equals(HEAD)
                        ? layouts.propose(actor, sent.get())
                        : layouts.asSaid(actor, sent.get()));
    }

    @PostMapping("/preview")
    ModelAndView preview(Actor actor, @RequestParam Map<String, String> fields) {
        actor.must(EDIT_PATH);
        Optional<SentLayout> sent = SentLayout.find(fields);
        if (sent.isEmpty()) {
            return pages.mend(actor, new Refused("taskbook.no-file"));
        }
        try {
            ReadLayout read = layouts.read(actor, sent.get());
            BookPreview preview = book.preview(actor, read.book());
            layouts.remember(actor, sent.get());
            Choices usual = Choices.usual(preview.differences());
            return pages.preview(actor, read.book(), preview, usual, read);
        } catch (Refused rule) {
            return pages.layout(actor, layouts.asSaid(actor, sent.get()), rule);
        }
    }
}
