package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Arrays;
import org.biaogan.access.Accounts;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each form about a person and an appointment is sent, and what it wrote is read back. */
@CampaignTest
class PersonFormsTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final People people;
    private final Accounts accounts;

    private Cast.College college;
    private long department;
    private String general = "";

    PersonFormsTest(MockMvcTester web, Cast cast, People people, Accounts accounts) {
        this.web = web;
        this.cast = cast;
        this.people = people;
        this.accounts = accounts;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        department = cast.holder("organisation-department", college.committee());
        general = "/units/" + college.generalBranch();
    }

    @Test
    void somebodyWhoIsThereTakesAFurtherOffice() {
        appoint("person", "新来的人", "office", "counsellor", "contact", "8601");
        long person = person("新来的人").id();
        appoint("personId", "" + person, "office", "youth-league", "until", "2027-08-31");

        assertThat(person("新来的人").appointments())
                .extracting(Appointment::office, Appointment::untilOn)
                .containsExactlyInAnyOrder(
                        tuple("counsellor", null),
                        tuple("youth-league", LocalDate.of(2027, 8, 31)));
        assertThat(
                        post(
                                general + "/people",
                                "office",
                                "counsellor",
                                "since",
                                "2026-09-01",
                                "portfolio",
                                "分工"))
                .hasStatus(422)
                .bodyText()
                .contains("姓名：这里不能空着。", "分工");
        assertThat(appointed("person", "某人", "office", "counsellor", "until", "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("任职的结束不能早于开始。", "某人");
    }

    @Test
    void aPersonIsCorrectedAndAnAppointmentGetsItsDays() {
        appoint("person", "写错的名", "office", "counsellor");
        Person person = person("写错的名");
        String at = general + "/people/" + person.id();
        long appointment = person.appointments().getFirst().id();

        assertThat(get(at)).hasStatusOk().bodyText().contains("写错的名", "辅导员");
        post(at, "person", "写对的名", "contact", "8602");
        post(
                at + "/appointments/" + appointment,
                "since",
                "2025-09-01",
                "until",
                "2026-08-31",
                "portfolio",
                "宿舍");
        assertThat(person("写对的名"))
                .returns("8602", Person::contact)
                .extracting(it -> it.appointments().getFirst())
                .returns(LocalDate.of(2025, 9, 1), Appointment::fromOn)
                .returns(LocalDate.of(2026, 8, 31), Appointment::untilOn)
                .returns("宿舍", Appointment::portfolio);
        assertThat(
                        post(
                                at + "/appointments/" + appointment,
                                "since",
                                "2025-09-01",
                                "until",
                                "2024-08-31"))
                .hasStatus(422)
                .bodyText()
                .contains("任职的结束不能早于开始。", "2024-08-31");
    }

    @Test
    void anAccountIsConnectedAndAnAppointmentEnded() {
        accounts.addWithPassword("counsellor-1", "辅导员", false, "not-a-secret-1");
        appoint("person", "某辅导员", "office", "counsellor");
        Person person = person("某辅导员");
        String at = general + "/people/" + person.id();

        assertThat(post(at + "/account", "signInName", "nobody"))
                .hasStatus(422)
                .bodyText()
                .contains("没有空闲的账号“nobody”", "nobody");
        post(at + "/account", "signInName", "counsellor-1");
        assertThat(person("某辅导员").signInName()).isEqualTo("counsellor-1");

        long appointment = person.appointments().getFirst().id();
        assertThat(post(general + "/appointments/" + appointment + "/leaving"))
                .hasRedirectedUrl(general + "/appointments/" + appointment + "/handover");
        assertThat(person("某辅导员").appointments().getFirst().untilOn())
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    private void appoint(String... fields) {
        assertThat(appointed(fields)).hasRedirectedUrl(general);
    }

    private MvcTestResult appointed(String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "since";
        all[fields.length + 1] = "2026-09-01";
        return post(general + "/people", all);
    }

    private Person person(String name) {
        return people.list(cast.inUnit(department, college.committee())).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path).with(as(department)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(department)).exchange();
    }
}
