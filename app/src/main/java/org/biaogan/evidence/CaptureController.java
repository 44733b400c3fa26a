package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.web.Csrf;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking something up on the way, with a phone. */
@Controller
class CaptureController {

    private static final String PAGE = "/campaigns/{campaignId}/evidence/capture";

    private final Captures captures;
    private final SortingDesk sorting;

    CaptureController(Captures captures, SortingDesk sorting) {
        this.captures = captures;
        this.sorting = sorting;
    }

    @GetMapping(PAGE)
    ModelAndView page(Actor actor) {
        return page(actor, Capture.atOnce(null, null));
    }

    /** Who would send now, and the token for it: a page that was kept knows neither. */
    record Sender(long account, String header, String token) {}

    /** Outside of any campaign, since the device may keep what another account left in another. */
    @GetMapping(value = "/captures/sender", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Sender sender(Actor actor, HttpServletRequest request) {
        Csrf csrf = requireNonNull(Csrf.of(request));
        return new Sender(actor.accountId(), csrf.header(), csrf.token());
    }

    /** All that a plain form sends at once; one that is refused keeps no other from coming in. */
    @PostMapping(PAGE)
    ModelAndView take(
            Actor actor,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes next)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        Capture capture = Capture.atOnce(line, unitId);
        var refusals = new ArrayList<Refusal>();
        int kept = 0;
        for (MultipartFile file : UploadController.chosen(files)) {
            try {
                captures.take(actor, capture, Arrival.of(file, null, null));
                kept++;
            } catch (Refused no) {
                refusals.add(Refusal.of(no));
            }
        }
        if (kept > 0) {
            next.addFlashAttribute("refusals", refusals);
            next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.quick.taken", kept));
            return new ModelAndView("redirect:" + PAGE);
        }
        if (refusals.isEmpty()) {
            refusals.add(new Refusal("evidence.quick.nothing", List.of()));
        }
        ModelAndView page = page(actor, capture).addObject("refusals", refusals);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Capture said) {
        return new ModelAndView("evidence/capture")
                .addObject("campaignId", actor.campaignId())
                .addObject("accountId", actor.accountId())
                .addObject("name", actor.name())
                .addObject("said", said)
                .addObject("units", captures.units(actor))
                .addObject("waiting", sorting.count(actor));
    }
}
