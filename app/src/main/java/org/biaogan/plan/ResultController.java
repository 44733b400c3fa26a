package org.biaogan.plan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.organization.CollegeCalendar;
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

/** One occurrence: its result, why it was not held, why some material will not come. */
@Controller
@RequestMapping("/campaigns/{campaignId}/tasks/{taskId}")
class ResultController {

    private static final String OCCURRENCE =
            "redirect:/campaigns/{campaignId}/tasks/{taskId}/occurrences/{occurrenceId}";

    private final Plans plans;
    private final Results results;
    private final Moves moves;
    private final Acceptances acceptances;
    private final CollegeCalendar college;
    private final CivilCalendar calendar;

    ResultController(
            Plans plans,
            Results results,
            Moves moves,
            Acceptances acceptances,
            CollegeCalendar college,
            CivilCalendar calendar) {
        this.plans = plans;
        this.results = results;
        this.moves = moves;
        this.acceptances = acceptances;
        this.college = college;
        this.calendar = calendar;
    }

    @GetMapping("/occurrences/{occurrenceId}")
    ModelAndView show(Actor actor, @PathVariable long taskId, @PathVariable long occurrenceId) {
        return page(actor, taskId, occurrenceId, null, Problems.NONE, false);
    }

    @PostMapping("/occurrences/{occurrenceId}/result")
    ModelAndView record(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable long occurrenceId,
            @Valid @ModelAttribute("form") NewResult form,
            BindingResult errors,
            RedirectAttributes next) {
        var problems = Problems.of(errors);
        LocalDate doneOn = form.doneOn();
        if (doneOn != null && results.isAhead(doneOn)) {
            problems = problems.and("doneOn", "plan.result.ahead", doneOn);
        }
        if (!problems.none()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(actor, taskId, occurrenceId, form, problems, false));
        }
        if (!results.record(actor, occurrenceId, form)) {
            return with(
                    HttpStatus.CONFLICT,
                    page(actor, taskId, occurrenceId, form, Problems.NONE, true));
        }
        return saved(next, "plan.result.saved");
    }

    @PostMapping("/occurrences/{occurrenceId}/acceptances")
    ModelAndView accept(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable long occurrenceId,
            @Valid @ModelAttribute("word") NewAcceptance word,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.ACCEPT_RESULT);
        var problems = Problems.of(errors);
        if (word.lacksSentence()) {
            problems = problems.and("sentence", "plan.acceptance.sentence.missing");
        }
        if (!problems.none()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(actor, taskId, occurrenceId, null, Problems.NONE, false)
                            .addObject("word", word)
                            .addObject("wordProblems", problems));
        }
        if (!acceptances.say(actor, occurrenceId, word)) {
            return with(
                    HttpStatus.CONFLICT,
                    page(actor, taskId, occurrenceId, null, Problems.NONE, false)
                            .addObject("word", word)
                            .addObject("wordConflict", true));
        }
        return saved(
                next,
                Boolean.TRUE.equals(word.accepted())
                        ? "plan.acceptance.accepted"
                        : "plan.acceptance.returned");
    }

    @PostMapping("/occurrences/{occurrenceId}/skip")
    ModelAndView skip(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable long occurrenceId,
            @Valid @ModelAttribute("skip") Reason reason,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(actor, taskId, occurrenceId, null, Problems.NONE, false)
                            .addObject("skip", reason)
                            .addObject("skipProblems", Problems.of(errors)));
        }
        results.skip(actor, occurrenceId, reason.words());
        return saved(next, "plan.skip.saved");
    }

    @PostMapping("/occurrences/{occurrenceId}/explanations")
    ModelAndView explain(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable long occurrenceId,
            @Valid @ModelAttribute("explanation") NewExplanation explanation,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(actor, taskId, occurrenceId, null, Problems.NONE, false)
                            .addObject("explanation", explanation)
                            .addObject("explainProblems", Problems.of(errors)));
        }
        results.explain(
                actor,
                occurrenceId,
                requireNonNull(explanation.expectationId()),
                requireNonNull(explanation.reason()));
        return saved(next, "plan.explanation.saved");
    }

    private ModelAndView page(
            Actor actor,
            long taskId,
            long occurrenceId,
            @Nullable NewResult typed,
            Problems problems,
            boolean conflict) {
        var sheet = plans.sheet(actor, taskId);
        var occurrence =
                sheet.findOccurrence(occurrenceId)
                        .orElseThrow(() -> new NotFound("plan.occurrence", occurrenceId));
        var past = results.list(actor, occurrenceId);
        int seen = requireNonNullElse(occurrence.resultNo(), 0);
        var form =
                typed != null
                        ? new NewResult(typed.words(), typed.doneOn(), seen)
                        : seen == 0
                                ? new NewResult(null, suggestedDay(occurrence), 0)
                                : new NewResult(occurrence.words(), occurrence.doneOn(), seen);
        return new ModelAndView("plan/occurrence")
                .addObject("campaignId", actor.campaignId())
                .addObject("sheet", sheet)
                .addObject("occurrence", occurrence)
                .addObject(
                        "holiday",
                        college.holidayOn(occurrence.unitId(), occurrence.dueOn()).orElse(null))
                .addObject("results", past)
                .addObject("moves", moves.list(actor, occurrenceId))
                .addObject(
                        "mayMove",
                        actor.may(Permission.EDIT_PATH)
                                && actor.mayInCampaign(Permission.EDIT_PATH, occurrence.unitPath()))
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("conflict", conflict)
                .addObject("skip", Reason.NONE)
                .addObject("skipProblems", Problems.NONE)
                .addObject("explanation", NewExplanation.NONE)
                .addObject("explainProblems", Problems.NONE)
                .addObject("words", acceptances.list(actor, occurrenceId))
                .addObject("word", NewAcceptance.NONE)
                .addObject("wordProblems", Problems.NONE)
                .addObject("wordConflict", false)
                .addObject(
                        "mayAccept",
                        actor.mayInCampaign(Permission.ACCEPT_RESULT, occurrence.unitPath()))
                .addObject("own", acceptances.isOwn(actor, occurrenceId))
                .addObject(
                        "mayRecord",
                        actor.mayInCampaign(Permission.RECORD_RESULT, occurrence.unitPath()));
    }

    /** Today while the period runs, else its last day: the likeliest day of the event. */
    private LocalDate suggestedDay(Occurrence occurrence) {
        LocalDate today = calendar.today();
        return occurrence.dueOn().isBefore(today) ? occurrence.dueOn() : today;
    }

    private static ModelAndView saved(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(OCCURRENCE);
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
