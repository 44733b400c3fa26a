package org.biaogan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that show the parts, and requests that go wrong in each way. */
@TestComponent
@Controller
class GalleryPages {

    private static final Problems TWO =
            Problems.NONE
                    .and("day", "typeMismatch.java.time.LocalDate")
                    .and("there", "typeMismatch.int");

    private static final Ruler TWO_YEARS =
            Ruler.of(
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2027, 8, 31),
                    LocalDate.of(2026, 11, 22),
                    List.of(
                            new Ruler.Stop("M3 任务书获批", LocalDate.of(2025, 10, 20), true),
                            new Ruler.Stop("M4 2025 年度小结", LocalDate.of(2025, 12, 31), true),
                            new Ruler.Stop("M5 中期进展报告", LocalDate.of(2026, 9, 15), true),
                            new Ruler.Stop("M6 反馈整改销号", LocalDate.of(2026, 12, 11), false),
                            new Ruler.Stop("M4 2026 年度小结", LocalDate.of(2026, 12, 31), false),
                            new Ruler.Stop("M7 验收", LocalDate.of(2027, 6, 30), false),
                            new Ruler.Stop("M8 成果推广", LocalDate.of(2027, 8, 25), false)));

    @GetMapping("/gallery")
    ModelAndView gallery() {
        return page(Problems.NONE);
    }

    @PostMapping("/gallery")
    ModelAndView refusedForm() {
        var page = page(TWO);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/form")
    ModelAndView form() {
        return page(TWO);
    }

    private static ModelAndView page(Problems problems) {
        return new ModelAndView("gallery", Map.of("problems", problems, "ruler", TWO_YEARS));
    }

    @GetMapping("/piece")
    String piece() {
        return "piece";
    }

    @GetMapping("/door")
    String door() {
        return "door";
    }

    @GetMapping("/putting")
    String putting() {
        return "putting";
    }

    /** Takes anything but an empty file. */
    @PostMapping("/drop")
    String drop(MultipartFile file, String task, long lastModified, String path) {
        if (file.isEmpty() || task.isEmpty() || path.isEmpty() || lastModified <= 0) {
            throw new Refused("web.form.unreadable");
        }
        return "redirect:/piece";
    }

    @GetMapping("/withdrawn")
    String withdraw(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("web.pages", 12).undoneBy("/undo"));
        return "redirect:/piece";
    }

    @GetMapping("/not-found")
    String notFound() {
        throw new NotFound("evidence", 1204);
    }

    @GetMapping("/refused")
    String refused() {
        throw new Refused("web.pages", 12);
    }

    @GetMapping("/forbidden")
    String forbidden() {
        throw new Forbidden("READ_UNIT");
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException(HttpStatus.OK.getReasonPhrase());
    }
}
