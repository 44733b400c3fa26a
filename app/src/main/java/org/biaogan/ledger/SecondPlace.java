package org.biaogan.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A folder outside of the home, best on another machine, that gets each root as soon as it is
 * signed. What is there is never written over: a root that differs from ours is told.
 */
@Component
class SecondPlace {

    private static final Logger LOG = LoggerFactory.getLogger(SecondPlace.class);
    static final List<String> WORDS =
            List.of(
                    "存证根。只在后面追加，不改前面。核对：bin/verify 材料包 --roots 本文件",
                    "Roots of the ledger, appended and never changed. To check: bin/verify PACK --roots THIS");

    private final Ledger ledger;
    private final Optional<Path> folder;
    private volatile State state;
    private int brought = -1;

    /**
     * @param folder empty where there is none
     */
    SecondPlace(Ledger ledger, @Value("${biaogan.ledger.second-place}") String folder) {
        this.ledger = ledger;
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        this.state = new State(folder.isBlank() ? Kind.NONE : Kind.WAITING, folder, "");
    }

    /** How it stands with the second place. */
    enum Kind {
        NONE,
        WAITING,
        BROUGHT,
        DIFFERS,
        UNREACHABLE
    }

    /**
     * @param words the day up to which roots are there, the day from which they differ, or why not
     */
    record State(Kind kind, String place, String words) {}

    State state() {
        return state;
    }

    /** Brings what is not there yet; asks for all roots only when there is a new one. */
    void bring() {
        if (folder.isEmpty()) {
            return;
        }
        int newest = ledger.newestRoot().map(LedgerRoot::no).orElse(0);
        if (newest == brought) {
            return;
        }
        LedgerFile ours = ledger.file();
        Kind before = state.kind();
        try {
            state = bring(folder.get(), ours);
            brought = newest;
        } catch (IOException | IllegalArgumentException fault) {
            state = new State(Kind.UNREACHABLE, folder.get().toString(), fault.toString());
        }
        if (state.kind() != before
                && (state.kind() == Kind.DIFFERS || state.kind() == Kind.UNREACHABLE)) {
            LOG.error("The second place of the ledger: {}", state);
        }
    }

    private static State bring(Path folder, LedgerFile ours) throws IOException {
        if (ours.roots().isEmpty()) {
            return new State(Kind.WAITING, folder.toString(), "");
        }
        String name = Fingerprint.shortly(ours.keys().getFirst().fingerprint());
        Path file = Files.createDirectories(folder).resolve("biaogan-roots-" + name + ".txt");
        LedgerFile theirs =
                Files.exists(file)
                        ? LedgerFile.parse(Files.readString(file))
                        : new LedgerFile(List.of(), List.of(), List.of());
        var differences = new ArrayList<String>();
        new LedgerCheck((zh, en) -> differences.add(en)).against(ours, theirs, true);
        if (!differences.isEmpty()) {
            return new State(Kind.DIFFERS, file.toString(), differences.getFirst());
        }
        append(file, missing(ours, theirs), theirs.roots().isEmpty());
        return new State(Kind.BROUGHT, file.toString(), ours.roots().getLast().day());
    }

    private static LedgerFile missing(LedgerFile ours, LedgerFile theirs) {
        int keys = theirs.keys().stream().mapToInt(LedgerKey::no).max().orElse(0);
        int roots = theirs.roots().stream().mapToInt(LedgerRoot::no).max().orElse(0);
        return new LedgerFile(
                ours.keys().stream().filter(it -> it.no() > keys).toList(),
                ours.roots().stream().filter(it -> it.no() > roots).toList(),
                List.of());
    }

    private static void append(Path file, LedgerFile more, boolean first) throws IOException {
        if (more.roots().isEmpty() && more.keys().isEmpty()) {
            return;
        }
        byte[] text =
                ("\n" + more.text(first ? WORDS : List.of())).getBytes(StandardCharsets.UTF_8);
        Files.write(
                file,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
