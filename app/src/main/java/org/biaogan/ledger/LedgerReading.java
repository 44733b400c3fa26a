package org.biaogan.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as people look at it and take it with them: no act of anybody, only counts. */
@Service
@Transactional(readOnly = true)
class LedgerReading {

    private static final int SHOWN = 60;

    private final LedgerRepository ledger;
    private final LedgerRoots roots;
    private final SecondPlace elsewhere;

    LedgerReading(LedgerRepository ledger, LedgerRoots roots, SecondPlace elsewhere) {
        this.ledger = ledger;
        this.roots = roots;
        this.elsewhere = elsewhere;
    }

    LedgerPage page(Actor actor, String at) {
        mustRead(actor);
        LedgerFile file = roots.file();
        LedgerRepository.Waiting waiting = ledger.waiting();
        boolean house = actor.scope() instanceof Scope.Installation;
        return new LedgerPage(
                at,
                ledger.findHead().map(LedgerRepository.Head::position).orElse(0L),
                waiting.marks(),
                waiting.since(),
                file.roots().reversed().stream().limit(SHOWN).map(LedgerPage.Root::of).toList(),
                file.roots().size(),
                file.keys().stream().map(LedgerPage.Key::of).toList(),
                house ? LedgerPage.Elsewhere.of(elsewhere.state()) : null);
    }

    /** Keys and roots as {@code bin/verify --roots} reads them. */
    String text(Actor actor) {
        mustRead(actor);
        return roots.file().text(SecondPlace.WORDS);
    }

    /** The same for programs. */
    String json(Actor actor) {
        mustRead(actor);
        LedgerFile file = roots.file();
        return "{\"keys\": "
                + list(file.keys().stream().map(LedgerKey::block).toList())
                + ",\n\"roots\": "
                + list(file.roots().stream().map(it -> it.block().with("root", it.root())).toList())
                + "}\n";
    }

    /** Who keeps the house, or who reads a whole campaign. */
    private static void mustRead(Actor actor) {
        boolean house = actor.scope() instanceof Scope.Installation;
        actor.must(house ? Permission.READ_TRAIL : Permission.READ_CAMPAIGN);
    }

    private static String list(List<Block> blocks) {
        return blocks.stream()
                .map(it ->
                        it.fields().entrySet().stream()
                                .map(field ->
                                        quoted(field.getKey()) + ": " + value(field.getValue()))
                                .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    /** Values are numbers, days, hashes and Base64: none of their signs means anything in JSON. */
    private static String value(String value) {
        return Optional.of(value)
                .filter(it -> it.matches("[1-9][0-9]{0,17}"))
                .orElseGet(() -> quoted(value));
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }
}
