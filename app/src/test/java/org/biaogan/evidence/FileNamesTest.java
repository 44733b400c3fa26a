package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.biaogan.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "【机密】名单.docx",
                "机\u200B密.docx",
                "机 密.docx",
                "機密.docx",
                "秘\u202E密.docx",
                "祕密.pdf",
                "绝\u3000密.pdf",
                "機密文件/附件.pdf",
                "秘密\\附件.pdf"
            })
    void aMarkOfSecrecyIsSeenThroughBlanksAndInvisibleSigns(String name) {
        assertThatThrownBy(() -> FileNames.mustBeFit(name, 1))
                .isInstanceOf(Refused.class)
                .hasMessage("evidence.classified");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "../../etc/passwd, passwd",
                "a/../b.txt, b.txt",
                "C:\\会议\\纪要.docx, 纪要.docx",
                ".., 无名文件",
                "-, 无名文件",
                "Cafe\u0301.pdf, Caf\u00e9.pdf",
                "会议\uD83D\uDE00纪要.txt, 会议\uD83D\uDE00纪要.txt"
            })
    void anOddNameBecomesAPlainOne(String path, String name) {
        assertThat(FileNames.clean(path)).isEqualTo(name);
    }

    @Test
    void whatTurnsOrHidesANameIsLeftOut() {
        assertThat(FileNames.clean("\u202Egnp.exe")).isEqualTo("gnp.exe");
        assertThat(FileNames.clean("纪\u0000要\u0007.txt")).isEqualTo("纪要.txt");
        assertThat(FileNames.folder("三会\u0000一课/纪要.txt")).isEqualTo("三会一课");
        assertThat(FileNames.folder("\u0000/纪要.txt")).isNull();
    }
}
