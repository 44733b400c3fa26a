package org.biaogan.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.springframework.stereotype.Component;

/**
 * Cites pieces for key points of a second scheme, as the mapping proposes it and a person confirms
 * it. Each citation is that person's and stands or is refused by itself.
 */
@Component
public class Adoption {

    private final Citations citations;

    Adoption(Citations citations) {
        this.citations = citations;
    }

    /** A piece for a key point, as the page sends it: {@code 12:345}. */
    record Chosen(long keyPointId, long itemId) {

        static Optional<Chosen> of(String written) {
            if (!written.matches("\\d{1,18}:\\d{1,18}")) {
                return Optional.empty();
            }
            String[] parts = written.split(":");
            return Optional.of(new Chosen(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
    }

    /** What was chosen and how it came to be proposed. */
    public record Proposal(
            MappedCoverage.Line line, MappedCoverage.Way way, MappedCoverage.Piece piece) {

        public String value() {
            return line.keyPoint().id() + ":" + piece.itemId();
        }
    }

    /** What became of it. */
    record Outcome(int cited, List<Refusal> refused) {}

    /** Of what was chosen, what the mapping proposes and is not cited yet; each once. */
    static List<Proposal> proposals(MappedCoverage coverage, List<String> chosen) {
        var proposals = new ArrayList<Proposal>();
        chosen.stream()
                .distinct()
                .flatMap(it -> Chosen.of(it).stream())
                .forEach(it -> find(coverage, it).ifPresent(proposals::add));
        return List.copyOf(proposals);
    }

    private static Optional<Proposal> find(MappedCoverage coverage, Chosen chosen) {
        for (var line : coverage.lines()) {
            for (var way : line.ways()) {
                for (var piece : way.pieces()) {
                    if (line.keyPoint().id() == chosen.keyPointId()
                            && piece.itemId() == chosen.itemId()
                            && !piece.cited()) {
                        return Optional.of(new Proposal(line, way, piece));
                    }
                }
            }
        }
        return Optional.empty();
    }

    Outcome adopt(Actor actor, List<Proposal> proposals) {
        actor.must(Permission.CITE_EVIDENCE);
        var refused = new ArrayList<Refusal>();
        int cited = 0;
        for (Proposal it : proposals) {
            try {
                citations.cite(
                        actor,
                        it.piece().itemId(),
                        new NewCitation(it.line().keyPoint().id(), it.piece().pages(), null));
                cited++;
            } catch (Refused no) {
                refused.add(Refusal.of(no));
            }
        }
        return new Outcome(cited, refused.stream().distinct().toList());
    }
}
