package org.biaogan.taskbook;

import static org.biaogan.access.Permission.EDIT_PATH;
import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.sheets.SheetFile;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task book as a page and as a sheet: taken out, put back, looked at, confirmed. */
@Controller
@RequestMapping("/campaigns/{campaignId}/task-book")
class TaskBookController {

    private final TaskBook book;
    private final ApprovedBooks approved;
    private final ChangeRequests requests;

    TaskBookController(TaskBook book, ApprovedBooks approved, ChangeRequests requests) {
        this.book = book;
        this.approved = approved;
        this.requests = requests;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(actor);
    }

    @GetMapping("/today.xlsx")
    ResponseEntity<byte[]> excel(Actor actor) {
        BookPage today = book.today(actor);
        var out = new ByteArrayOutputStream();
        book.write(actor, today, out);
        return BookFile.excel(today.unitName() + "_任务书", out.toByteArray());
    }

    @PostMapping("/preview")
    ModelAndView preview(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.must(EDIT_PATH);
        if (file == null) {
            return mend(actor, new Refused("taskbook.no-file"));
        }
        try (InputStream bytes = file.getInputStream()) {
            var sent = SentBook.of(SheetFile.bytes(bytes));
            BookPreview preview = book.preview(actor, sent);
            return preview(actor, sent, preview, Choices.usual(preview.differences()));
        } catch (Refused unreadable) {
            return mend(actor, unreadable);
        }
    }

    @PostMapping
    ModelAndView take(
            Actor actor,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        actor.must(EDIT_PATH);
        Choices choices = Choices.of(fields);
        SentBook sent;
        try {
            sent = new SentBook(SheetFile.read(table), SheetFile.read(taken));
            sent.check(actor.campaignId());
        } catch (Refused unreadable) {
            return mend(actor, unreadable);
        }
        try {
            Optional<BookPreview> changed = book.take(actor, sent, choices);
            if (changed.isPresent()) {
                ModelAndView page = preview(actor, sent, changed.get(), choices);
                page.setStatus(HttpStatus.CONFLICT);
                return page.addObject("again", choices.seen() != null);
            }
        } catch (Refused rule) {
            ModelAndView page = preview(actor, sent, book.preview(actor, sent), choices);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("problems", Problems.NONE.and("reason", rule));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.was-taken"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/task-book");
    }

    private ModelAndView preview(Actor actor, SentBook sent, BookPreview preview, Choices choices) {
        return new ModelAndView("taskbook/preview")
                .addObject("campaignId", actor.campaignId())
                .addObject("preview", preview)
                .addObject("choices", choices)
                .addObject("again", false)
                .addObject("table", SheetFile.write(sent.sheet()))
                .addObject("taken", SheetFile.write(sent.taken()))
                .addObject("problems", Problems.NONE);
    }

    private ModelAndView mend(Actor actor, Refused rule) {
        ModelAndView page = page(actor).addObject("problems", Problems.NONE.and("file", rule));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor) {
        return new ModelAndView("taskbook/book")
                .addObject("campaignId", actor.campaignId())
                .addObject("book", book.today(actor))
                .addObject("versions", approved.list(actor))
                .addObject("waiting", requests.waiting(actor))
                .addObject("mayEdit", actor.may(EDIT_PATH))
                .addObject("mayApprove", actor.may(MANAGE_CAMPAIGN))
                .addObject("problems", Problems.NONE);
    }
}
