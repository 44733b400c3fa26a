package org.biaogan.activities;

import jakarta.validation.Valid;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying anew what a record said; the wording before stays. */
@Controller
@RequestMapping({
    "/campaigns/{campaignId}/activities/{activityId}/correction",
    "/units/{unitId}/activities/{activityId}/correction"
})
class CorrectionController {

    private final Activities activities;
    private final CivilCalendar calendar;

    CorrectionController(Activities activities, CivilCalendar calendar) {
        this.activities = activities;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView start(Actor actor, @PathVariable long activityId) {
        Activity activity = activities.get(actor, activityId);
        actor.must(Permission.RECORD_RESULT);
        return page(actor, activity, form(activity), Problems.NONE, false);
    }

    @PostMapping
    ModelAndView correct(
            Actor actor,
            @PathVariable long activityId,
            @Valid @ModelAttribute("form") NewActivity sent,
            BindingResult errors,
            RedirectAttributes next) {
        Activity activity = activities.get(actor, activityId);
        actor.must(Permission.RECORD_RESULT);
        NewActivity form = sent.correcting(activity);
        Problems problems = form.problems(Problems.of(errors), calendar.today());
        if (form.why() == null) {
            problems = problems.and("why", "activities.why-missing");
        }
        if (!problems.none()) {
            return refused(
                    page(actor, activity, form, problems, false), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (!activities.correct(actor, activityId, form)) {
                Activity now = activities.get(actor, activityId);
                return refused(
                        page(actor, now, form.seeing(now.now().no()), Problems.NONE, true),
                        HttpStatus.CONFLICT);
            }
        } catch (Refused no) {
            return refused(
                    page(actor, activity, form, problems.and("words", no), false),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("activities.corrected.saved"));
        return new ModelAndView("redirect:" + Places.of(actor) + "/{activityId}");
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    /** The record as it reads now, to be changed. */
    private static NewActivity form(Activity activity) {
        Activity.Wording now = activity.now();
        return new NewActivity(
                activity.unitId(),
                now.kind(),
                now.heldOn(),
                now.fromTime(),
                now.toTime(),
                now.place(),
                now.chair(),
                now.partner(),
                now.due(),
                now.present(),
                now.onLeave(),
                now.admitting(),
                now.words(),
                now.holder(),
                now.keptAt(),
                List.of(),
                topics(activity),
                List.of(),
                List.of(),
                List.of(),
                null,
                now.no());
    }

    /** What is followed up with its entry of the ledger: by its words, else the next one left. */
    private static List<NewTopic> topics(Activity activity) {
        List<Activity.Topic> said = activity.now().topics();
        var named =
                activity.matters().stream()
                        .collect(Collectors.toMap(Matter::words, it -> it, (one, _) -> one));
        var left = new ArrayDeque<>(activity.matters());
        left.removeIf(it -> said.stream().anyMatch(topic -> topic.words().equals(it.words())));
        return said.stream()
                .map(it ->
                        it.outcome() == Outcome.FOLLOW_UP
                                ? topic(
                                        it,
                                        named.containsKey(it.words())
                                                ? named.get(it.words())
                                                : left.poll())
                                : topic(it, null))
                .toList();
    }

    private static NewTopic topic(Activity.Topic said, @Nullable Matter entry) {
        return entry == null
                ? new NewTopic(said.words(), said.outcome(), said.inFavour(), null, null, null)
                : new NewTopic(
                        said.words(),
                        said.outcome(),
                        said.inFavour(),
                        entry.owner(),
                        entry.dueOn(),
                        entry.id());
    }

    private ModelAndView page(
            Actor actor, Activity activity, NewActivity form, Problems problems, boolean conflict) {
        return new ModelAndView("activities/correction")
                .addObject("at", Places.of(actor))
                .addObject("activity", activity)
                .addObject(
                        "recording",
                        new Recording(
                                form,
                                false,
                                activities.kinds(),
                                List.of(),
                                List.of(),
                                List.of(),
                                false,
                                null))
                .addObject("problems", problems)
                .addObject("conflict", conflict);
    }
}
