package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.reading.Warning.Kind;
import org.biaogan.reading.Warnings.Found;
import org.junit.jupiter.api.Test;

/** Numbers of persons and marks of classified papers are noticed; years, sums and codes are not. */
class WarningsTest {

    /** The number that GB 11643-1999 itself gives as its example. */
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void anIdentityNumberIsKnownByItsCheckDigitOnItsPage() {
        assertThat(in("无", "证件 " + EXAMPLE + "，另一份 １１０１０５１９４９１２３１００２ｘ"))
                .containsExactly(new Found(Kind.ID_NUMBER, 2, 2));
        assertThat(in("流水号 110105194912310021", "文号 202611250000123456")).isEmpty();
    }

    @Test
    void aBankCardIsKnownByItsCheckDigitAlsoInGroups() {
        assertThat(in("卡号 4111 1111 1111 1111", "尾号 1111"))
                .containsExactly(new Found(Kind.BANK_CARD, 1, 1));
        assertThat(in("4111 1111 1111 1112", "0000000000000000")).isEmpty();
    }

    @Test
    void aPhoneIsElevenDigitsAloneAndAMarkIsNoWordOfTheText() {
        assertThat(in("电话 13800138000，138-0013-8000")).containsExactly(new Found(Kind.PHONE, 1, 2));
        assertThat(in("编号 2138001380001，金额 13800138000.50 元")).isEmpty();
        assertThat(in("机密★5年", "秘密")).extracting(Found::kind).containsOnly(Kind.CLASSIFIED);
        assertThat(in("保守国家秘密，遵守机密文件管理办法")).isEmpty();
    }

    private static List<Found> in(String... pages) {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < pages.length; i++) {
            sections.add(new Section(i + 1, pages[i]));
        }
        return Warnings.in(sections);
    }
}
