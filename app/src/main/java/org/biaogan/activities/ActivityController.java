package org.biaogan.activities;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording what happened, in a campaign or in a unit without one. */
@Controller
@RequestMapping({"/campaigns/{campaignId}/activities", "/units/{unitId}/activities"})
class ActivityController {

    private final Activities activities;
    private final RecordingDesk desk;
    private final CivilCalendar calendar;

    ActivityController(Activities activities, RecordingDesk desk, CivilCalendar calendar) {
        this.activities = activities;
        this.desk = desk;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView list(Actor actor, @ModelAttribute("filter") ActivityFilter filter) {
        return new ModelAndView("activities/list")
                .addObject("at", Places.of(actor))
                .addObject("page", desk.page(actor, filter));
    }

    /** The empty form; asked again with what is filled in when kind, unit or day change. */
    @GetMapping("/new")
    ModelAndView start(Actor actor, @ModelAttribute("form") NewActivity form) {
        actor.must(Permission.RECORD_RESULT);
        return page(actor, desk.begin(actor, form), Problems.NONE);
    }

    /** Shows again what saving would do, with one more row for a topic. */
    @PostMapping("/check")
    ModelAndView check(
            Actor actor,
            @Valid @ModelAttribute("form") NewActivity form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        actor.must(Permission.RECORD_RESULT);
        var taken = desk.take(actor, form, files, Problems.NONE);
        return page(actor, desk.again(actor, taken.form()), taken.problems());
    }

    @PostMapping
    ModelAndView record(
            Actor actor,
            @Valid @ModelAttribute("form") NewActivity form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes next)
            throws IOException {
        actor.must(Permission.RECORD_RESULT);
        var taken =
                desk.take(actor, form, files, form.problems(Problems.of(errors), calendar.today()));
        if (!taken.problems().none()) {
            return refused(actor, taken);
        }
        try {
            next.addAttribute("activityId", activities.record(actor, taken.form()));
        } catch (Refused no) {
            return refused(actor, taken.and(no));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("activities.saved"));
        return new ModelAndView("redirect:" + Places.of(actor) + "/{activityId}");
    }

    private ModelAndView refused(Actor actor, RecordingDesk.Taken taken) {
        ModelAndView page = page(actor, desk.again(actor, taken.form()), taken.problems());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Recording recording, Problems problems) {
        return new ModelAndView("activities/new")
                .addObject("at", Places.of(actor))
                .addObject("recording", recording)
                .addObject("problems", problems);
    }

    @GetMapping("/{activityId}")
    ModelAndView show(Actor actor, @PathVariable long activityId) {
        return activity(actor, activityId, Problems.NONE);
    }

    @PostMapping("/{activityId}/originals")
    ModelAndView addOriginals(
            Actor actor,
            @PathVariable long activityId,
            @ModelAttribute("form") NewActivity form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes next)
            throws IOException {
        Activity activity = activities.get(actor, activityId);
        actor.must(Permission.RECORD_RESULT);
        NewActivity sent = desk.originalsOf(activity, form);
        var taken = desk.take(actor, sent, files, sent.paperProblems(Problems.NONE));
        Problems problems = taken.problems();
        if (problems.none() && !taken.form().hasOriginals()) {
            problems = problems.and("file", "activities.originals-none");
        }
        if (!problems.none()) {
            ModelAndView page = activity(actor, activityId, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        activities.addOriginals(actor, activityId, taken.form());
        return done(actor, next, "activities.originals-added");
    }

    @PostMapping("/{activityId}/withdrawal")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable long activityId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        if (reason.isBlank() || reason.length() > 300) {
            ModelAndView page =
                    activity(
                            actor,
                            activityId,
                            Problems.NONE.and("reason", "activities.withdrawal.reason-missing"));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        activities.withdraw(actor, activityId, reason);
        return done(actor, next, "activities.withdrawal.saved");
    }

    private static ModelAndView done(Actor actor, RedirectAttributes next, String words) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(words));
        return new ModelAndView("redirect:" + Places.of(actor) + "/{activityId}");
    }

    private ModelAndView activity(Actor actor, long id, Problems problems) {
        Activity activity = activities.get(actor, id);
        return new ModelAndView("activities/activity")
                .addObject("at", Places.of(actor))
                .addObject("activity", activity)
                .addObject("kinds", new ArrayList<>(activities.kinds()))
                .addObject("mayWrite", activities.mayWrite(actor, activity))
                .addObject("recording", desk.more(actor, activity))
                .addObject("problems", problems);
    }
}
