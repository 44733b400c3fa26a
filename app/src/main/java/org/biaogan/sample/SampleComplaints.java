package org.biaogan.sample;

import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.complaints.ComplaintBox;
import org.biaogan.complaints.Complaints;
import org.biaogan.complaints.NewComplaint;
import org.springframework.stereotype.Component;

/** What the sample's people put into the complaint box, and one answer. */
@Component
class SampleComplaints {

    private final ComplaintBox box;
    private final Complaints complaints;
    private final Actors actors;

    SampleComplaints(ComplaintBox box, Complaints complaints, Actors actors) {
        this.box = box;
        this.complaints = complaints;
        this.actors = actors;
    }

    void put(SamplePeople.Made made) {
        long branch = made.units().branches().getFirst();
        box.put(new NewComplaint(branch, "主题党日的照片", "每次都要从三个角度各拍一张，再传一遍。会议记录已经说明了内容，照片没有人看。"));
        Actor organiser = actors.get(made.organiser(), new Scope.OfUnit(branch));
        complaints.answer(
                organiser,
                complaints.list(organiser).getFirst().id(),
                "照片不再要求。只有文字说明不了的才拍一张，从下个月起这样办。");
        box.put(
                new NewComplaint(
                        made.units().generalBranch(), "学期末的学习统计表", "人数和次数在任务里都有，学期末又用另一张表再报一遍。"));
        Actor secretary = actors.get(made.branchSecretaries().get(1), new Scope.Installation());
        complaints.say(
                secretary,
                new NewComplaint(
                        made.units().branches().get(1),
                        "企业走访的任务",
                        "一学期两次走访和专业的顶岗检查是同一批企业，希望合成一次记录。"));
    }
}
