package org.biaogan.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.biaogan.plan.MaterialClass;

/**
 * The kinds of paper that fill a department's folders, told by the words their names bear, and the
 * class that each usually is.
 */
public enum FileKind {
    SIGN_IN(MaterialClass.O, "签到|sign[- ]?in"),
    SURVEY(MaterialClass.F, "问卷|满意度|测评|评教|反馈|意见表|意见汇总|来信|感谢信|survey|feedback"),
    CERTIFICATE(MaterialClass.R, "证书|荣誉|表彰|获奖|奖状|奖牌|一等奖|二等奖|三等奖|优秀奖|certificate|award"),
    MEDIA(MaterialClass.R, "报道|新闻|推文|媒体|刊发|转载"),
    APPROVAL(MaterialClass.R, "批复|立项|公示|通报|结题|验收意见|任命|红头"),
    COMPILED(MaterialClass.N, "汇编|汇总|一览|统计|台账|清单|情况说明|自评|案例"),
    MINUTES(MaterialClass.O, "纪要|记录|会议|例会|研讨|座谈|minutes"),
    RULES(MaterialClass.O, "制度|办法|细则|规定|章程|规则|职责|标准"),
    PLAN(MaterialClass.O, "计划|方案|要点|安排|规划|任务书|plan"),
    SUMMARY(MaterialClass.O, "总结|小结|汇报|述职|报告|summary|report"),
    NOTICE(MaterialClass.O, "通知|议题|议程|邀请|notice|agenda"),
    AGREEMENT(MaterialClass.O, "协议|合同|备忘录|agreement"),
    LESSON(MaterialClass.O, "课件|讲稿|教案|党课|教学设计|syllabus");

    private final MaterialClass materialClass;
    private final Pattern words;

    FileKind(MaterialClass materialClass, String words) {
        this.materialClass = materialClass;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    public MaterialClass materialClass() {
        return materialClass;
    }

    /**
     * The kind that a name or a heading tells; the first that fits, the more telling ones first.
     */
    static Optional<FileKind> in(String words) {
        return Arrays.stream(values()).filter(it -> it.told(words).isPresent()).findFirst();
    }

    /** The word of a name or a heading that tells this kind. */
    Optional<String> told(String text) {
        return words.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
