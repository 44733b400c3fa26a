package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;

/** A process that a file has taken over may answer anything; it is believed or not, no more. */
class FuzzedWireTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(1), 1, 1, 1, 1000);

    @FuzzTest
    void anAnswerIsWithinItsLimitsOrNone(byte[] answer) {
        try {
            Reading reading = Wire.read(in(answer), LIMITS);
            assertThat(reading.sections().stream().mapToInt(it -> it.text().length()).sum())
                    .isLessThanOrEqualTo(LIMITS.text());
        } catch (IOException | Unreadable notBelieved) {
            assertThat(notBelieved).isNotNull();
        }
        try {
            assertThat(Wire.readPicture(in(answer)).length).isLessThan(answer.length);
        } catch (IOException | Unreadable notBelieved) {
            assertThat(notBelieved).isNotNull();
        }
        try {
            assertThat(Wire.readUnpacked(in(answer)).files()).hasSizeLessThan(answer.length);
        } catch (IOException | Unreadable notBelieved) {
            assertThat(notBelieved).isNotNull();
        }
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
