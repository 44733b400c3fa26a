package org.biaogan.taskbook;

import static org.biaogan.access.Permission.EDIT_PATH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.sheets.Grid;
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
    private final PlanLayouts layouts;
    private final BookPages pages;

    TaskBookController(TaskBook book, PlanLayouts layouts, BookPages pages) {
        this.book = book;
        this.layouts = layouts;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return pages.book(actor);
    }

    @GetMapping("/today.xlsx")
    ResponseEntity<byte[]> excel(Actor actor) {
        BookPage today = book.today(actor);
        var out = new ByteArrayOutputStream();
        book.write(actor, today, out);
        return BookFile.excel(today.unitName() + "_任务书", out.toByteArray());
    }

    /**
     * What a task book of ours would change; any other plan is asked first what its columns are.
     */
    @PostMapping("/preview")
    ModelAndView preview(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.must(EDIT_PATH);
        if (file == null) {
            return pages.mend(actor, new Refused("taskbook.no-file"));
        }
        try (InputStream bytes = file.getInputStream()) {
            byte[] sheet = SheetFile.bytes(bytes);
            Optional<SentBook> ours = SentBook.find(sheet);
            if (ours.isEmpty()) {
                SentLayout layout = SentLayout.of(Grid.of(sheet));
                return pages.layout(actor, layouts.propose(actor, layout));
            }
            BookPreview preview = book.preview(actor, ours.get());
            Choices usual = Choices.usual(preview.differences());
            return pages.preview(actor, ours.get(), preview, usual, null);
        } catch (Refused unreadable) {
            return pages.mend(actor, unreadable);
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
            return pages.mend(actor, unreadable);
        }
        try {
            Optional<BookPreview> changed = book.take(actor, sent, choices);
            if (changed.isPresent()) {
                ModelAndView page =
                        pages.preview(actor, sent, changed.get(), choices, layout(actor, fields));
                page.setStatus(HttpStatus.CONFLICT);
                return page.addObject("again", choices.seen() != null);
            }
        } catch (Refused rule) {
            ModelAndView page =
                    pages.preview(
                            actor, sent, book.preview(actor, sent), choices, layout(actor, fields));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("problems", Problems.NONE.and("reason", rule));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.was-taken"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/task-book");
    }

    /** The layout that the differences came from, where it is not ours. */
    private @Nullable ReadLayout layout(Actor actor, Map<String, String> fields) {
        return SentLayout.find(fields).map(it -> layouts.read(actor, it)).orElse(null);
    }
}
