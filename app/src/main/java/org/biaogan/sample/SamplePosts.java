package org.biaogan.sample;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.plan.CampaignPath;
import org.biaogan.plan.NewHolder;
import org.biaogan.plan.NewPostEnd;
import org.biaogan.plan.PioneerPosts;
import org.biaogan.plan.Plans;
import org.biaogan.plan.PostForm;
import org.biaogan.plan.PostHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pioneer posts of the sample: running, over, ended with a result, and given up. */
@Component
class SamplePosts {

    private record Post(
            int branch, @Nullable String task, String name, String duty, String commitment) {}

    private static final List<Post> POSTS =
            List.of(
                    new Post(
                            2,
                            "P2-3-04",
                            "学生社区值守岗",
                            "每周一、三、五晚在“一站式”社区工作站值守，登记并跟进同学提出的事项。",
                            "当天能办的当天办，办不了的三天内给答复。"),
                    new Post(
                            2,
                            "P2-3-04",
                            "学业帮扶岗",
                            "每周两次在自习室答疑，结对三名基础课有困难的同学。",
                            "结对的同学期末不因本岗科目缺课少练。"),
                    new Post(
                            3,
                            "P2-3-04",
                            "实训安全示范岗",
                            "实训课前检查劳动防护和设备状态，课后带头复位工具。",
                            "本班实训零违章，发现隐患当场报告。"),
                    new Post(3, "P2-3-04", "宿舍联系岗", "联系一层楼的宿舍，每两周走一遍，收集问题。", "不打听隐私，只把能帮上忙的事带回来。"),
                    new Post(0, "P2-2-05", "青年教师帮带岗", "与一名入职三年内的教师结对，每月互听一次课并讲评。", "一学期带出一堂公开课。"),
                    new Post(1, "P2-4-02", "企业技术服务岗", "每学期到合作企业两次，承接一项工艺改进。", "企业提出的问题一周内有初步方案。"));

    private final PioneerPosts posts;
    private final PostHolders holders;
    private final Plans plans;

    SamplePosts(PioneerPosts posts, PostHolders holders, Plans plans) {
        this.posts = posts;
        this.holders = holders;
        this.plans = plans;
    }

    /** Each post runs since two months; the first two had a period before, one was given up. */
    void set(SamplePeople.Made made, Actor organiser, LocalDate today) {
        var path = plans.path(organiser);
        LocalDate from = today.withDayOfMonth(1).minusMonths(2);
        for (Post post : POSTS) {
            long unit = made.units().branches().get(post.branch());
            Long task = task(path, post.task());
            long id = add(organiser, post, unit, task, from, from.plusMonths(5).minusDays(1));
            if (!post.name().equals("宿舍联系岗")) {
                holders.add(organiser, id, holder(post.branch(), from));
            }
        }
        Post duty = POSTS.getFirst();
        Post help = POSTS.get(1);
        Post safety = POSTS.get(2);
        LocalDate before = from.minusMonths(6);
        ended(made, organiser, path, duty, before, "登记 63 件事项，办结 61 件，两件转学校后勤后已答复。", null);
        ended(made, organiser, path, help, before, null, "结对同学转专业，余下的由班级学习委员接着做。");
        long over =
                add(
                        organiser,
                        safety,
                        made.units().branches().get(safety.branch()),
                        task(path, safety.task()),
                        before,
                        from.minusDays(1));
        holders.add(organiser, over, holder(safety.branch(), before));
    }

    private void ended(
            SamplePeople.Made made,
            Actor organiser,
            CampaignPath path,
            Post post,
            LocalDate from,
            @Nullable String result,
            @Nullable String reason) {
        LocalDate to = from.plusMonths(5).minusDays(1);
        long unit = made.units().branches().get(post.branch());
        long id = add(organiser, post, unit, task(path, post.task()), from, to);
        holders.add(organiser, id, holder(post.branch(), from));
        posts.end(organiser, id, new NewPostEnd(to, result, reason));
    }

    private long add(
            Actor organiser,
            Post post,
            long unit,
            @Nullable Long task,
            LocalDate from,
            LocalDate to) {
        return posts.add(
                organiser,
                new PostForm(unit, task, post.name(), post.duty(), post.commitment(), from, to, 0));
    }

    /** Students are described by their year, teachers by their office. */
    private static NewHolder holder(int branch, LocalDate from) {
        return branch < 2
                ? new NewHolder((branch == 0 ? "第一" : "第二") + "支部教师党员", null, null, from)
                : new NewHolder(null, null, "二年级学生党员两名", from);
    }

    private static @Nullable Long task(CampaignPath path, @Nullable String code) {
        return path.lines()
                .map(CampaignPath.Line::task)
                .filter(it -> it.code().equals(code))
                .map(it -> it.id())
                .findFirst()
                .orElse(null);
    }
}
