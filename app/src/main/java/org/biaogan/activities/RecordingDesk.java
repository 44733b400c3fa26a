package org.biaogan.activities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.campaigns.MyCampaigns;
import org.biaogan.evidence.Destination;
import org.biaogan.evidence.Intake;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a record: what it begins with, and that nothing is lost that was typed or sent while
 * it is not saved. Files that came in wait on the writer's sorting table until then.
 */
@Component
class RecordingDesk {

    private final Activities activities;
    private final ActivityListRepository lists;
    private final CampaignActors campaigns;
    private final Intake intake;
    private final OrganizationTree tree;
    private final CivilCalendar calendar;

    RecordingDesk(
            Activities activities,
            ActivityListRepository lists,
            CampaignActors campaigns,
            Intake intake,
            OrganizationTree tree,
            CivilCalendar calendar) {
        this.activities = activities;
        this.lists = lists;
        this.campaigns = campaigns;
        this.intake = intake;
        this.tree = tree;
        this.calendar = calendar;
    }

    /** A page of the list; two statements beside slow facts. */
    ActivityPage page(Actor actor, ActivityFilter filter) {
        long skip = (filter.pageNo() - 1L) * ActivityPage.SIZE;
        List<ActivityLine> lines = lists.list(actor, filter, skip, ActivityPage.SIZE + 1);
        return new ActivityPage(
                filter,
                lines.stream().limit(ActivityPage.SIZE).toList(),
                lines.size() > ActivityPage.SIZE,
                tree.list(actor),
                activities.kinds(),
                actor.may(Permission.RECORD_RESULT));
    }

    /** The form with today, the first unit and what was usual the last time. */
    Recording begin(Actor actor, NewActivity said) {
        List<Unit> units = activities.units(actor);
        List<ActivityKind> kinds = activities.kinds();
        Unit unit =
                units.stream()
                        .filter(it -> Long.valueOf(it.id()).equals(said.unitId()))
                        .findFirst()
                        .orElseGet(() -> units.isEmpty() ? null : units.getFirst());
        String kind =
                kinds.stream()
                        .filter(it -> unit == null || it.heldBy().is(unit.kind()))
                        .map(ActivityKind::code)
                        .filter(it -> it.equals(said.kind()))
                        .findFirst()
                        .orElseGet(() -> firstMeeting(kinds, unit));
        var usual =
                unit == null ? ActivityRepository.Usual.NOTHING : activities.usual(unit.id(), kind);
        Long id = unit == null ? null : unit.id();
        return recording(
                actor, said.beginning(id, kind, calendar.today(), usual), true, units, kinds);
    }

    /** The kind a unit records most: its committee's meeting. */
    private static String firstMeeting(List<ActivityKind> kinds, @Nullable Unit unit) {
        return kinds.stream()
                .filter(it -> unit == null || it.heldBy().is(unit.kind()))
                .map(ActivityKind::code)
                .filter(it -> it.endsWith("committee"))
                .findFirst()
                .orElse("other");
    }

    /** The form as it was sent. */
    Recording again(Actor actor, NewActivity said) {
        return recording(actor, said, false, activities.units(actor), activities.kinds());
    }

    /** What may be added to a record that stands. */
    Recording more(Actor actor, Activity activity) {
        if (!activities.mayWrite(actor, activity)) {
            return recording(actor, activity, List.of());
        }
        var closed = activity.closes().stream().map(Activity.Closed::serves).toList();
        var form = originalsOf(activity, null);
        return recording(
                actor,
                activity,
                activities.candidates(actor, form).stream()
                        .filter(it -> closed.contains(it.serves()))
                        .toList());
    }

    private Recording recording(Actor actor, Activity activity, List<Candidate> candidates) {
        return new Recording(
                originalsOf(activity, null),
                true,
                activities.kinds(),
                List.of(),
                candidates,
                List.of(),
                campaigns
                        .of(actor)
                        .first(Permission.FILE_EVIDENCE, activity.unitPath())
                        .isPresent(),
                null);
    }

    /** A form that says of a record what stands, and of its originals what was sent. */
    NewActivity originalsOf(Activity activity, @Nullable NewActivity sent) {
        var now = activity.now();
        return new NewActivity(
                activity.unitId(),
                now.kind(),
                now.heldOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                now.words(),
                sent == null ? null : sent.holder(),
                sent == null ? null : sent.keptAt(),
                activity.together().stream().map(Activity.Together::unitId).toList(),
                List.of(),
                activity.closes().stream().map(it -> it.serves().toString()).toList(),
                sent == null ? List.of() : sent.cites(),
                sent == null ? List.of() : sent.uploads(),
                null,
                null);
    }

    private Recording recording(
            Actor actor,
            NewActivity form,
            boolean fresh,
            List<Unit> units,
            List<ActivityKind> kinds) {
        Unit unit = find(units, form.unitId());
        if (unit == null) {
            return new Recording(form, fresh, kinds, units, List.of(), List.of(), false, null);
        }
        MyCampaigns mine = campaigns.of(actor);
        return new Recording(
                form,
                fresh,
                kinds,
                units,
                activities.candidates(actor, form),
                activities.waiting(actor, form),
                mine.first(Permission.FILE_EVIDENCE, unit.path()).isPresent(),
                mine.begin(unit.path()).orElse(null));
    }

    private static @Nullable Unit find(List<Unit> units, @Nullable Long id) {
        return units.stream()
                .filter(it -> Long.valueOf(it.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    /** A form with the files that came in with it, and what is wrong. */
    record Taken(NewActivity form, Problems problems) {

        Taken and(Refused no) {
            return new Taken(form, problems.and("words", no));
        }
    }

    /** Takes in the files of a form, whatever else is wrong with it. */
    Taken take(Actor actor, NewActivity form, @Nullable List<MultipartFile> files, Problems before)
            throws IOException {
        List<MultipartFile> sent =
                files == null ? List.of() : files.stream().filter(RecordingDesk::isChosen).toList();
        Unit unit = find(activities.units(actor), form.unitId());
        if (sent.isEmpty()) {
            return new Taken(form, before);
        }
        Problems problems = before;
        var uploads = new ArrayList<>(form.uploads());
        var there =
                unit == null
                        ? null
                        : campaigns
                                .of(actor)
                                .first(Permission.FILE_EVIDENCE, unit.path())
                                .orElse(null);
        if (there == null) {
            return new Taken(form, problems.and("file", "activities.originals-nowhere"));
        }
        for (MultipartFile it : sent) {
            try {
                uploads.add(intake.put(there, Destination.NONE, it));
            } catch (Refused no) {
                problems = problems.and("file", no);
            }
        }
        return new Taken(form.with(uploads), problems);
    }

    /** Where no file is chosen a browser sends one without name; an empty one has its name. */
    private static boolean isChosen(MultipartFile file) {
        return !file.isEmpty() || StringUtils.hasText(file.getOriginalFilename());
    }
}
