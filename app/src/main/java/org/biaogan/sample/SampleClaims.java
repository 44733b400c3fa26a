package org.biaogan.sample;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.evaluation.ClaimPart;
import org.biaogan.evaluation.ClaimText;
import org.biaogan.evaluation.NewProof;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.Catalogue;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.springframework.stereotype.Component;

/** The sample's self-evaluation: begun, with some sentences still without proof. */
@Component
class SampleClaims {

    private final SelfEvaluation evaluation;
    private final Catalogue catalogue;

    SampleClaims(SelfEvaluation evaluation, Catalogue catalogue) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
    }

    void write(Actor organiser, Scheme scheme) {
        List<CatalogueLine> lines = catalogue.list(organiser, scheme.version().id());
        for (Criterion criterion : scheme.criteria()) {
            for (KeyPoint keyPoint : criterion.keyPoints()) {
                List<CatalogueLine> of =
                        lines.stream().filter(it -> it.keyPointId() == keyPoint.id()).toList();
                if (!criterion.code().equals("C5")) {
                    write(organiser, criterion, keyPoint, of);
                }
            }
        }
    }

    private void write(
            Actor organiser, Criterion criterion, KeyPoint keyPoint, List<CatalogueLine> of) {
        String name = keyPoint.title().zh();
        long done =
                add(
                        organiser,
                        criterion,
                        ClaimPart.DONE,
                        "围绕“%s”，党总支把任务分到岗位和月份，按期开展并留下原始记录。".formatted(name));
        of.stream()
                .limit(2)
                .forEach(it ->
                        evaluation.prove(
                                organiser, done, new NewProof(it.number(), it.citedPages())));
        if (of.size() > 4) {
            long achieved =
                    add(
                            organiser,
                            criterion,
                            ClaimPart.ACHIEVED,
                            "“%s”已形成 %d 份可以查验的材料，做法在两个教师支部稳定运行。".formatted(name, of.size()));
            evaluation.prove(
                    organiser, achieved, new NewProof(of.get(2).number(), of.get(2).citedPages()));
        } else {
            add(organiser, criterion, ClaimPart.LACKING, "“%s”的原始材料还不够，过程记录不连续。".formatted(name));
            add(
                    organiser,
                    criterion,
                    ClaimPart.MENDING,
                    "下一步由组织员按月提醒，明年三月前补齐“%s”一个学期的过程记录。".formatted(name));
        }
    }

    private long add(Actor organiser, Criterion criterion, ClaimPart part, String words) {
        return evaluation.add(organiser, criterion.id(), new ClaimText(part, words, 0));
    }
}
