package org.biaogan.taskbook;

import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.plan.Gates;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Approved task books: recorded, and read beside today's. */
@Controller
@RequestMapping("/campaigns/{campaignId}/task-book/versions")
class VersionController {

    private final ApprovedBooks approved;
    private final TaskBook book;
    private final Gates gates;

    VersionController(ApprovedBooks approved, TaskBook book, Gates gates) {
        this.approved = approved;
        this.book = book;
        this.gates = gates;
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        actor.must(MANAGE_CAMPAIGN);
        return form(actor, Approval.EMPTY, Problems.NONE);
    }

    @PostMapping
    ModelAndView approve(
            Actor actor,
            @Valid @ModelAttribute("form") Approval form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_CAMPAIGN);
        if (errors.hasErrors()) {
            return again(form(actor, form, Problems.of(errors)));
        }
        try {
            next.addAttribute("no", approved.approve(actor, form));
        } catch (Refused rule) {
            return again(form(actor, form, Problems.NONE.and("approvedOn", rule)));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.was-approved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/task-book/versions/{no}");
    }

    @GetMapping("/{no}")
    ModelAndView show(
            Actor actor,
            @PathVariable int no,
            @RequestParam(defaultValue = "false") boolean changed) {
        return new ModelAndView("taskbook/version")
                .addObject("campaignId", actor.campaignId())
                .addObject("version", approved.get(actor, no))
                .addObject("beside", approved.beside(actor, no))
                .addObject("offices", book.offices())
                .addObject("changed", changed);
    }

    @GetMapping("/{no}/book.xlsx")
    ResponseEntity<byte[]> excel(Actor actor, @PathVariable int no) {
        BookPage page = approved.read(actor, no);
        var out = new ByteArrayOutputStream();
        book.write(actor, page, out);
        return BookFile.excel(page.unitName() + "_任务书_第" + no + "版", out.toByteArray());
    }

    private ModelAndView form(Actor actor, Approval form, Problems problems) {
        return new ModelAndView("taskbook/approval")
                .addObject("campaignId", actor.campaignId())
                .addObject("form", form)
                .addObject("gates", gates.list(actor))
                .addObject("lines", book.today(actor).lines().size())
                .addObject("problems", problems);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
