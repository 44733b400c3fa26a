package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;
import org.junit.jupiter.api.Test;

/** What a process answers is believed only when it is whole and within its limits. */
class WireTest {

    private static final Reading READING =
            new Reading(
                    "application/pdf",
                    2,
                    List.of(new Section(1, "第一页"), new Section(2, "末页")),
                    Map.of(Fact.CREATED, "2026-03-05T08:00:00Z"),
                    false);

    @Test
    void anAnswerThatBreaksOffAnywhereIsNone() throws Exception {
        byte[] reading = written(out -> Wire.write(out, READING));
        byte[] picture = written(out -> Wire.write(out, new byte[] {1, 2, 3, 4}));

        assertThat(Wire.read(in(reading), Limits.USUAL)).isEqualTo(READING);
        assertThat(Wire.readPicture(in(picture))).containsExactly(1, 2, 3, 4);
        for (int length = 0; length < reading.length; length++) {
            byte[] part = Arrays.copyOf(reading, length);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Wire.read(in(part), Limits.USUAL));
        }
        for (int length = 0; length < picture.length; length++) {
            byte[] part = Arrays.copyOf(picture, length);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Wire.readPicture(in(part)));
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
