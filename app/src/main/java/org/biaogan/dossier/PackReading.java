package org.biaogan.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evaluation.Claim;
import org.biaogan.evaluation.ClaimPart;
import org.biaogan.evaluation.Evaluation;
import org.biaogan.evaluation.Proof;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that a pack says, as it stood at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class PackReading {

    private static final Map<ClaimPart, String> HEADINGS =
            Map.of(
                    ClaimPart.DONE, "做法",
                    ClaimPart.ACHIEVED, "成效",
                    ClaimPart.LACKING, "存在的问题",
                    ClaimPart.MENDING, "下一步打算");

    private final SelfEvaluation evaluations;
    private final Campaigns campaigns;
    private final OrganizationTree tree;
    private final CivilCalendar calendar;

    PackReading(
            SelfEvaluation evaluations,
            Campaigns campaigns,
            OrganizationTree tree,
            CivilCalendar calendar) {
        this.evaluations = evaluations;
        this.campaigns = campaigns;
        this.tree = tree;
        this.calendar = calendar;
    }

    /**
     * @param leftOut pieces chosen to be left out; one that proves a claim stays all the same, or
     *     the report would point at nothing
     */
    PackContent read(Actor actor, long versionId, Set<Long> leftOut) {
        actor.must(Permission.BUILD_PACK);
        Campaign campaign = campaigns.get(actor.campaignId());
        Evaluation evaluation = evaluations.get(actor, versionId);
        var scheme = evaluation.scheme();
        if (scheme.version().id() != versionId) {
            throw new Refused("dossier.version-ended");
        }
        Set<Long> proving = evaluation.proving();
        Map<Boolean, List<CatalogueLine>> catalogue =
                evaluation.catalogue().stream()
                        .collect(
                                Collectors.partitioningBy(it ->
                                        leftOut.contains(it.itemId())
                                                && !proving.contains(it.itemId())));
        return new PackContent(
                "工作总结报告",
                tree.nameOn(campaign.unitId(), calendar.today()),
                campaign.title(),
                ReportWords.month(campaign.fromOn()) + "至" + ReportWords.month(campaign.toOn()),
                scheme.version().title().zh(),
                scheme.notice().map(Wording::zh).orElse(null),
                calendar.today(),
                scheme.criteria().stream().map(it -> section(evaluation, it)).toList(),
                CatalogueRows.of(
                        scheme,
                        catalogue.getOrDefault(false, List.of()),
                        CatalogueLine.Elsewhere::inCampaign),
                catalogue.getOrDefault(true, List.of()).stream()
                        .map(it -> new LeftOut(it.number(), it.title()))
                        .toList(),
                null);
    }

    private static PackContent.CriterionSection section(
            Evaluation evaluation, Criterion criterion) {
        List<PackContent.Claim> claims =
                Arrays.stream(ClaimPart.values())
                        .flatMap(part -> evaluation.of(criterion, part).stream())
                        .map(PackReading::claim)
                        .toList();
        return new PackContent.CriterionSection(criterion.code(), criterion.title().zh(), claims);
    }

    private static PackContent.Claim claim(Claim claim) {
        return new PackContent.Claim(
                HEADINGS.get(claim.part()),
                claim.words(),
                claim.proofs().stream().filter(Proof::stands).map(PackReading::reference).toList(),
                claim.proven());
    }

    private static PackContent.Reference reference(Proof proof) {
        return new PackContent.Reference(
                proof.number() == null ? "" : proof.number(), proof.pages());
    }
}
