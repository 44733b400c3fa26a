package org.biaogan.taskbook;

import static org.biaogan.access.Permission.EDIT_PATH;
import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.sheets.SheetFile;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages on the way of a file into the task book, each with all that came with it. */
@Component
class BookPages {

    private final TaskBook book;
    private final ApprovedBooks approved;
    private final ChangeRequests requests;

    BookPages(TaskBook book, ApprovedBooks approved, ChangeRequests requests) {
        this.book = book;
        this.approved = approved;
        this.requests = requests;
    }

    ModelAndView book(Actor actor) {
        return new ModelAndView("taskbook/book")
                .addObject("campaignId", actor.campaignId())
                .addObject("book", book.today(actor))
                .addObject("versions", approved.list(actor))
                .addObject("waiting", requests.waiting(actor))
                .addObject("mayEdit", actor.may(EDIT_PATH))
                .addObject("mayApprove", actor.may(MANAGE_CAMPAIGN))
                .addObject("problems", Problems.NONE);
    }

    /** The task book, with what is wrong with a file. */
    ModelAndView mend(Actor actor, Refused rule) {
        ModelAndView page = book(actor).addObject("problems", Problems.NONE.and("file", rule));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Each column of a plan beside what it fills. */
    ModelAndView layout(Actor actor, LayoutPage page) {
        return new ModelAndView("taskbook/layout")
                .addObject("campaignId", actor.campaignId())
                .addObject("page", page)
                .addObject("problems", Problems.NONE);
    }

    ModelAndView layout(Actor actor, LayoutPage page, Refused rule) {
        ModelAndView mend =
                layout(actor, page).addObject("problems", Problems.NONE.and("columns", rule));
        mend.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return mend;
    }

    /** What a file would change; with the layout it came in, where that is not the house's. */
    ModelAndView preview(
            Actor actor,
            SentBook sent,
            BookPreview preview,
            Choices choices,
            @Nullable ReadLayout layout) {
        return new ModelAndView("taskbook/preview")
                .addObject("campaignId", actor.campaignId())
                .addObject("preview", preview)
                .addObject("choices", choices)
                .addObject("again", false)
                .addObject("table", SheetFile.write(sent.sheet()))
                .addObject("taken", SheetFile.write(sent.taken()))
                .addObject("layout", layout)
                .addObject("problems", Problems.NONE);
    }
}
