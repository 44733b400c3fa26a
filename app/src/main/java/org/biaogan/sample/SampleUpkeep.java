package org.biaogan.sample;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.campaigns.MemberRole;
import org.biaogan.campaigns.Members;
import org.biaogan.evidence.Correction;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Filings;
import org.biaogan.evidence.NewItem;
import org.biaogan.evidence.Sensitivity;
import org.biaogan.files.FileStore;
import org.biaogan.plan.MeasureForm;
import org.biaogan.plan.PathEditor;
import org.biaogan.plan.Plans;
import org.biaogan.sample.SampleCitations.Written;
import org.springframework.stereotype.Component;

/** What people do beside the month's work: measure, share it out, correct, replace, move. */
@Component
class SampleUpkeep {

    private record Figure(String title, String unit, int baseline, int target, int value) {}

    private static final Map<String, Figure> FIGURES =
            Map.of(
                    "P1-2-01", new Figure("“双带头人”覆盖率", "%", 50, 100, 75),
                    "P2-1-02", new Figure("组织生活按期完成率", "%", 78, 95, 91),
                    "P2-2-02", new Figure("课程思政示范课", "门", 4, 12, 9),
                    "P2-3-05", new Figure("为师生办实事办结率", "%", 80, 98, 93),
                    "P2-4-03", new Figure("毕业去向落实率", "%", 91, 96, 94),
                    "P4-1-01", new Figure("可推广的支部工作法", "个", 0, 4, 2));

    private final PathEditor editor;
    private final Plans plans;
    private final Members members;
    private final EvidenceVault vault;
    private final Filings filings;
    private final FileStore store;
    private final SampleMoves moves;

    SampleUpkeep(
            PathEditor editor,
            Plans plans,
            Members members,
            EvidenceVault vault,
            Filings filings,
            FileStore store,
            SampleMoves moves) {
        this.editor = editor;
        this.plans = plans;
        this.members = members;
        this.vault = vault;
        this.filings = filings;
        this.store = store;
        this.moves = moves;
    }

    void measure(Actor organiser) {
        plans.path(organiser)
                .lines()
                .filter(it -> FIGURES.containsKey(it.task().code()))
                .forEach(it -> {
                    Figure figure = requireNonNull(FIGURES.get(it.task().code()));
                    editor.measure(
                            organiser,
                            it.task().id(),
                            new MeasureForm(
                                    figure.title(),
                                    figure.unit(),
                                    BigDecimal.valueOf(figure.baseline()),
                                    BigDecimal.valueOf(figure.target()),
                                    BigDecimal.valueOf(figure.value()),
                                    it.task().revision()));
                });
    }

    void share(Actor organiser) {
        role(organiser, "辅导员", MemberRole.EDITOR);
        role(organiser, "宣传委员", MemberRole.EDITOR);
        role(organiser, "院长", MemberRole.READER);
    }

    /**
     * Some pieces are corrected, and some get a better file, which leaves their citations behind.
     */
    void mend(Actor organiser, List<Written> written) {
        var filed = written.stream().filter(it -> it.piece().fileName() != null).toList();
        for (int i = 1; i <= 4; i++) {
            correct(organiser, filed.get(i * filed.size() / 9));
        }
        filed.stream()
                .filter(it -> String.valueOf(it.piece().fileName()).endsWith(".docx"))
                .skip(20)
                .limit(3)
                .forEach(it -> replace(organiser, it));
        repeat(organiser, filed);
        moves.move(organiser);
    }

    /** One photo is put in a second time, as that of another event. */
    private void repeat(Actor organiser, List<Written> filed) {
        var photos =
                filed.stream()
                        .filter(it -> String.valueOf(it.piece().fileName()).endsWith(".jpg"))
                        .toList();
        Written first = photos.get(photos.size() / 3);
        SamplePiece other = photos.get(photos.size() / 2).piece();
        long again =
                vault.enter(
                        organiser,
                        NewItem.file(
                                other.unitId(),
                                other.title(),
                                other.materialClass(),
                                other.eventOn(),
                                null,
                                requireNonNull(
                                        vault.get(organiser, first.itemId()).newest().sha256()),
                                requireNonNull(first.piece().fileName()),
                                null));
        filings.file(organiser, again, other.taskId(), other.occurrenceId(), other.expectationId());
    }

    private void correct(Actor organiser, Written it) {
        SamplePiece piece = it.piece();
        vault.correct(
                organiser,
                it.itemId(),
                new Correction(
                        piece.title(),
                        piece.materialClass(),
                        piece.eventOn().minusDays(1),
                        piece.source() == null ? "党总支办公室（示例）" : piece.source(),
                        Sensitivity.INTERNAL,
                        null,
                        null,
                        1,
                        "日期写成了整理的那一天，按会议记录改回。",
                        1));
    }

    private void replace(Actor organiser, Written it) {
        SamplePiece piece = it.piece();
        String name = "补签后_" + piece.fileName();
        byte[] bytes =
                OfficeFile.word(
                        piece.title(), List.of("【示例】本材料由样例生成，单位、人员和内容均为虚构。", "补上参会人员签字，其余不变。"));
        try {
            String sha256 = store.store(new ByteArrayInputStream(bytes), name).sha256();
            vault.addVersion(
                    organiser,
                    it.itemId(),
                    NewItem.file(
                            piece.unitId(),
                            piece.title(),
                            piece.materialClass(),
                            piece.eventOn(),
                            piece.source(),
                            sha256,
                            name,
                            piece.enteredAt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void role(Actor organiser, String name, MemberRole role) {
        members.add(organiser, members.find(organiser, name).getFirst().personId(), role);
    }
}
