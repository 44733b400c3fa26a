package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource({
        "{criterion}-{keyPoint}-{serial:2}, 1.1, 1-1-01",
        "{criterion}.{keyPoint}-{serial}, 6.1.1, 6.1.1-1",
        "{criterion}.{keyPoint}-{serial}, 6.1, 6.1-1",
        "'DJ{criterion:2}_{keyPoint}_{serial:3}', 3.2, DJ03_2_001"
    })
    void eachSchemeNumbersInItsOwnWay(String pattern, String keyPoint, String number) {
        assertThat(NumberPattern.of(pattern).orElseThrow().number(keyPoint, 1)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{criterion}{keyPoint}-{serial}",
                "{serial}",
                "{criterion}/{keyPoint}/{serial}"
            })
    void aPatternThatTwoPiecesOrNoFileNameCouldBearIsNone(String pattern) {
        assertThat(NumberPattern.of(pattern)).isEmpty();
    }
}
