package org.biaogan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.OccurrenceRepository.Due;
import org.biaogan.plan.Rhythm.Beat;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A campaign from its template: what it would be, and how it begins. */
@Service
@Transactional
public class CampaignOpening {

    private final Campaigns campaigns;
    private final SchemeLibrary schemes;
    private final LayingRepository laying;
    private final GateRepository gates;
    private final CarrierRepository carriers;
    private final CollegePeriods college;
    private final Rhythm rhythm;
    private final Trail trail;
    private final CivilCalendar calendar;

    CampaignOpening(
            Campaigns campaigns,
            SchemeLibrary schemes,
            LayingRepository laying,
            GateRepository gates,
            CarrierRepository carriers,
            CollegePeriods college,
            Rhythm rhythm,
            Trail trail,
            CivilCalendar calendar) {
        this.campaigns = campaigns;
        this.schemes = schemes;
        this.laying = laying;
        this.gates = gates;
        this.carriers = carriers;
        this.college = college;
        this.rhythm = rhythm;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** What opening such a campaign would create; nothing is stored. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, NewCampaign campaign, PathTemplate template) {
        actor.must(Permission.OPEN_CAMPAIGN);
        var units = carriers.list(campaign.unitId(), calendar.today());
        var periods = college.periods(campaign.unitId(), campaign.fromOn(), campaign.toOn());
        var byProject = new ArrayList<Preview.OfProject>();
        var all = new ArrayList<Due>();
        for (PathTemplate.Project project : template.projects()) {
            var due = new ArrayList<Due>();
            var tasks = project.strands().stream().flatMap(it -> it.tasks().stream()).toList();
            for (PathTemplate.Task task : tasks) {
                var beat = new Beat(0, task.cycle(), task.carriedBy(), false, Span.WHOLE);
                due.addAll(
                        Rhythm.due(
                                beat,
                                campaign.unitId(),
                                units,
                                periods.of(task.cycle()),
                                calendar.today()));
            }
            byProject.add(
                    new Preview.OfProject(
                            project.code(), project.title(), tasks.size(), due.size()));
            all.addAll(due);
        }
        return new Preview(
                template.projects().size(),
                template.strands(),
                template.tasks().count(),
                GateDay.of(template, campaign.fromOn(), campaign.midOn(), campaign.toOn()).size(),
                all.size(),
                (int)
                        all.stream()
                                .filter(it -> it.period().dueOn().isBefore(campaign.usedFrom()))
                                .count(),
                template.tasks().filter(it -> it.cycle() == Cycle.EVENT).count(),
                byProject,
                byUnit(units, all));
    }

    /** Opens a campaign, with a path copied from a template if there is one; returns its id. */
    public long open(Actor actor, NewCampaign campaign, @Nullable PathTemplate template) {
        long id = campaigns.open(actor, campaign);
        if (template == null) {
            rhythm.begin(id);
        } else {
            lay(actor, id, template);
        }
        return id;
    }

    /** Copies a template into a campaign that has no path yet. */
    public void lay(Actor actor, long campaignId, PathTemplate template) {
        actor.must(Permission.OPEN_CAMPAIGN);
        if (laying.isLaid(campaignId)) {
            throw new Refused("plan.laid-before");
        }
        Scheme scheme = schemes.get(campaigns.versions(campaignId).getFirst());
        if (!scheme.version().scheme().equals(template.scheme())) {
            throw new Refused("plan.template.other-scheme", template.id(), template.scheme());
        }
        for (int i = 0; i < template.projects().size(); i++) {
            layProject(campaignId, template.projects().get(i), i + 1, scheme);
        }
        Campaign campaign = campaigns.get(campaignId);
        GateDay.of(template, campaign.fromOn(), campaign.midOn(), campaign.toOn())
                .forEach(it -> gates.lay(campaignId, it));
        rhythm.begin(campaignId);
        trail.add(
                Mark.of(actor.accountId(), "plan.laid", "campaigns_campaign", campaignId)
                        .inCampaign(campaignId));
    }

    private void layProject(
            long campaignId, PathTemplate.Project project, int position, Scheme scheme) {
        long projectId = laying.addProject(campaignId, project, position);
        for (int i = 0; i < project.strands().size(); i++) {
            var strand = project.strands().get(i);
            long strandId = laying.addStrand(campaignId, projectId, strand, i + 1);
            for (int j = 0; j < strand.tasks().size(); j++) {
                layTask(campaignId, strandId, strand.tasks().get(j), j + 1, scheme);
            }
        }
    }

    private void layTask(
            long campaignId, long strandId, PathTemplate.Task task, int position, Scheme scheme) {
        long id = laying.addTask(campaignId, strandId, task, position);
        laying.addDeputies(campaignId, id, task.offices().subList(1, task.offices().size()));
        laying.addYields(campaignId, id, task.yields());
        laying.addKeyPoints(campaignId, id, scheme.version().id(), roles(task, scheme));
    }

    private static Map<Long, LinkRole> roles(PathTemplate.Task task, Scheme scheme) {
        var roles = new LinkedHashMap<Long, LinkRole>();
        for (String code : task.keyPoints()) {
            long point =
                    scheme.findKeyPoint(code)
                            .orElseThrow(() ->
                                    new Refused("plan.template.no-key-point", task.code(), code))
                            .id();
            roles.put(point, roles.isEmpty() ? LinkRole.PRIMARY : LinkRole.REFERENCE);
        }
        return roles;
    }

    private static List<Preview.OfUnit> byUnit(List<CarryingUnit> units, List<Due> all) {
        return units.stream()
                .map(unit ->
                        new Preview.OfUnit(
                                unit.name(),
                                (int) all.stream().filter(it -> it.unitId() == unit.id()).count()))
                .filter(it -> it.occurrences() > 0)
                .toList();
    }
}
