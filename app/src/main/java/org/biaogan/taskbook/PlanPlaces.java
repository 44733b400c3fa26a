package org.biaogan.taskbook;

import java.util.List;
import java.util.Optional;
import org.biaogan.sheets.Sheet;

/** Which strand of the path a plan means by the words of its columns. */
final class PlanPlaces {

    /** The fields that say where a task goes, the narrower one first. */
    static final List<PlanField> FIELDS = List.of(PlanField.STRAND, PlanField.PROJECT);

    /** 一、 （二） 3. and the like before a name. */
    private static final String NUMBER =
            "^(?:[(][一二三四五六七八九十0-9]{1,3}[)]|[一二三四五六七八九十0-9]{1,3}[、.)])";

    private final List<StrandName> strands;

    PlanPlaces(List<StrandName> strands) {
        this.strands = List.copyOf(strands);
    }

    /** The one that these words name by its code, its title or both. */
    Optional<StrandName> strand(String words) {
        return strands.stream().filter(it -> names(words, it.code(), it.title())).findFirst();
    }

    /** The strands of the project that these words name. */
    List<StrandName> project(String words) {
        return strands.stream()
                .filter(it -> names(words, it.projectCode(), it.projectTitle()))
                .toList();
    }

    boolean isStrand(String words) {
        return strand(words).isPresent();
    }

    boolean isProject(String words) {
        return !project(words).isEmpty();
    }

    private static boolean names(String words, String code, String title) {
        String plain = Sheet.plain(words);
        return List.of(plain, plain.replaceFirst(NUMBER, "")).stream()
                .anyMatch(it ->
                        it.equals(Sheet.plain(code))
                                || it.equals(Sheet.plain(title))
                                || it.equals(Sheet.plain(code + title)));
    }
}
