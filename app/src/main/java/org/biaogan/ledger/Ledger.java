package org.biaogan.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.ledger.LedgerRepository.EntryRow;
import org.biaogan.ledger.LedgerRepository.Head;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of the installation: seals the marks of the trail in a chain and signs what was sealed
 * on a day. Marks are sealed shortly after their transaction, one sealer at a time, so that no
 * writer waits for the chain and none can slip in behind.
 */
@Service
@Transactional
public class Ledger {

    private static final int MOST_AT_ONCE = 2000;
    private static final int SALT_BYTES = 16;

    private final LedgerRepository ledger;
    private final LedgerKeys keys;
    private final LedgerRoots roots;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ledger(
            LedgerRepository ledger,
            LedgerKeys keys,
            LedgerRoots roots,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.roots = roots;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Seals what waits, and signs the day before where a new one has begun; what the clock does.
     */
    boolean sealWaiting() {
        if (!ledger.isAnyWaiting() && !endsDay() || !ledger.tryLock()) {
            return false;
        }
        Optional<Head> head = ledger.findHead();
        if (head.isPresent() && isEnded(head.get())) {
            sign(head.get());
            head = ledger.findHead();
        }
        return sealSome(head) == MOST_AT_ONCE;
    }

    private boolean endsDay() {
        return ledger.findHead().filter(this::isEnded).isPresent();
    }

    private boolean isEnded(Head head) {
        return head.position() > head.rooted() && head.onDay().isBefore(calendar.today());
    }

    /** Seals all that anybody can see, and signs it now: what leaves the house hangs on that. */
    public void close() {
        ledger.lock();
        Optional<Head> head = ledger.findHead();
        if (head.isPresent() && isEnded(head.get())) {
            sign(head.get());
            head = ledger.findHead();
        }
        while (sealSome(head) > 0) {
            head = ledger.findHead();
        }
        head.filter(it -> it.position() > it.rooted()).ifPresent(this::sign);
    }

    /**
     * A day is never before the one of the entry before it, whatever the clock of the host says.
     */
    private int sealSome(Optional<Head> head) {
        List<TrailMark> marks = ledger.listWaiting(MOST_AT_ONCE);
        if (marks.isEmpty()) {
            return 0;
        }
        LocalDate today = calendar.today();
        LocalDate day = head.map(Head::onDay).filter(today::isBefore).orElse(today);
        long first = head.map(Head::position).orElse(0L) + 1;
        String previous = head.map(Head::hash).orElse(Fingerprint.NOTHING);
        var salts = new ArrayList<String>();
        var hashes = new ArrayList<String>();
        for (TrailMark mark : marks) {
            String salt = salt();
            previous =
                    mark.entry(first + hashes.size(), day.toString(), salt).after(previous).hash();
            salts.add(salt);
            hashes.add(previous);
        }
        ledger.add(first, day, marks.stream().map(TrailMark::id).toList(), salts, hashes);
        return marks.size();
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private void sign(Head head) {
        LedgerKeys.Present present = keys.present();
        OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Optional<LedgerRoot> last = roots.newest();
        var unsigned =
                new LedgerRoot(
                        head.roots() + 1,
                        keys.list().getFirst().fingerprint(),
                        head.onDay().toString(),
                        head.rooted() + 1,
                        head.position(),
                        new MerkleTree(ledger.hashes(head.rooted() + 1, head.position())).top(),
                        head.hash(),
                        last.map(LedgerRoot::root).orElse(Fingerprint.NOTHING),
                        at.toInstant().toString(),
                        present.key().fingerprint(),
                        LedgerEntry.NONE);
        LedgerRoot root = unsigned.signedAs(present.secret().sign(unsigned.words()));
        ledger.add(root, present.key().no(), at);
    }

    /** All keys and roots, for keeping them elsewhere. */
    @Transactional(readOnly = true)
    public LedgerFile file() {
        return roots.file();
    }

    /** The newest root, if anything was signed yet. */
    @Transactional(readOnly = true)
    public Optional<LedgerRoot> newestRoot() {
        return roots.newest();
    }

    /**
     * Those sealed marks of some objects that are wanted, with their way to a signed root, and the
     * newest root.
     */
    @Transactional(readOnly = true)
    public LedgerFile proofs(
            String subject,
            Collection<Long> subjectIds,
            List<String> acts,
            Predicate<LedgerEntry> wanted) {
        List<LedgerEntry> entries =
                ledger.listSealed(subject, subjectIds, acts).stream()
                        .map(EntryRow::entry)
                        .filter(wanted)
                        .toList();
        LedgerFile all = roots.file();
        var sealed = new ArrayList<LedgerFile.Sealed>();
        for (LedgerRoot root : all.roots()) {
            List<LedgerEntry> below = entries.stream().filter(it -> covers(root, it)).toList();
            if (!below.isEmpty()) {
                var tree = new MerkleTree(ledger.hashes(root.first(), root.last()));
                for (LedgerEntry it : below) {
                    int index = (int) (Long.parseLong(it.position()) - root.first());
                    sealed.add(new LedgerFile.Sealed(it, root.no(), tree.path(index)));
                }
            }
        }
        var used = sealed.stream().map(LedgerFile.Sealed::root).collect(Collectors.toSet());
        List<LedgerRoot> needed =
                all.roots().stream()
                        .filter(it -> used.contains(it.no()) || it.equals(all.roots().getLast()))
                        .toList();
        return new LedgerFile(all.keys(), needed, sealed);
    }

    private static boolean covers(LedgerRoot root, LedgerEntry entry) {
        long position = Long.parseLong(entry.position());
        return root.first() <= position && position <= root.last();
    }

    /** A new key, signed by the present one, which can sign nothing after that. */
    public void rotate(Actor actor) {
        actor.must(Permission.MANAGE_SETTINGS);
        ledger.lock();
        LedgerKey key = keys.rotate();
        trail.add(
                Mark.of(actor.accountId(), "ledger.key-rotated", "ledger_key", key.no())
                        .sealing(key.fingerprint()));
    }
}
