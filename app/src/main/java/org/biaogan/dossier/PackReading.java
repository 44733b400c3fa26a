package org.biaogan.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evaluation.Claim;
import org.biaogan.evaluation.ClaimPart;
import org.biaogan.evaluation.Evaluation;
import org.biaogan.evaluation.Proof;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.CatalogueGroup;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.evidence.Sensitivity;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
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

    PackContent read(Actor actor, long versionId) {
        actor.must(Permission.BUILD_PACK);
        Campaign campaign = campaigns.get(actor.campaignId());
        Evaluation evaluation = evaluations.get(actor, versionId);
        var scheme = evaluation.scheme();
        return new PackContent(
                "工作总结报告",
                tree.nameOn(campaign.unitId(), calendar.today()),
                campaign.title(),
                ReportWords.month(campaign.fromOn()) + "至" + ReportWords.month(campaign.toOn()),
                scheme.version().title().zh(),
                scheme.notice().map(Wording::zh).orElse(null),
                calendar.today(),
                scheme.criteria().stream().map(it -> section(evaluation, it)).toList(),
                rows(evaluation));
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

    private static List<PackContent.CatalogueRow> rows(Evaluation evaluation) {
        var rows = new ArrayList<PackContent.CatalogueRow>();
        for (Criterion criterion : evaluation.scheme().criteria()) {
            for (CatalogueGroup group : CatalogueGroup.of(criterion, evaluation.catalogue())) {
                KeyPoint at = group.keyPoint();
                String folder =
                        PackNames.folder(
                                criterion.code(),
                                criterion.title().zh(),
                                at.code(),
                                at.title().zh());
                group.lines().forEach(it -> rows.add(row(it, null, original(it, folder))));
                group.references().forEach(it -> rows.add(row(it, at.code(), null)));
            }
        }
        return rows;
    }

    private static PackContent.CatalogueRow row(
            CatalogueLine line,
            @Nullable String referredFrom,
            PackContent.@Nullable Original original) {
        return new PackContent.CatalogueRow(
                referredFrom,
                referredFrom == null ? null : line.pagesFor(referredFrom),
                line.number(),
                line.title(),
                PackContent.EvidenceClass.valueOf(line.materialClass().name()),
                line.eventOn(),
                line.source() == null ? line.unitName() : line.source(),
                line.holder(),
                line.totals() == null ? line.place() : line.totals(),
                line.pages(),
                sensitivity(line.sensitivity()),
                referredFrom == null ? line.alsoUsedIn() : List.of(),
                line.kept(),
                original);
    }

    private static String sensitivity(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC -> "公开";
            case INTERNAL -> "内部";
            case SENSITIVE -> "敏感";
        };
    }

    private static PackContent.@Nullable Original original(CatalogueLine line, String folder) {
        String sha256 = line.sha256();
        if (sha256 == null) {
            return null;
        }
        return new PackContent.Original(
                line.number(),
                line.title(),
                line.itemId(),
                line.itemVersion(),
                folder,
                PackNames.fileName(
                        line.number(),
                        line.eventOn().getYear(),
                        line.title(),
                        line.itemVersion(),
                        extension(line.originalName())),
                sha256,
                line.bytes() == null ? 0 : line.bytes());
    }

    private static String extension(@Nullable String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return name == null || dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
