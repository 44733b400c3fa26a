package org.biaogan.dossier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.biaogan.ledger.Fingerprint;
import org.biaogan.ledger.LedgerCheck;
import org.biaogan.ledger.LedgerFile;
import org.biaogan.ledger.LedgerRoot;

/**
 * The second half of checking a pack: its files were sealed in the ledger of the house that built
 * it, and its roots are those that were kept elsewhere. Travels in packs with {@link VerifyPack}.
 */
final class VerifySeals {

    private final PrintStream out;
    private final LedgerCheck.Findings findings;
    private int problems;

    VerifySeals(PrintStream out, LedgerCheck.Findings findings) {
        this.out = out;
        this.findings = findings;
    }

    /**
     * @param found SHA-256 by the names of the files
     * @param roots a file with roots kept elsewhere
     */
    void verify(Optional<String> seals, Map<String, String> found, Optional<Path> roots) {
        try {
            if (seals.isPresent()) {
                verify(LedgerFile.parse(seals.get()), found, roots);
            } else if (roots.isPresent()) {
                problem("包内没有存证，无从与另处的存证根比对", "The pack holds no seals to compare with the roots");
            } else {
                out.println(
                        "· 包内没有存证，只核对了清单。 / The pack holds no seals; only the manifest was checked.");
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            problem(
                    "存证读不懂：" + unreadable.getMessage(),
                    "Unreadable seals: " + unreadable.getMessage());
        }
    }

    private void verify(LedgerFile file, Map<String, String> found, Optional<Path> roots)
            throws IOException {
        var check = new LedgerCheck(this::problem);
        if (file.roots().isEmpty()) {
            problem("存证里没有存证根", "The seals hold no root");
        }
        check.signatures(file);
        check.entries(file);
        check.files(file, found);
        int both = roots.isPresent() ? beside(check, file, roots.get()) : 0;
        if (problems == 0) {
            tell(file, both, roots.isPresent());
        }
    }

    private int beside(LedgerCheck check, LedgerFile file, Path roots) throws IOException {
        int before = problems;
        int both = check.against(file, LedgerFile.parse(Files.readString(roots)), false);
        if (both == 0 && problems == before) {
            problem(
                    "另处保存的存证根里没有这个包的任何一个",
                    "None of the pack's roots is among those kept elsewhere");
        }
        return both;
    }

    private void tell(LedgerFile file, int both, boolean beside) {
        int roots = file.roots().size();
        LedgerRoot last = file.roots().get(roots - 1);
        out.printf(
                "存证相符：%d 个文件、%d 条记录在封存之后没有变过，见 %s 的存证根 %d（%s…，密钥 %s…）。 / Sealed and unchanged: %d files, %d entries, up to root %d of %s.%n",
                file.files().size(),
                file.entries().size(),
                last.day(),
                last.no(),
                Fingerprint.shortly(last.root()),
                Fingerprint.shortly(last.key()),
                file.files().size(),
                file.entries().size(),
                last.no(),
                last.day());
        if (beside) {
            out.printf(
                    "与另处保存的存证根比对：%d 个中有 %d 个一致，其余另处没有。 / Of %d roots %d are the same as those kept elsewhere; the others are not there.%n",
                    roots, both, roots, both);
        } else {
            out.println(
                    "· 没有给出另处保存的存证根（--roots）：只能证明存证自身前后一致，不能证明没有被整条重算。 / Without roots kept elsewhere (--roots) this shows only that the seals agree with themselves, not that nobody computed all of them anew.");
        }
    }

    private void problem(String zh, String en) {
        problems++;
        findings.tell(zh, en);
    }
}
