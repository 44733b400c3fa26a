package org.biaogan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.biaogan.matching.KeyPointRanker.Weights;
import org.biaogan.matching.KeyPointSet.Hits;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well key points are proposed. Each run looks at the tune half, whose vectors are kept beside
 * the labels; the held half is looked at only by who measures.
 */
@CampaignTest
class KeyPointSetTest {

    private static final String VECTORS = "tune.vectors";
    private static final float STEP = 1 / 512f;

    private final Scheme scheme;

    KeyPointSetTest(SchemeLibrary schemes) {
        this.scheme = schemes.findNewest("benchmark-department").orElseThrow();
    }

    @Test
    void allWaysTogetherAreAtLeastAsGoodAsEachAlone() throws IOException {
        KeyPointSet set = kept();
        Hits mixed = set.ofTune(Weights.USUAL, true);
        for (Weights one : List.of(KeyPointSet.WORDS, KeyPointSet.MEANING, KeyPointSet.BEFORE)) {
            Hits alone = set.ofTune(one, true);
            assertThat(mixed.first()).isGreaterThanOrEqualTo(alone.first());
            assertThat(mixed.three()).isGreaterThanOrEqualTo(alone.three());
        }
        assertThat(mixed.first()).isGreaterThan(80);
    }

    /** Prints the figures of docs/performance.md and keeps the vectors of the tune half. */
    @Test
    @EnabledIfSystemProperty(named = "biaogan.measure", matches = "true")
    void measured() throws IOException {
        var kept = new ByteArrayOutputStream();
        KeyPointSet set;
        try (var sentences = new Sentences()) {
            set =
                    KeyPointSet.read(
                            scheme,
                            (half, sentence) -> {
                                float[] vector = sentences.vector(sentence);
                                if (!half.equals("held")) {
                                    kept.writeBytes(small(vector));
                                }
                                return vector;
                            });
        }
        Files.write(
                Path.of("src/test/resources/org/biaogan/matching", VECTORS), kept.toByteArray());
        say("words            ", set, KeyPointSet.WORDS, false);
        say("meaning          ", set, KeyPointSet.MEANING, false);
        say("both             ", set, Weights.USUAL, false);
        say("links alone      ", set, KeyPointSet.BEFORE, true);
        say("both and links   ", set, Weights.USUAL, true);
    }

    private static void say(String what, KeyPointSet set, Weights weights, boolean learnt) {
        System.out.printf(
                "%s tune %s · held %s%n",
                what, set.ofTune(weights, learnt), set.ofHeld(weights, learnt));
    }

    private KeyPointSet kept() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(KeyPointSetTest.class.getResourceAsStream(VECTORS))) {
            return KeyPointSet.read(
                    scheme, (half, sentence) -> half.equals("held") ? null : large(next(in)));
        }
    }

    private static byte[] next(InputStream in) {
        try {
            return in.readNBytes(Sentences.SIZE);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] small(float[] vector) {
        byte[] small = new byte[vector.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) Math.clamp(Math.round(vector[i] / STEP), -127, 127);
        }
        return small;
    }

    private static float[] large(byte[] small) {
        float[] vector = new float[small.length];
        for (int i = 0; i < small.length; i++) {
            vector[i] = small[i] * STEP;
        }
        return Vector.unit(vector);
    }
}
