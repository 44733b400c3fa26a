package org.biaogan.web;

import java.util.Map;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    @GetMapping("/gallery")
    ModelAndView gallery() {
        return new ModelAndView("gallery", "problems", Problems.NONE);
    }

    @PostMapping("/gallery")
    ModelAndView refusedForm() {
        return new ModelAndView(
                "gallery", Map.of("problems", TWO), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/form")
    ModelAndView form() {
        return new ModelAndView("gallery", "problems", TWO);
    }

    @GetMapping("/piece")
    String piece() {
        return "piece";
    }

    @GetMapping("/door")
    String door() {
        return "door";
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
