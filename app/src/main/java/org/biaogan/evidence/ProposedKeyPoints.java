package org.biaogan.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.matching.KeyPointProposals;
import org.biaogan.matching.Piece;
import org.biaogan.matching.Proposal;
import org.biaogan.reading.FileText;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a piece might be cited for; proposed, never cited, until a person says so. */
@Component
class ProposedKeyPoints {

    private static final int MOST = 3;

    private final KeyPointProposals proposals;
    private final ConfirmedRepository confirmed;

    ProposedKeyPoints(KeyPointProposals proposals, ConfirmedRepository confirmed) {
        this.proposals = proposals;
        this.confirmed = confirmed;
    }

    /** For a piece that is not cited under the scheme, by who may cite it; three statements. */
    List<Proposal> of(
            Actor actor, ItemSheet sheet, Scheme scheme, @Nullable FileText text, ItemRights may) {
        if (!may.cite()
                || !sheet.item().stands()
                || !sheet.under(scheme.version().id()).isEmpty()) {
            return List.of();
        }
        boolean readable = sheet.newest().readable(may);
        String beginning =
                !readable || text == null || text.sections().isEmpty()
                        ? ""
                        : text.sections().getFirst().text();
        var piece =
                new Piece(
                        sheet.item().title(),
                        beginning.substring(0, Math.min(600, beginning.length())),
                        readable ? sheet.newest().sha256() : null);
        return proposals.list(scheme, piece, confirmed.list(actor, scheme.version().id()));
    }

    /**
     * For files on the table, by upload, at most three each: what their task serves first, then
     * what is likeliest. Three statements, however many files.
     */
    Map<Long, List<ProposedKeyPoint>> of(Actor actor, Scheme scheme, List<SortingDesk.Line> lines) {
        List<SortingDesk.Line> open = lines.stream().filter(it -> !it.isArchive()).toList();
        if (open.isEmpty() || !actor.may(Permission.CITE_EVIDENCE)) {
            return Map.of();
        }
        List<Piece> pieces = open.stream().map(ProposedKeyPoints::piece).toList();
        List<List<Proposal>> likely =
                proposals.list(scheme, pieces, confirmed.list(actor, scheme.version().id()));
        var byUpload = new HashMap<Long, List<ProposedKeyPoint>>();
        for (int i = 0; i < open.size(); i++) {
            byUpload.put(
                    open.get(i).upload().id(), together(scheme, open.get(i).task(), likely.get(i)));
        }
        return byUpload;
    }

    private static Piece piece(SortingDesk.Line line) {
        String beginning = line.hint().beginning();
        String title = line.said().title();
        return new Piece(
                title == null ? "" : title,
                beginning == null ? "" : beginning,
                line.upload().sha256());
    }

    private static List<ProposedKeyPoint> together(
            Scheme scheme, @Nullable SortingTask task, List<Proposal> likely) {
        KeyPoint served = task == null ? null : served(scheme, task);
        var all = new ArrayList<ProposedKeyPoint>();
        if (served != null) {
            Proposal same =
                    likely.stream()
                            .filter(it -> is(it.keyPoint(), served))
                            .findFirst()
                            .orElse(null);
            all.add(new ProposedKeyPoint(served, task, same));
        }
        likely.stream()
                .filter(it -> served == null || !is(it.keyPoint(), served))
                .forEach(it -> all.add(new ProposedKeyPoint(it.keyPoint(), null, it)));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** The key point of the scheme that the task serves first. */
    private static @Nullable KeyPoint served(Scheme scheme, SortingTask task) {
        return task.primary()
                .flatMap(link ->
                        scheme.keyPoints().filter(it -> it.id() == link.keyPointId()).findFirst())
                .orElse(null);
    }

    private static boolean is(KeyPoint one, KeyPoint other) {
        return one.id() == other.id();
    }
}
