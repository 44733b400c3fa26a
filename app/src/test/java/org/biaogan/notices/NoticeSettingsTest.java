package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.biaogan.access.Actor;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address gets nothing but a code until the code has come back. */
@CampaignTest
class NoticeSettingsTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final NoticeSettings settings;
    private final AddressRepository addresses;
    private final Cast cast;
    private final JdbcClient sql;

    private Actor somebody = new Actor(0, "", new Scope.Installation(), Map.of());

    NoticeSettingsTest(
            NoticeRepository notices,
            AddressRepository addresses,
            OutboxRepository outbox,
            NoticeWords words,
            Cast cast,
            Clock clock,
            JdbcClient sql) {
        this.settings =
                new NoticeSettings(
                        notices, addresses, outbox, words, new MailPost(configured()), clock);
        this.addresses = addresses;
        this.cast = cast;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyOfABranch() {
        sql.sql("delete from notices_outbox").update();
        somebody = cast.inUnit("teacher-member", cast.college().firstTeacherBranch());
    }

    @Test
    void theCodeThatWasSentConfirmsTheAddressAndAnotherDoesNot() {
        settings.putAddress(somebody, "teacher@example.edu.cn", Locale.SIMPLIFIED_CHINESE);
        assertThat(addresses.findConfirmed(somebody.accountId())).isEmpty();
        String code = code();

        assertThat(settings.confirm(somebody, code.equals("000000") ? "000001" : "000000"))
                .isFalse();
        assertThat(settings.confirm(somebody, " " + code + " ")).isTrue();
        assertThat(addresses.findConfirmed(somebody.accountId()))
                .contains("teacher@example.edu.cn");
    }

    @Test
    void aCodeForOneAddressConfirmsNoOther() {
        settings.putAddress(somebody, "teacher@example.edu.cn", Locale.SIMPLIFIED_CHINESE);
        String code = code();
        settings.putAddress(somebody, "other@example.edu.cn", Locale.SIMPLIFIED_CHINESE);

        assertThat(settings.confirm(somebody, code)).isFalse();
    }

    @Test
    void nobodyIsFloodedWithCodes() {
        for (int i = 0; i < 5; i++) {
            settings.putAddress(somebody, "teacher@example.edu.cn", Locale.SIMPLIFIED_CHINESE);
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        settings.putAddress(
                                somebody, "teacher@example.edu.cn", Locale.SIMPLIFIED_CHINESE));
    }

    private String code() {
        var found =
                CODE.matcher(
                        sql.sql("select body from notices_outbox order by id desc limit 1")
                                .query(Rows.TEXT)
                                .single());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static NoticeConfiguration configured() {
        return new NoticeConfiguration(
                URI.create("https://biaogan.example"),
                0,
                List.of(),
                Duration.ofSeconds(1),
                new NoticeConfiguration.Mail(
                        "mail.example",
                        25,
                        NoticeConfiguration.Mail.Security.NONE,
                        "",
                        "",
                        "biaogan@example.edu.cn"));
    }
}
