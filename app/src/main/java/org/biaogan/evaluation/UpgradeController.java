package org.biaogan.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going over to another version of a scheme: looked at, decided, done. */
@Controller
@RequestMapping("/campaigns/{campaignId}/upgrade")
class UpgradeController {

    private final SchemeUpgrades upgrades;

    UpgradeController(SchemeUpgrades upgrades) {
        this.upgrades = upgrades;
    }

    @GetMapping
    ModelAndView look(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        return page(actor, locale, from, to, Map.of(), Problems.NONE);
    }

    /** Fields named {@code point-12} and {@code criterion-3} say where what hangs on them goes. */
    @PostMapping
    ModelAndView upgrade(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam Map<String, String> said,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        try {
            int went =
                    upgrades.upgrade(
                            actor, from, to, chosen(said, "point-"), chosen(said, "criterion-"));
            next.addFlashAttribute(Toast.FLASH, Toast.of("evaluation.upgrade.done", went));
            return new ModelAndView("redirect:/campaigns/{campaignId}/matrix");
        } catch (Refused no) {
            if (!no.code().equals("evaluation.upgrade.undecided")) {
                throw no;
            }
            ModelAndView page = page(actor, locale, from, to, said, Problems.NONE.and("said", no));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static Map<Long, Long> chosen(Map<String, String> said, String name) {
        var chosen = new HashMap<Long, Long>();
        said.forEach((field, value) -> {
            if (field.matches(name + "\\d{1,18}") && value.matches("\\d{1,18}")) {
                chosen.put(Long.valueOf(field.substring(name.length())), Long.valueOf(value));
            }
        });
        return chosen;
    }

    private ModelAndView page(
            Actor actor,
            Locale locale,
            long from,
            long to,
            Map<String, String> said,
            Problems problems) {
        UpgradePlan plan = upgrades.look(actor, from, to);
        var keyPoints = new LinkedHashMap<String, String>();
        plan.to()
                .keyPoints()
                .forEach(it ->
                        keyPoints.put(
                                String.valueOf(it.id()), it.code() + " " + it.title().in(locale)));
        return new ModelAndView("evaluation/upgrade")
                .addObject("campaignId", actor.campaignId())
                .addObject("plan", plan)
                .addObject("keyPoints", keyPoints)
                .addObject("said", said)
                .addObject("problems", problems);
    }
}
