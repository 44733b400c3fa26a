package org.biaogan.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.biaogan.reading.FileText.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What files say, for whoever may see the file; the right to see it is the caller's business. */
@Service
@Transactional
public class FileTexts {

    /** Titles and key points are cut again and again for pages that compare them. */
    private static final Cache<String, SequencedSet<String>> CUT =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /** Sections that a page shows. */
    private static final int SHOWN = 20;

    private final FileTextRepository texts;
    private final FileHintRepository hints;
    private final PagePictures pictures;
    private final RenderingWork rendering;
    private final ConfinedPrograms programs;
    private final Clock clock;

    FileTexts(
            FileTextRepository texts,
            FileHintRepository hints,
            PagePictures pictures,
            RenderingWork rendering,
            ConfinedPrograms programs,
            Clock clock) {
        this.texts = texts;
        this.hints = hints;
        this.pictures = pictures;
        this.rendering = rendering;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Asks that a file be read, once the transaction is through; the same bytes are read once. Who
     * asks while they are being read waits for the end, and so does the reader for who asks: each
     * sees what the other writes.
     */
    public void ask(String sha256, String name) {
        texts.add(sha256, name, OffsetDateTime.now(clock));
    }

    /** What is known of a file; nothing where nobody asked. Three statements. */
    @Transactional(readOnly = true)
    public Optional<FileText> find(String sha256) {
        return texts.find(sha256, SHOWN)
                .map(it ->
                        it.look() == Look.MADE && !Files.exists(pictures.rendition(sha256))
                                ? it.toBeRendered()
                                : it);
    }

    /** Somebody looks at a file: its rendition is made before those nobody looks at. */
    public void hasten(String sha256) {
        rendering.hasten(sha256);
    }

    /** What a file seems to say and should not spread; nothing for one that is not read yet. */
    @Transactional(readOnly = true)
    public List<Warning> warnings(String sha256) {
        return hints.warnings(sha256);
    }

    /** What helps to tell what files are; nothing for a file that is not read yet. */
    @Transactional(readOnly = true)
    public Map<String, FileHint> hints(Collection<String> fingerprints) {
        return hints.list(fingerprints, programs.most() > 0, programs.seesWords());
    }

    /**
     * What is looked for in files.
     *
     * @param query for all of it
     * @param any for any of its words
     * @param words what may be marked where it is found
     */
    public record Question(String query, String any, List<String> words) {}

    /** The question that a person types; none where it has no word. */
    public static Optional<Question> question(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String query = Words.question(typed);
        return query.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Question(
                                query,
                                Words.anyOf(typed),
                                Words.typed(List.copyOf(Words.of(typed)), typed)));
    }

    /** The words of a text as they are kept and looked for. */
    public static SequencedSet<String> words(String text) {
        return CUT.get(text, it -> Collections.unmodifiableSequencedSet(Words.of(it)));
    }

    /** Where a text first has what is looked for, with some words before and after. */
    public static Excerpt excerpt(String text, Question question) {
        return Excerpt.of(text, question.words());
    }

    /** Throws away what files said and how they looked, since their bytes are destroyed. */
    public void forget(List<String> fingerprints) {
        texts.remove(fingerprints);
        pictures.forget(fingerprints);
    }
}
