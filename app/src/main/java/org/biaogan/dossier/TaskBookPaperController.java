package org.biaogan.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.taskbook.ApprovedBooks;
import org.biaogan.taskbook.BookPage;
import org.biaogan.taskbook.TaskBook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The task book as a Word paper. */
@Controller
@RequestMapping("/campaigns/{campaignId}/task-book")
class TaskBookPaperController {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TaskBook book;
    private final ApprovedBooks approved;
    private final CivilCalendar calendar;

    TaskBookPaperController(TaskBook book, ApprovedBooks approved, CivilCalendar calendar) {
        this.book = book;
        this.approved = approved;
        this.calendar = calendar;
    }

    @GetMapping("/today.docx")
    ResponseEntity<byte[]> today(Actor actor) throws IOException {
        return word(book.today(actor), "任务书.docx");
    }

    @GetMapping("/versions/{no}/book.docx")
    ResponseEntity<byte[]> version(Actor actor, @PathVariable int no) throws IOException {
        return word(approved.read(actor, no), "任务书_第" + no + "版.docx");
    }

    private ResponseEntity<byte[]> word(BookPage book, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        TaskBookWord.write(book, calendar.today(), out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORD))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        PackNames.plain(book.unitName()) + "_" + name,
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
