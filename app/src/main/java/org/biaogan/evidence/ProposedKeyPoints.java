package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.matching.KeyPointProposals;
import org.biaogan.matching.Piece;
import org.biaogan.matching.Proposal;
import org.biaogan.reading.FileText;
import org.biaogan.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a piece might be cited for; proposed, never cited, until a person says so. */
@Component
class ProposedKeyPoints {

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
}
