package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.biaogan.access.Actor;
import org.biaogan.evidence.Arrival;
import org.biaogan.evidence.Destination;
import org.biaogan.evidence.Intake;
import org.biaogan.evidence.SortingDesk;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A mail on the sorting table: its subject is the title, its day the day, its body what it says.
 */
@CampaignTest
class MailsTest {

    private static final String SUBJECT = "关于开展主题党日的通知";

    private final ReadingWork work;
    private final Intake intake;
    private final SortingDesk sorting;
    private final SmallPath small;
    private final MockMvcTester web;

    MailsTest(
            ReadingWork work,
            Intake intake,
            SortingDesk sorting,
            SmallPath small,
            MockMvcTester web) {
        this.work = work;
        this.intake = intake;
        this.sorting = sorting;
        this.small = small;
        this.web = web;
    }

    @Test
    void aMailIsProposedByItsSubjectAndTheDayItWasSentInTheCollege() throws Exception {
        var organiser = small.open().organiser();
        put(organiser, "0001.eml", mail());
        assertThat(work.readOne()).isTrue();

        var line = sorting.list(organiser).getFirst();
        assertThat(line.proposal().title()).isEqualTo(SUBJECT);
        assertThat(line.proposal().eventOn()).isEqualTo("2026-03-06");
        assertThat(line.hint().beginning()).isEqualTo("请各支部于 2026 年 3 月 20 日前报送。");
        assertThat(
                        web.get()
                                .uri("/campaigns/" + organiser.campaignId() + "/evidence/sorting")
                                .with(as(organiser.accountId()))
                                .exchange())
                .bodyText()
                .contains("依据：邮件主题", "依据：邮件的发送日期", "像是通知或议题（邮件主题里有“通知”）");
    }

    private void put(Actor actor, String name, byte[] bytes) throws IOException {
        intake.put(
                actor,
                Destination.NONE,
                new Arrival(place -> Files.write(place, bytes), bytes.length, name, null));
    }

    /** Sent shortly before midnight in London, when it was the next day in the college. */
    private static byte[] mail() {
        String subject =
                Base64.getEncoder().encodeToString(SUBJECT.getBytes(StandardCharsets.UTF_8));
        return """
        From: office@example.org
        To: branch@example.org
        Subject: =?UTF-8?B?%s?=
        Date: Thu, 5 Mar 2026 23:30:00 +0000
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        请各支部于 2026 年 3 月 20 日前报送。
        """
                .formatted(subject)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
