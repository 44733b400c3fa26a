package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.organization.CollegeRules;
import org.biaogan.organization.Settings;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the evidence of a campaign stands, derived from its citations whenever it is asked for. */
@Service
@Transactional(readOnly = true)
public class CoverageView {

    private final CoverageRepository coverage;
    private final CampaignSchemes schemes;
    private final Campaigns campaigns;
    private final Settings settings;
    private final EvidenceVault vault;
    private final CivilCalendar calendar;

    CoverageView(
            CoverageRepository coverage,
            CampaignSchemes schemes,
            Campaigns campaigns,
            Settings settings,
            EvidenceVault vault,
            CivilCalendar calendar) {
        this.coverage = coverage;
        this.schemes = schemes;
        this.campaigns = campaigns;
        this.settings = settings;
        this.vault = vault;
        this.calendar = calendar;
    }

    /** Under one version of a scheme, or the campaign's first; six statements. */
    public Coverage get(Actor actor, @Nullable Long versionId) {
        actor.must(Permission.READ_CAMPAIGN);
        long id = actor.campaignId();
        Campaign campaign = campaigns.get(id);
        Scheme scheme = schemes.chosen(id, versionId);
        long version = scheme.version().id();
        CollegeRules rules = settings.rules(campaign.unitId());
        LocalDate today = calendar.today();
        List<String> columns = Coverage.columns(campaign);
        var counts = coverage.counts(id, version, rules.lateAfterDays(), rules.beforeYears());
        Map<Long, List<KeyPointCoverage.Due>> dues =
                coverage.dues(id, version).stream()
                        .collect(Collectors.groupingBy(KeyPointCoverage.Due::keyPointId));
        return new Coverage(
                campaign,
                scheme,
                today,
                rules.beforeYears(),
                columns,
                scheme.keyPoints()
                        .map(it ->
                                KeyPointCoverage.of(
                                        it,
                                        columns,
                                        counts.getOrDefault(it.id(), Map.of()),
                                        dues.getOrDefault(it.id(), List.of()),
                                        rules,
                                        today))
                        .toList(),
                coverage.uncited(id));
    }

    /** The pieces behind a cell. */
    public VaultPage items(Actor actor, long keyPointId, String column) {
        actor.must(Permission.READ_CAMPAIGN);
        Campaign campaign = campaigns.get(actor.campaignId());
        if (!Coverage.columns(campaign).contains(column)) {
            throw new NotFound("evidence.column", column);
        }
        List<LocalDate> days =
                Coverage.days(campaign, column, settings.rules(campaign.unitId()).beforeYears());
        return vault.list(actor, VaultFilter.of(keyPointId, days.getFirst(), days.getLast()), 1);
    }
}
