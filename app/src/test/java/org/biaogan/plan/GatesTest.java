package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class GatesTest {

    private final Gates gates;
    private final PathEditor editor;
    private final SmallPath small;
    private final MockMvcTester web;

    GatesTest(Gates gates, PathEditor editor, SmallPath small, MockMvcTester web) {
        this.gates = gates;
        this.editor = editor;
        this.small = small;
        this.web = web;
    }

    @Test
    void aYearlyGateStandsOnceAYearAndAllOfficesAreKept() {
        var opened = small.open();

        assertThat(gates.list(opened.organiser()))
                .extracting(Gate::code, Gate::onDate)
                .containsExactly(
                        tuple("M4-1", LocalDate.parse("2026-10-20")),
                        tuple("M5", LocalDate.parse("2026-10-20")),
                        tuple("M4-2", LocalDate.parse("2027-10-19")));
        assertThat(gate(opened, "M5").offices())
                .extracting(OfficeChoice::code)
                .containsExactly("secretary", "organiser");
    }

    @Test
    void gatesFollowTheDaysTheyAreCountedFromUnlessPassedOrSetByHand() {
        var opened = small.open();
        var middle = gate(opened, "M5");

        reschedule(opened, "2026-12-15");
        assertThat(gate(opened, "M5").onDate()).isEqualTo("2026-12-15");

        gates.pass(opened.organiser(), middle.id(), passage("2026-11-20"));
        reschedule(opened, "2027-01-15");
        assertThat(gate(opened, "M5").onDate()).isEqualTo("2026-12-15");

        gates.reopen(opened.organiser(), middle.id());
        assertThat(gate(opened, "M5").passedOn()).isNull();
        gates.edit(opened.organiser(), middle.id(), on(gate(opened, "M5"), "2027-02-01"));
        reschedule(opened, "2027-03-15");
        assertThat(gate(opened, "M5").onDate()).isEqualTo("2027-02-01");
    }

    @Test
    void aGateIsAddedRenamedAndCut() {
        var opened = small.open();
        long id =
                gates.add(
                        opened.organiser(),
                        new GateForm(
                                "校级预验收",
                                null,
                                "预验收意见",
                                null,
                                "secretary",
                                List.of("dean"),
                                LocalDate.parse("2027-06-01"),
                                0));

        assertThat(gates.get(opened.organiser(), id).code()).isEqualTo("M6");
        gates.cut(opened.organiser(), id);
        assertThat(gates.list(opened.organiser())).extracting(Gate::id).doesNotContain(id);
    }

    @Test
    void theSecondOfTwoWhoChangeAGateIsTold() {
        var opened = small.open();
        var gate = gate(opened, "M5");
        String at = "/campaigns/" + opened.campaignId() + "/path/gates/" + gate.id();

        assertThat(gates.edit(opened.organiser(), gate.id(), on(gate, "2027-01-01"))).isTrue();

        assertThat(
                        web.post()
                                .uri(at)
                                .with(as(opened.organiser().accountId()))
                                .param("titleZh", "我改的名称")
                                .param("owner", "secretary")
                                .param("onDate", "2026-12-31")
                                .param("revision", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "2027-01-01", "我改的名称", "name=\"revision\" value=\"2\"");
    }

    @Test
    void aGateIsNotPassedTomorrow() {
        var opened = small.open();
        String at = "/campaigns/" + opened.campaignId() + "/path/gates/" + gate(opened, "M5").id();

        assertThat(
                        web.post()
                                .uri(at + "/passage")
                                .with(as(opened.organiser().accountId()))
                                .param("on", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("通过日期：2026-11-23 还没到");
    }

    private Gate gate(SmallPath.Opened opened, String code) {
        return gates.list(opened.organiser()).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void reschedule(SmallPath.Opened opened, String midOn) {
        editor.reschedule(opened.organiser(), LocalDate.parse(midOn), SmallPath.TO);
    }

    private static GatePassage passage(String on) {
        return new GatePassage(LocalDate.parse(on));
    }

    private static GateForm on(Gate gate, String day) {
        var now = GateForm.of(gate);
        return new GateForm(
                now.titleZh(),
                now.titleEn(),
                now.outputZh(),
                now.outputEn(),
                now.owner(),
                now.deputies(),
                LocalDate.parse(day),
                now.revision());
    }
}
